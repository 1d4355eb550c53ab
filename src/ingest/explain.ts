import type { Party } from '../briefing/schema.ts';
import { findDates } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './entities.ts';
import type { Item } from './item.ts';
import type { Lexicon } from './names.ts';
import { type Passage, readArticle } from './reading.ts';
import { cutText } from './text.ts';

const LONGEST_WORDS = 60;

/**
 * Why a draft has its date, its entities, the dates in its text and its speakers: the words of the article that each
 * goes back to, a line for each. Reads the article once more, so it takes as long as the draft did.
 */
export function explain(item: Item, draft: Draft, lexicon: Lexicon): string[] {
  const { body, caption, disclaimers } = readArticle(item.article, lexicon);
  const passages = [...body, ...(caption === undefined ? [] : [caption]), ...disclaimers];
  return [
    explainDate(draft, item),
    ...(item.author === undefined ? [] : [`author ${item.author}: its source says so.`]),
    ...explainEntities(passages, draft),
    ...explainDates(passages, item.published?.date),
    ...(draft.frontMatter.claims ?? []).map((claim) => {
      const via = claim.via === undefined ? '' : `, via ${nameOf(claim.via)}`;
      const words = JSON.stringify(cutText(claim.quote ?? claim.text ?? '', LONGEST_WORDS));
      return `speaker ${nameOf(claim.by)}${via}: said ${words}`;
    }),
  ];
}

function explainDate({ frontMatter: { date, dateBasis = 'stated', dateNote } }: Draft, { dated }: Item): string {
  const stated = dated === undefined ? 'the command states it.' : `its source writes ${JSON.stringify(dated)}.`;
  const note = dateNote ?? stated;
  return `date ${date ?? 'none'}: ${dateBasis}, ${note}`;
}

/** Each thing that is named, with the words that name it, how they do, and how often. */
function explainEntities(passages: readonly Passage[], { roles }: Draft): string[] {
  const named = passages.flatMap(({ text, mentions }) =>
    mentions.map((mention) => ({ ...mention, words: text.slice(mention.start, mention.end) })),
  );
  const byEntity = Map.groupBy(named, ({ entity, id }) => `${entity} ${id}`);
  return [...byEntity].map(([name, mentions]) => {
    const role = roles[mentions[0]?.id ?? ''];
    return `${name}${role === undefined ? '' : ` as ${role}`}: ${wordsOf(mentions).join(', ')}`;
  });
}

function wordsOf(mentions: readonly (Mention & { words: string })[]): string[] {
  const byWords = Map.groupBy(mentions, ({ words, as }) => `${JSON.stringify(words)} (${as})`);
  return [...byWords].map(([words, all]) => `${words}${all.length === 1 ? '' : ` × ${all.length}`}`);
}

function explainDates(passages: readonly Passage[], published: string | undefined): string[] {
  const found = passages.flatMap(({ text }) => findDates(text, published));
  const lines = found.map(({ text, date, basis }) => {
    const counted = basis === 'relative' ? ', counted from its publication' : '';
    return `date in the text ${date}: ${JSON.stringify(text)}${counted}`;
  });
  return [...new Set(lines)];
}

const nameOf = (party: Party): string => (typeof party === 'string' ? party : party.text);
