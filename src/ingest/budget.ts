import type { Article } from './item.ts';
import { wordsOf } from './text.ts';

// A briefing may repeat two thirds of its article's words. The rest of the way is for words of headings and components
// that are written around the draft, and for readers who count words otherwise.
const share = 0.655;

/** What a briefing may repeat of its article. */
export interface Budget {
  /** How many of the article's words a briefing on it may hold. */
  allowance: number;
  /** How many words of the article stand in `text`: each as often as it stands in both, without regard to case. */
  countShared(text: string): number;
}

export function budgetFor(article: Article): Budget {
  const words = wordsOf(articleText(article));
  const own = countEach(words);
  return {
    allowance: Math.floor(words.length * share),
    countShared(text) {
      let sum = 0;
      for (const [word, count] of countEach(wordsOf(text))) sum += Math.min(count, own.get(word) ?? 0);
      return sum;
    },
  };
}

/** All words of an article, those of its caption, related titles and addresses included. */
const articleText = ({ paragraphs, caption, related, urls, disclaimers }: Article): string =>
  [
    ...(caption === undefined ? [] : [caption.text, caption.credit]),
    ...paragraphs,
    ...related.flatMap(({ title, url }) => [title, ...(url === undefined ? [] : [url])]),
    ...urls,
    ...disclaimers,
  ].join(' ');

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
