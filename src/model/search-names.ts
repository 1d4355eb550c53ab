import type { SiteIndex } from './site-index.ts';
import { refTo } from './ref.ts';

/** What readers call the values of the search filters: by filter, then by value. */
export function searchNames(index: SiteIndex): Record<'country' | 'organization' | 'person', Record<string, string>> {
  const { countries, organizations, people } = index.site.registry;
  const named = (ids: Iterable<string>) => [...ids].filter((id) => index.namers.has(id));
  const names = (ids: Iterable<string>) => Object.fromEntries(named(ids).map((id) => [id, refTo(index, id).name]));
  return {
    country: Object.fromEntries(
      named(countries.keys()).map((id) => [countries.get(id)?.slug ?? id, refTo(index, id).name]),
    ),
    organization: names(organizations.keys()),
    person: names(people.keys()),
  };
}
