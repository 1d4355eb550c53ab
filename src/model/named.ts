import { referencesOf } from '../briefing/references.ts';
import type { Claim, FullEvent, Party } from '../briefing/schema.ts';
import type { EntityKind, Registry } from '../registry/schema.ts';
import type { Briefing } from './site.ts';

/** Ids of the registry that a briefing names. No id stands in both sets. */
export interface Named {
  /**
   * What it is about: its own lists, and, but for what it lists as mentioned, those of its events and, countries aside,
   * whoever its claims are by or about.
   */
  about: ReadonlySet<string>;
  /** Whatever else it names: mentions, links, publishers, carriers, countries that only speak. */
  passing: ReadonlySet<string>;
}

/** What `briefing` names. `events` are those it holds or refers to. */
export function namedBy(briefing: Briefing, events: readonly FullEvent[], registry: Registry): Named {
  const known = (id: string) => kindOf(registry, id) !== undefined;
  const actors = briefing.claims
    .flatMap(partiesOf)
    .filter((id) => ['organization', 'person', 'place'].includes(kindOf(registry, id) ?? ''));
  const derived = [...events.flatMap(listed), ...actors].filter((id) => !briefing.mentions.includes(id));
  const about = new Set([...listed(briefing), ...derived].filter(known));
  const all = new Set([...anywhere(briefing), ...events.flatMap(inEvent)].filter(known));
  const hosts = [...all].flatMap((id) => hostOf(id, all, registry));
  return { about, passing: new Set([...all, ...hosts].filter((id) => !about.has(id))) };
}

/** A place has its entry on the page of one of its countries: where none is named, the first is. */
function hostOf(id: string, named: ReadonlySet<string>, { places }: Registry): string[] {
  const countries = places.get(id)?.countries ?? [];
  return countries.some((country) => named.has(country)) ? [] : countries.slice(0, 1);
}

/** What sort of thing has this id. Ids are unique over the whole registry. */
export function kindOf(registry: Registry, id: string): EntityKind | undefined {
  if (registry.countries.has(id)) return 'country';
  if (registry.organizations.has(id)) return 'organization';
  if (registry.people.has(id)) return 'person';
  if (registry.places.has(id)) return 'place';
  return registry.publishers.has(id) ? 'publisher' : undefined;
}

/** The id that stands for a party, when it has one. */
export function idOfParty(party: Party | undefined): string | undefined {
  if (party === undefined || party === 'unattributed') return undefined;
  return typeof party === 'string' ? party : party.of;
}

/** Ids of the organizations whose designations a claim repeats: none or one. */
const statementOwner = ({ statement }: Claim): string[] => statement?.split('/').slice(0, 1) ?? [];

type Lists = Pick<FullEvent, 'countries' | 'organizations' | 'people' | 'places'>;
const listed = ({ countries, organizations, people, places }: Lists): string[] => [
  ...countries,
  ...organizations,
  ...people,
  ...places,
];

const inEvent = (event: FullEvent): string[] => [
  ...listed(event),
  ...event.figures.map(({ by }) => idOfParty(by)).filter((id) => id !== undefined),
];

function partiesOf(claim: Claim): string[] {
  const parties = [claim.by, ...claim.about, ...claim.deniedBy.map(({ by }) => by)].map(idOfParty);
  return [...parties.filter((id) => id !== undefined), ...statementOwner(claim)];
}

function anywhere(briefing: Briefing): string[] {
  const references = referencesOf(briefing).filter(({ kind }) => !['source', 'event', 'statement'].includes(kind));
  return [
    ...references.map(({ id }) => id),
    ...briefing.claims.flatMap(statementOwner),
    ...briefing.sources.flatMap(({ origin }) => origin ?? []),
    ...briefing.links.filter((link) => !/^(?:event|briefing):/.test(link)).map((link) => link.replace(/^[a-z]+:/, '')),
  ];
}
