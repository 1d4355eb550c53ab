import type { Article } from './item.ts';
import { wordsOf } from './text.ts';

// A briefing may repeat two thirds of its article's words. The rest of the way is for words of headings and components
// that are written around the draft, and for readers who count words otherwise.
const share = 0.655;

/** How many of an article's words a briefing on it may hold. */
export const allowance = (article: Article): number => Math.floor(wordsOf(articleText(article)).length * share);

/** How many words of `article` stand in `text`: each as often as it stands in both, without regard to case. */
export function countShared(article: Article, text: string): number {
  const counts = countEach(wordsOf(text));
  return [...countEach(wordsOf(articleText(article)))].reduce(
    (sum, [word, count]) => sum + Math.min(count, counts.get(word) ?? 0),
    0,
  );
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
