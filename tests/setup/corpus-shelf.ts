import { loadRegistry } from '../../src/registry/load.ts';
import type { Registry } from '../../src/registry/schema.ts';
import { project } from './root.ts';

/** What a generated briefing may name: a part of the project's registry, so that pages fill up as real ones do. */
export interface Shelf {
  countries: string[];
  /** Name of the page and value of the filter, by country id. */
  slugs: ReadonlyMap<string, string>;
  organizations: string[];
  people: string[];
  places: string[];
  publishers: string[];
}

const MOST = 40;

export const projectShelf = (): Shelf => shelfOf(loadRegistry(project).registry);

/** The countries with most written about them, and some of everything else. */
function shelfOf({ countries, organizations, people, places, publishers }: Registry): Shelf {
  const detailed = [...countries.values()].filter(({ capital }) => capital !== undefined);
  return {
    countries: detailed.map(({ id }) => id),
    slugs: new Map(detailed.map(({ id, slug }) => [id, slug])),
    organizations: [...organizations.keys()].slice(0, MOST),
    people: [...people.keys()].slice(0, MOST),
    places: [...places.keys()].slice(0, MOST),
    publishers: [...publishers.keys()].slice(0, MOST),
  };
}
