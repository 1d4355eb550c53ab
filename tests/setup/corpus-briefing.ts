import { stringify } from 'yaml';
import { expectedPath } from '../../src/briefing/expected-path.ts';
import type { FrontMatterInput } from '../../src/briefing/schema.ts';
import { briefingDate } from './corpus-dates.ts';
import {
  type Claims,
  type Events,
  type FullEvent,
  makeClaims,
  makeEvents,
  type Making,
  makeSources,
} from './corpus-facts.ts';
import { createProse } from './corpus-prose.ts';
import { createRandom } from './corpus-random.ts';
import type { Shelf } from './corpus-shelf.ts';
import { rareWord } from './corpus-words.ts';

/** A generated briefing as data, before it is a file. */
export interface Made {
  number: number;
  /** From the folder of all briefings. */
  path: string;
  frontMatter: FrontMatterInput;
  /** Paragraphs of the body: plain text, and what it is in the file. */
  body: Block[];
  rare: string;
  /** Its own events, and the one of another briefing that it refers to. */
  events: FullEvent[];
}

interface Block {
  text: string;
  mdx: string;
}

/** The briefing of this number, counting from 0: it depends on the seed and the number, not on how many there are. */
export function makeBriefing(number: number, { seed, shelf }: Corpus): Made {
  const making = makingOf(number, { seed, shelf });
  const { random, prose } = making;
  const own = makeEvents(making, number);
  const other = number > 0 && random.chance(20) ? eventsOf(random.whole(number), { seed, shelf })[0] : undefined;
  const date = briefingDate(random);
  const rare = rareWord(number);
  const sources = makeSources(making, number);
  const claims = makeClaims(making, own);
  const frontMatter: FrontMatterInput = {
    title: `${prose.title()}, sheet ${number}`,
    summary: `${prose.sentence()} ${prose.sentence()}`,
    ...(date === undefined ? { dateBasis: 'unknown' as const, dateNote: 'Made without a date.' } : { date }),
    status: 'published',
    countries: random.some(making.shelf.countries, 1 + random.whole(3)),
    organizations: random.some(making.shelf.organizations, random.whole(2)),
    people: random.some(making.shelf.people, random.whole(2)),
    events: [...own, ...(other === undefined ? [] : [{ event: other.id, sources: ['s2'] }])],
    claims,
    sources,
  };
  return {
    ...{ number, frontMatter, rare },
    path: expectedPath(date, `sheet-${number}`, number.toString(16).padStart(6, '0')),
    body: bodyOf(making, { rare, claims, events: frontMatter.events ?? [] }),
    events: other === undefined ? own : [...own, other],
  };
}

/** The file of a briefing. */
export const briefingFile = ({ frontMatter, body }: Made): string =>
  `---\n${stringify(frontMatter, { lineWidth: 0, defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE' })}---\n\n${body
    .map(({ mdx }) => mdx)
    .join('\n\n')}\n`;

// Events come first from the same numbers: those of another briefing can be made without the rest of it.
const eventsOf = (number: number, corpus: Corpus): FullEvent[] => makeEvents(makingOf(number, corpus), number);

function makingOf(number: number, { seed, shelf }: Corpus): Making {
  const random = createRandom(seed * 1_000_003 + number);
  return { random, prose: createProse(random), shelf };
}

function bodyOf({ random, prose, shelf }: Making, { rare, claims, events }: Placed): Block[] {
  const paragraph = (sentences: number) => Array.from({ length: sentences }, () => prose.sentence()).join(' ');
  const text = (words: string, mark = ''): Block => ({ text: words, mdx: `${words}${mark}` });
  const blocks = Array.from({ length: 3 + random.whole(3) }, () => text(paragraph(5), '<Cite source="s1" />'));
  const heading = prose.title();
  const cells = [prose.title(), prose.title()];
  const placed = random.chance(40) ? events.slice(0, 1) : [];
  return [
    ...blocks.slice(0, 2),
    { text: heading, mdx: `## ${heading}` },
    text(`The word of the day was ${rare}, and nothing else.`),
    {
      text: `Sent to somebody. ${rare} again.`,
      mdx: `Sent to [somebody](country:${random.pick(shelf.countries)}). ${rare} again.`,
    },
    ...(random.chance(30)
      ? [{ text: cells.join(' | '), mdx: `| Entry | Note |\n| --- | --- |\n| ${cells.join(' | ')} |` }]
      : []),
    ...(random.chance(40) ? claims.slice(0, 1).map(({ id }) => ({ text: '', mdx: `<Claim id="${id}" />` })) : []),
    ...placed.map((event) => ({ text: '', mdx: `<Event id="${'event' in event ? event.event : event.id}" />` })),
    ...blocks.slice(2),
  ];
}

interface Corpus {
  seed: number;
  shelf: Shelf;
}

interface Placed {
  rare: string;
  claims: Claims;
  events: Events;
}
