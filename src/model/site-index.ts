import type { Claim } from '../briefing/schema.ts';
import { idOfParty, type Named, namedBy } from './named.ts';
import { newestFirst, newestFirstBy } from './order.ts';
import { type Briefing, isReference, type Site, type SiteEvent } from './site.ts';

/** What makes a site this site and no other. */
export interface Settings {
  title: string;
  region: string;
  /** Ids of the countries that lists show first, in their order. */
  home: readonly string[];
  briefingsPerPage: number;
  url: string | null;
}

/** A claim and the briefing it stands in. */
export interface Said {
  claim: Claim;
  briefing: Briefing;
}

/** Everything that pages look up, computed once. Lists stand newest first. */
export interface SiteIndex {
  site: Site;
  settings: Settings;
  briefings: ReadonlyMap<string, Briefing>;
  events: ReadonlyMap<string, SiteEvent>;
  /** What each briefing names, by its id. */
  named: ReadonlyMap<string, Named>;
  /** By the id of something: the briefings about it, and those that only name it. No entry: nobody names it. */
  namers: ReadonlyMap<string, { about: Briefing[]; passing: Briefing[] }>;
  /** By the id of something: the events that list it. */
  eventsOf: ReadonlyMap<string, SiteEvent[]>;
  /** By the id of a party: what it says or denies, what is said about it, whose words it carries. */
  claimsBy: ReadonlyMap<string, Said[]>;
  claimsAbout: ReadonlyMap<string, Said[]>;
  claimsVia: ReadonlyMap<string, Said[]>;
}

export function siteIndex(site: Site, settings: Settings): SiteIndex {
  const events = indexEvents(site.briefings);
  const named = new Map(
    site.briefings.map((briefing) => [briefing.id, namedBy(briefing, eventsIn(briefing, events), site.registry)]),
  );
  const claims = claimsOf(site.briefings);
  return {
    site,
    settings,
    briefings: new Map(site.briefings.map((briefing) => [briefing.id, briefing])),
    events,
    named,
    namers: indexNamers(site.briefings, named),
    eventsOf: groupByEach([...events.values()], (event) => [
      ...event.countries,
      ...event.organizations,
      ...event.people,
      ...event.places,
    ]),
    claimsBy: groupByEach(claims, ({ claim }) => [claim.by, ...claim.deniedBy.map(({ by }) => by)].map(idOfParty)),
    claimsAbout: groupByEach(claims, ({ claim }) => claim.about.map(idOfParty)),
    claimsVia: groupByEach(claims, ({ claim }) => [idOfParty(claim.via)]),
  };
}

/** The events of a briefing in their order, its own and those it refers to. One whose home is not shown is left out. */
export const eventsIn = (briefing: Briefing, events: ReadonlyMap<string, SiteEvent>): SiteEvent[] =>
  briefing.events
    .map((event) => events.get(isReference(event) ? event.event : event.id))
    .filter((it) => it !== undefined);

function indexEvents(briefings: readonly Briefing[]): Map<string, SiteEvent> {
  const homes = briefings.flatMap((home) =>
    home.events.flatMap((event): SiteEvent[] =>
      isReference(event) ? [] : [{ ...event, home, mentionedBy: [], claims: [] }],
    ),
  );
  const events = newestFirst(homes);
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const briefing of briefings) {
    for (const event of briefing.events) if (isReference(event)) byId.get(event.event)?.mentionedBy.push(briefing);
    for (const claim of briefing.claims) byId.get(claim.event ?? '')?.claims.push({ claim, briefing });
  }
  return byId;
}

function indexNamers(briefings: readonly Briefing[], named: ReadonlyMap<string, Named>) {
  const about = groupByEach(briefings, ({ id }) => [...(named.get(id)?.about ?? [])]);
  const passing = groupByEach(briefings, ({ id }) => [...(named.get(id)?.passing ?? [])]);
  const ids = new Set([...about.keys(), ...passing.keys()]);
  return new Map([...ids].map((id) => [id, { about: about.get(id) ?? [], passing: passing.get(id) ?? [] }]));
}

const claimsOf = (briefings: readonly Briefing[]): Said[] =>
  newestFirstBy(
    briefings.flatMap((briefing) => briefing.claims.map((claim) => ({ claim, briefing }))),
    ({ claim, briefing }) => ({ id: `${briefing.id} ${claim.id}`, date: claim.date }),
  );

/** The items under each of their keys, in order, each once under a key. */
function groupByEach<T>(items: readonly T[], keysOf: (item: T) => (string | undefined)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const group = groups.get(key) ?? [];
      group.push(item);
      groups.set(key, group);
    }
  }
  return groups;
}
