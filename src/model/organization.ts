import type { Designation, Organization } from '../registry/schema.ts';
import { type CountryRole, countryRoles } from './country-roles.ts';
import { type Counted, type Coverage, coverageOf, namedAlong } from './entity.ts';
import { type TimelineRef, timelineRef } from './entity-timeline.ts';
import { type FigureView, figureView } from './figure.ts';
import { namedTogether, type NamedTogether } from './named-together.ts';
import { type NameGroups, nameGroups } from './names.ts';
import { earliestFirst, newestFirst } from './order.ts';
import { isNamed, optionalParty, type PartyView, partyView, type Ref, refTo } from './ref.ts';
import {
  type MembershipView,
  membersOfOrganization,
  officeHolders,
  parentsOf,
  partsOf,
  type RelationView,
} from './relation.ts';
import { entitySearch, type SearchData } from './search.ts';
import type { SiteIndex } from './site-index.ts';
import { registryRefs, type SourceRef, type SourceView, sourceViews } from './source.ts';

type AsWritten = Pick<Organization, 'id' | 'kind' | 'name' | 'short' | 'membersComplete' | 'wikidata' | 'reviewed'>;

/** The page of an organization. */
export interface OrganizationView extends Coverage, AsWritten {
  search: SearchData;
  names: NameGroups;
  /** All its events. */
  timeline: TimelineRef;
  together?: NamedTogether | undefined;
  description?: { text: string; by: PartyView; sources: SourceRef[] } | undefined;
  founded?: { date: string; note?: string | undefined; sources: SourceRef[] } | undefined;
  seat?: { place: string; country: Ref; note?: string | undefined; sources: SourceRef[] } | undefined;
  /** What authorities said of it, an authority after the other, each in the order of time. */
  designations: DesignationView[];
  parents: RelationView[];
  parts: RelationView[];
  membership: MembershipView[];
  offices: RelationView[];
  figures: FigureView[];
  statements: { text: string; by?: PartyView | undefined; date: string; sources: SourceRef[] }[];
  /** Countries with a role in it, and those of the briefings about it. */
  countries: CountryRole[];
  /** People of the briefings about it. */
  people: Counted[];
  sources: SourceView[];
}

/** One line of the ledger; its anchor is `designation-<id>`. */
export interface DesignationView extends Pick<
  Designation,
  'id' | 'body' | 'kind' | 'text' | 'from' | 'to' | 'reference'
> {
  /** Whether the registry states no end of it. */
  isOpen: boolean;
  by: PartyView;
  sources: SourceRef[];
}

/** One view for each organization that a shown briefing names. */
export const organizationViews = (index: SiteIndex): OrganizationView[] =>
  [...index.site.registry.organizations.values()]
    .filter(({ id }) => isNamed(index, id))
    .map((organization) => organizationView(index, organization));

function organizationView(index: SiteIndex, organization: Organization): OrganizationView {
  const { id, kind, name, short, membersComplete, wikidata, reviewed } = organization;
  return {
    ...{ id, kind, name, short, membersComplete, wikidata, reviewed },
    ...coverageOf(index, id),
    ...profileOf(index, organization),
    search: entitySearch(index, { type: 'organization', id, value: id, title: name }),
    names: nameGroups(organization.aliases, (ids) => registryRefs(index, organization, ids)),
    timeline: timelineRef(index, { id, value: id, section: 'organizations' }),
    together: namedTogether(index, id),
    designations: designationsOf(index, organization),
    parents: parentsOf(index, organization),
    parts: partsOf(index, id),
    membership: membersOfOrganization(index, organization),
    offices: officeHolders(index, id),
    countries: countryRoles(index, organization),
    people: namedAlong(index, index.namers.get(id)?.about ?? [], index.site.registry.people),
    sources: sourceViews(index, organization.sources),
  };
}

/** What its own entry says of it, each with its sources. */
function profileOf(index: SiteIndex, organization: Organization) {
  const { description, founded, seat, figures, statements } = organization;
  const refs = (ids: readonly string[]) => registryRefs(index, organization, ids);
  return {
    description: description && {
      ...description,
      by: partyView(index, description.by),
      sources: refs(description.sources),
    },
    founded: founded && { ...founded, sources: refs(founded.sources) },
    seat: seat && { ...seat, country: refTo(index, seat.country), sources: refs(seat.sources) },
    figures: figures.map((figure) => figureView(index, figure, refs(figure.sources))),
    statements: newestFirst(statements.map((statement) => ({ ...statement, id: statement.text }))).map(
      ({ text, by, date, sources }) => ({ text, by: optionalParty(index, by), date, sources: refs(sources) }),
    ),
  };
}

export function designationsOf(index: SiteIndex, organization: Organization): DesignationView[] {
  const views = organization.designations.map(({ by, sources, ...rest }) => ({
    ...rest,
    isOpen: rest.to === undefined,
    by: partyView(index, by),
    sources: registryRefs(index, organization, sources),
    date: rest.from,
  }));
  const byAuthority = Map.groupBy(earliestFirst(views), ({ by }) => by.name);
  return [...byAuthority.values()].flat().map(({ date: _, ...view }) => view);
}
