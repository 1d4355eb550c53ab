import type { Organization } from '../registry/schema.ts';
import { type Ref, refsTo, refTo } from './ref.ts';
import type { SiteIndex } from './site-index.ts';
import { registryRefs, type SourceRef } from './source.ts';

/** A dated statement of the registry about two things; `other` is the one whose page it does not stand on. */
export interface RelationView {
  other: Ref;
  /** What it is: "member", "part", "Minister of …", "base". */
  what: string;
  from?: string | undefined;
  to?: string | undefined;
  /** A date at which a source says so, where the period is not known. */
  asOf?: string | undefined;
  note?: string | undefined;
  sources: SourceRef[];
}

/** Members of one role and period, which a source names together. */
export interface MembershipView extends Omit<RelationView, 'other'> {
  countries: Ref[];
}

/** The organizations that a country belongs to. */
export const membershipsOf = (index: SiteIndex, country: string): RelationView[] =>
  organizations(index).flatMap((organization) =>
    organization.members
      .filter(({ countries }) => countries.includes(country))
      .map(({ role, from, to, note, sources }) => ({
        ...{ other: refTo(index, organization.id), what: role, from, to, note },
        sources: registryRefs(index, organization, sources),
      })),
  );

export const membersOfOrganization = (index: SiteIndex, organization: Organization): MembershipView[] =>
  organization.members.map(({ countries, role, from, to, note, sources }) => ({
    ...{ countries: refsTo(index, countries), what: role, from, to, note },
    sources: registryRefs(index, organization, sources),
  }));

/** What an organization is part of. */
export const parentsOf = (index: SiteIndex, organization: Organization): RelationView[] =>
  organization.partOf.map(({ of, from, to, sources }) => ({
    ...{ other: refTo(index, of), what: 'part of', from, to },
    sources: registryRefs(index, organization, sources),
  }));

/** The organizations that are part of a country or of another organization. */
export const partsOf = (index: SiteIndex, id: string): RelationView[] =>
  organizations(index).flatMap((part) =>
    parentsOf(index, part)
      .filter(({ other }) => other.id === id)
      .map((relation) => ({ ...relation, other: refTo(index, part.id), what: 'part' })),
  );

/** Who holds or held an office of a country or an organization. */
export const officeHolders = (index: SiteIndex, of: string): RelationView[] =>
  [...index.site.registry.people.values()].flatMap((person) =>
    person.offices
      .filter((office) => office.of === of)
      .map(({ title, from, to, asOf, sources }) => ({
        ...{ other: refTo(index, person.id), what: title, from, to, asOf },
        sources: registryRefs(index, person, sources),
      })),
  );

/** Alliances, bases and borders that a country's own entry or that of another one states. */
export const countryRelations = (index: SiteIndex, id: string): RelationView[] =>
  [...index.site.registry.countries.values()].flatMap((country) =>
    country.relations
      .filter((relation) => country.id === id || relation.with === id)
      .map(({ kind, with: other, text, from, to, sources }) => ({
        ...{ other: refTo(index, country.id === id ? other : country.id), what: kind, from, to, note: text },
        sources: registryRefs(index, country, sources),
      })),
  );

const organizations = ({ site }: SiteIndex) => [...site.registry.organizations.values()];
