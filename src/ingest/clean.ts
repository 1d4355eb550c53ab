/** What a text can hold that its reader cannot see. */
const INVISIBLE: readonly { name: string; pattern: RegExp }[] = [
  { name: 'control character', pattern: /(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu },
  { name: 'zero-width character', pattern: /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]/gu },
  { name: 'direction control', pattern: /[\u202a-\u202e\u2066-\u2069]/gu },
  { name: 'tag character', pattern: /[\u{e0000}-\u{e007f}]/gu },
  { name: 'half of a character', pattern: /\p{Cs}/gu },
  // Joiners shape the letters of Arabic and other scripts and build emoji: between those they stay.
  {
    name: 'zero-width character',
    pattern: /[\u200c\u200d](?!(?!\p{Script=Latin}|\p{Script=Cyrillic})[\p{L}\p{M}\p{Extended_Pictographic}])/gu,
  },
  {
    name: 'zero-width character',
    pattern: /(?<!(?!\p{Script=Latin}|\p{Script=Cyrillic})[\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]/gu,
  },
];

/** Composed (NFC), with line feeds only, and without what a reader cannot see. */
export const cleanText = (text: string): string =>
  INVISIBLE.reduce((cleaned, { pattern }) => cleaned.replace(pattern, ''), withLineFeeds(text)).normalize('NFC');

/** `cleanText` on one line, runs of white space as one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** A sentence on what `cleanText` removes from these texts; undefined when that is nothing. */
export function describeRemoved(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) countRemoved(text, counts);
  if (counts.size === 0) return undefined;
  const parts = [...counts].map(([name, count]) => `${count} × ${name}`);
  return `Removed from the text, as invisible: ${parts.join(', ')}.`;
}

function countRemoved(text: string, counts: Map<string, number>): void {
  INVISIBLE.reduce((left, { name, pattern }) => {
    const found = left.match(pattern)?.length ?? 0;
    if (found > 0) counts.set(name, (counts.get(name) ?? 0) + found);
    return left.replace(pattern, '');
  }, withLineFeeds(text));
}

const withLineFeeds = (text: string) => text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
