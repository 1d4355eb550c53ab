import { allNames, findEntity, type Name } from '../registry/names.ts';
import type { EntityKind } from '../registry/schema.ts';
import { pathOf, refTo } from './ref.ts';
import { briefingSearch } from './search.ts';
import type { SiteIndex } from './site-index.ts';

/** Something that has a page or an entry on one, with every name that a reader may ask for it by. */
export interface NamedThing {
  kind: EntityKind;
  id: string;
  name: string;
  /** From the root of the site, without a leading slash. */
  path: string;
  /** Its value in the search filter of its kind; a place has no filter. */
  value?: string;
  /** How many briefings that filter finds; of a place, how many are about it. */
  briefings: number;
  /** Its own name first. */
  names: NameOfThing[];
}

export type NameOfThing = [text: string, as: Name['as'], language: string];

/** All that search knows by name. */
export function searchNames(index: SiteIndex): NamedThing[] {
  const names = Map.groupBy(allNames(index.site.registry), ({ id }) => id);
  const counts = countBriefings(index);
  return [...names].flatMap(([id, all]) => {
    const path = pathOf(index, id);
    if (path === undefined) return [];
    const { entity: kind } = all[0]!;
    const value = filterValue(index, kind, id);
    const briefings =
      value === undefined ? (index.namers.get(id)?.about.length ?? 0) : (counts.get(`${kind} ${value}`) ?? 0);
    const thing = { kind, id, name: refTo(index, id).name, path, briefings, names: all.map(nameOfThing) };
    return [value === undefined ? thing : { ...thing, value }];
  });
}

function filterValue({ site }: SiteIndex, kind: EntityKind, id: string): string | undefined {
  if (kind === 'place') return undefined;
  const thing = findEntity(site.registry, id);
  return thing?.entity === 'country' ? thing.slug : id;
}

/** How many briefings have each value of each filter, by both. */
function countBriefings(index: SiteIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const briefing of index.site.briefings) {
    for (const [filter, values] of Object.entries(briefingSearch(index, briefing).filters))
      for (const value of values) counts.set(`${filter} ${value}`, (counts.get(`${filter} ${value}`) ?? 0) + 1);
  }
  return counts;
}

const nameOfThing = ({ text, as, language }: Name): NameOfThing => [text, as, language];
