import type { FullEvent } from '../briefing/schema.ts';
import { earliestOf } from './order.ts';
import { eventHref, type PartyView, partyView, type Ref, refsTo } from './ref.ts';
import type { SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';
import { citedForEvent, countOrigins } from './source.ts';

/** An event in a list: what is needed to decide whether to open it. */
export interface EventLine extends Pick<FullEvent, 'id' | 'date' | 'said' | 'title' | 'kind'> {
  href: string;
  countries: Ref[];
  organizations: Ref[];
  people: Ref[];
  places: Ref[];
  /** Publishers whose texts tell of it, each once. */
  reportedBy: Ref[];
  /** Whoever makes claims about it, and whoever denies them; each once. */
  claimedBy: PartyView[];
  deniedBy: PartyView[];
  sources: number;
  /** How many publishers the sources go back to. */
  origins: number;
  /** EDTF of the earliest source that tells of it: since when it is known. */
  known?: string | undefined;
}

export function eventLine(index: SiteIndex, event: SiteEvent): EventLine {
  const { id, date, said, title, kind } = event;
  const cited = citedForEvent(index, event);
  const claims = event.claims.map(({ claim }) => claim);
  return {
    ...{ id, date, said, title, kind },
    href: eventHref(event),
    countries: refsTo(index, event.countries),
    organizations: refsTo(index, event.organizations),
    people: refsTo(index, event.people),
    places: refsTo(index, event.places),
    reportedBy: refsTo(index, new Set(cited.map(({ source }) => source.publisher))),
    claimedBy: once(claims.map(({ by }) => partyView(index, by))),
    deniedBy: once(claims.flatMap(({ deniedBy }) => deniedBy).map(({ by }) => partyView(index, by))),
    sources: cited.length,
    origins: countOrigins(cited),
    known: earliestOf(cited.map(({ source }) => source.date)),
  };
}

export const eventLines = (index: SiteIndex, events: readonly SiteEvent[] | undefined): EventLine[] =>
  (events ?? []).map((event) => eventLine(index, event));

const once = (parties: readonly PartyView[]): PartyView[] => [
  ...new Map(parties.map((party) => [party.name, party])).values(),
];
