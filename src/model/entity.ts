import { type Card, cardsOf } from './card.ts';
import { type ClaimView, claimViews } from './claim.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents, type EventView, eventViews } from './event.ts';
import { byName, latestOf } from './order.ts';
import { isNamed, type Ref, refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** What briefings say of a country, an organization or a person. Lists stand newest first. */
export interface Coverage {
  members: Member[];
  events: EventView[];
  about: Card[];
  mentioning: Card[];
  saidBy: ClaimView[];
  saidAbout: ClaimView[];
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
  return {
    members: membersOf([...about, ...passing, ...briefingsOfEvents(events)]),
    events: eventViews(index, events),
    about: cardsOf(index, about),
    mentioning: cardsOf(index, passing),
    saidBy: claimViews(index, index.claimsBy.get(id)),
    saidAbout: claimViews(index, index.claimsAbout.get(id)),
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
