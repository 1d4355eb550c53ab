import type { Person } from '../registry/schema.ts';
import { type Counted, type Coverage, coverageOf, namedAlong } from './entity.ts';
import { type NameGroups, nameGroups } from './names.ts';
import { isNamed, refTo } from './ref.ts';
import type { RelationView } from './relation.ts';
import { entitySearch, type SearchData } from './search.ts';
import type { SiteIndex } from './site-index.ts';
import { registryRefs, type SourceView, sourceViews } from './source.ts';

/** The page of a person. */
export interface PersonView extends Coverage, Pick<Person, 'id' | 'name' | 'reviewed'> {
  search: SearchData;
  names: NameGroups;
  /** Offices held, with the country or organization. */
  offices: RelationView[];
  organizations: Counted[];
  countries: Counted[];
  sources: SourceView[];
}

/** One view for each person that a shown briefing names. */
export const personViews = (index: SiteIndex): PersonView[] =>
  [...index.site.registry.people.values()]
    .filter(({ id }) => isNamed(index, id))
    .map((person) => personView(index, person));

function personView(index: SiteIndex, person: Person): PersonView {
  const { id, name, reviewed } = person;
  const about = index.namers.get(id)?.about ?? [];
  return {
    ...{ id, name, reviewed },
    ...coverageOf(index, id),
    search: entitySearch(index, { type: 'person', id, value: id, title: name }),
    names: nameGroups(person.aliases, (ids) => registryRefs(index, person, ids)),
    offices: person.offices.map(({ title, of, from, to, asOf, sources }) => ({
      ...{ other: refTo(index, of), what: title, from, to, asOf },
      sources: registryRefs(index, person, sources),
    })),
    organizations: namedAlong(index, about, index.site.registry.organizations),
    countries: namedAlong(index, about, index.site.registry.countries),
    sources: sourceViews(index, person.sources),
  };
}
