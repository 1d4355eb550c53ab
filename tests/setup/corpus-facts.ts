import type { FrontMatterInput } from '../../src/briefing/schema.ts';
import { eventDate } from './corpus-dates.ts';
import type { Prose } from './corpus-prose.ts';
import type { Random } from './corpus-random.ts';
import type { Shelf } from './corpus-shelf.ts';

/** What a part of a briefing is made from. */
export interface Making {
  random: Random;
  prose: Prose;
  shelf: Shelf;
}

export type Sources = FrontMatterInput['sources'];
export type Events = NonNullable<FrontMatterInput['events']>;
export type Claims = NonNullable<FrontMatterInput['claims']>;
export type FullEvent = Exclude<Events[number], { event: string }>;

const eventKinds = [
  ...['incident', 'clash', 'exercise', 'deployment', 'diplomacy', 'statement', 'designation'],
  ...['displacement', 'protest', 'other'],
] as FullEvent['kind'][];
const claimKinds = ['statement', 'commitment', 'accusation', 'assessment', 'figure'] as const;

/** Two to four sources; what the addresses of the last one lead to is a reprint of the first. */
export function makeSources({ random, prose, shelf }: Making, number: number): Sources {
  const publishers = random.some(shelf.publishers, 2 + random.whole(3));
  return publishers.map((publisher, at) => ({
    id: `s${at + 1}`,
    publisher,
    title: prose.title(),
    url: `https://example.org/corpus/${number}/${at + 1}`,
    date: eventDate(random),
    language: 'en',
    ...(at > 0 && at === publishers.length - 1 && { role: 'reprint' as const, origin: 's1' }),
  }));
}

/** Up to three events with ids that no other number has. */
export const makeEvents = (making: Making, number: number): FullEvent[] =>
  Array.from({ length: making.random.whole(4) }, (_, at) => makeEvent(making, `corpus-${number}-${at + 1}`));

function makeEvent({ random, prose, shelf }: Making, id: string): FullEvent {
  return {
    id,
    date: eventDate(random),
    title: prose.title(),
    kind: random.pick(eventKinds),
    countries: random.some(shelf.countries, 1 + random.whole(3)),
    organizations: random.some(shelf.organizations, random.whole(3)),
    people: random.some(shelf.people, random.whole(2)),
    places: random.some(shelf.places, random.whole(2)),
    figures: random.chance(30) ? [makeFigure({ random, prose, shelf })] : [],
    sources: ['s1'],
  };
}

/** One to four claims; some belong to an event, some are denied. */
export const makeClaims = ({ random, prose, shelf }: Making, events: readonly FullEvent[]): Claims =>
  Array.from({ length: 1 + random.whole(4) }, (_, at) => ({
    id: `c${at + 1}`,
    by: random.pick(random.chance(50) ? shelf.people : shelf.countries),
    ...(random.chance(40) && { via: random.pick(shelf.publishers) }),
    date: eventDate(random),
    kind: random.pick(claimKinds),
    ...(random.chance(30) ? { quote: prose.sentence() } : { text: prose.sentence() }),
    ...(events.length > 0 && random.chance(50) && { event: random.pick(events).id }),
    about: [random.pick(shelf.countries)],
    sources: ['s1'],
    deniedBy: random.chance(15) ? [{ by: random.pick(shelf.countries), date: eventDate(random), sources: ['s2'] }] : [],
  }));

const makeFigure = ({ random, prose }: Making) => ({
  what: `lines about ${prose.title()}`,
  value: 1 + random.whole(5000),
  sources: ['s1'],
});
