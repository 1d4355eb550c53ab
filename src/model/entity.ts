import { type Activity, activityOf } from '../figures/activity-strip.ts';
import { type Card, cardsOf } from './card.ts';
import { type ClaimView, claimViews } from './claim.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents } from './event.ts';
import { type EventLine, eventLines } from './event-line.ts';
import { type Gaps, gapsOf } from './gaps.ts';
import { byName, latestOf } from './order.ts';
import { isNamed, type Ref, refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** Entries of each list that a page shows; the rest is on the timeline of the thing, and found by search. */
const shown = { events: 10, about: 15, mentioning: 8, saidBy: 12, saidAbout: 12 } as const;

/** What briefings say of a country, an organization or a person. Lists stand newest first, and hold the newest only. */
export interface Coverage {
  members: Member[];
  /** How many entries each list would have in full. */
  totals: Record<keyof typeof shown, number>;
  /** How its events are spread over time. */
  activity?: Activity | undefined;
  events: EventLine[];
  about: Card[];
  mentioning: Card[];
  saidBy: ClaimView[];
  saidAbout: ClaimView[];
  gaps: Gaps;
}

/** Something that is named along with what a page is about. */
export interface Counted extends Ref {
  briefings: number;
  /** Date of the newest of them. */
  last?: string | undefined;
}

/** A line in a list of countries, organizations, people or publishers. */
export interface EntityLine extends Ref {
  events: number;
  about: number;
  mentioning: number;
  lastEvent?: string | undefined;
}

export function coverageOf(index: SiteIndex, id: string): Coverage {
  const { about = [], passing = [] } = index.namers.get(id) ?? {};
  const events = index.eventsOf.get(id) ?? [];
  const [saidBy, saidAbout] = [index.claimsBy.get(id) ?? [], index.claimsAbout.get(id) ?? []];
  return {
    members: membersOf([...about, ...passing, ...briefingsOfEvents(events)]),
    totals: {
      ...{ events: events.length, about: about.length, mentioning: passing.length },
      ...{ saidBy: saidBy.length, saidAbout: saidAbout.length },
    },
    activity: activityOf(events),
    events: eventLines(index, events.slice(0, shown.events)),
    about: cardsOf(index, about.slice(0, shown.about)),
    mentioning: cardsOf(index, passing.slice(0, shown.mentioning)),
    saidBy: claimViews(index, saidBy.slice(0, shown.saidBy)),
    saidAbout: claimViews(index, saidAbout.slice(0, shown.saidAbout)),
    gaps: gapsOf(index, events, [...saidBy, ...saidAbout]),
  };
}

/** What else these briefings are about, of the things in `entities`, the most frequent first. */
export function namedAlong(
  index: SiteIndex,
  briefings: readonly Briefing[],
  entities: ReadonlyMap<string, unknown>,
): Counted[] {
  const named = briefings.flatMap(({ id, date }) =>
    [...(index.named.get(id)?.about ?? [])].filter((other) => entities.has(other)).map((other) => ({ other, date })),
  );
  return [...Map.groupBy(named, ({ other }) => other)]
    .map(([id, all]) => ({
      ...refTo(index, id),
      briefings: all.length,
      last: latestOf(all.map(({ date }) => date)),
    }))
    .sort((a, b) => b.briefings - a.briefings || byName(a, b));
}

/** Lines for those of `entities` that have a page, by name. */
export const entityLines = (index: SiteIndex, entities: ReadonlyMap<string, unknown>): EntityLine[] =>
  [...entities.keys()]
    .filter((id) => isNamed(index, id))
    .map((id) => entityLine(index, id))
    .sort(byName);

function entityLine(index: SiteIndex, id: string): EntityLine {
  const { about = [], passing = [] } = index.namers.get(id) ?? {};
  const events = index.eventsOf.get(id) ?? [];
  return {
    ...refTo(index, id),
    events: events.length,
    about: about.length,
    mentioning: passing.length,
    lastEvent: events[0]?.date,
  };
}
