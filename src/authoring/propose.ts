import { span } from '../briefing/edtf.ts';
import { parseArticle } from '../ingest/article.ts';
import { findDates } from '../ingest/dates.ts';
import { createLexicon } from '../ingest/names.ts';
import { readArticle } from '../ingest/reading.ts';
import { weigh } from '../ingest/roles.ts';
import { cutText } from '../ingest/text.ts';
import type { Registry } from '../registry/schema.ts';

/** What a text says of a briefing that could be made of it. All of it is for an author to confirm. */
export interface Proposal {
  title?: string;
  /** The latest day that the text names in full. */
  date?: string;
  /** Ids, the most named first. */
  countries: string[];
  mentions: string[];
  organizations: string[];
  people: string[];
  places: string[];
}

const LONGEST_TITLE = 90;

/** Reads a paragraph or more as ingest reads an article; of its words only the first sentence becomes part of anything. */
export function propose(text: string, registry: Registry): Proposal {
  const article = parseArticle(text);
  const reading = readArticle(article, createLexicon(registry));
  const { countries, mentions, organizations, people, places } = weigh(reading);
  const [first] = reading.body;
  const sentence = first?.sentences[0] && first.text.slice(first.sentences[0].start, first.sentences[0].end);
  const title = sentence === undefined ? undefined : cutText(sentence, LONGEST_TITLE).replace(/[.!]$/u, '');
  const date = latestDay(text);
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...{ countries, mentions, organizations, people, places },
  };
}

function latestDay(text: string): string | undefined {
  const absolute = findDates(text).filter(({ basis }) => basis === 'absolute');
  const days = absolute.flatMap(({ date }) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? (span(date).last ?? []) : []));
  return days.toSorted().at(-1);
}
