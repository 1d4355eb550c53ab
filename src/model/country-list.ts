import { type EntityLine, entityLines } from './entity.ts';
import type { SiteIndex } from './site-index.ts';

/** A country in a list. `home`: one of those that the site is about. */
export interface CountryLine extends EntityLine {
  home: boolean;
}

/** Countries that have a page: those that the site is about in their order, then the others by name. */
export function countryLines(index: SiteIndex): CountryLine[] {
  const { home } = index.settings;
  const rank = ({ id }: EntityLine) => (home.includes(id) ? home.indexOf(id) : home.length);
  return entityLines(index, index.site.registry.countries)
    .sort((a, b) => rank(a) - rank(b))
    .map((line) => ({ ...line, home: home.includes(line.id) }));
}
