import type { Organization } from '../registry/schema.ts';
import { type Counted, namedAlong } from './entity.ts';
import { kindOf } from './named.ts';
import { byName } from './order.ts';
import { refTo } from './ref.ts';
import type { SiteIndex } from './site-index.ts';

/** A country and what it is to an organization. */
export interface CountryRole extends Counted {
  /** In the words of the registry: "member", "seat", "of its state", "authority of 2 designations". */
  roles: string[];
  /** Events that name both. */
  events: number;
}

/** The countries with a role in the registry first, then those of the briefings about it; each kind by frequency. */
export function countryRoles(index: SiteIndex, organization: Organization): CountryRole[] {
  const { id } = organization;
  const along = namedAlong(index, index.namers.get(id)?.about ?? [], index.site.registry.countries);
  const counts = new Map(along.map((counted) => [counted.id, counted]));
  const roles = rolesOf(index, organization);
  const events = index.eventsOf.get(id) ?? [];
  return [...new Set([...roles.keys(), ...counts.keys()])]
    .map((country) => ({
      ...(counts.get(country) ?? { ...refTo(index, country), briefings: 0 }),
      roles: roles.get(country) ?? [],
      events: events.filter(({ countries }) => countries.includes(country)).length,
    }))
    .sort(
      (a, b) =>
        Number(b.roles.length > 0) - Number(a.roles.length > 0) ||
        b.events - a.events ||
        b.briefings - a.briefings ||
        byName(a, b),
    );
}

/** By the id of a country, each role once. A membership that has ended is a former one. */
function rolesOf({ site }: SiteIndex, organization: Organization): Map<string, string[]> {
  const { members, seat, partOf, designations } = organization;
  const issued = designations.flatMap(({ by }) => (typeof by === 'string' ? [by] : []));
  const stated = [
    ...members.flatMap(({ countries, role, to }) =>
      countries.map(
        (country) => [country, `${to === undefined ? '' : 'former '}${role.replaceAll('-', ' ')}`] as const,
      ),
    ),
    ...(seat === undefined ? [] : [[seat.country, 'seat'] as const]),
    ...partOf.map(({ of }) => [of, 'of its state'] as const),
    ...[...Map.groupBy(issued, (by) => by)].map(
      ([by, all]) => [by, `authority of ${all.length} ${all.length === 1 ? 'designation' : 'designations'}`] as const,
    ),
  ].filter(([country]) => kindOf(site.registry, country) === 'country');
  const byCountry = Map.groupBy(stated, ([country]) => country);
  return new Map([...byCountry].map(([country, all]) => [country, [...new Set(all.map(([, role]) => role))]]));
}
