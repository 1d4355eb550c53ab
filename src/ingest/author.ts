import { cleanLine } from './clean.ts';
import { htmlToLine } from './html-text.ts';

const LONGEST = 120;
const MAIL = /<?\(?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\)?>?/gu;
const LEAD = /^(?:(?:written|reported|story|text)\s+)?by:?\s+/iu;

/**
 * Who wrote a text, in one line: names without "By", mail addresses and markup; undefined where no name is left, or
 * something that is too long to be names.
 */
export function authorFrom(authors: readonly string[]): string | undefined {
  const names = authors.map(nameFrom).filter((name) => name !== '');
  const line = [...new Set(names)].join(', ');
  return line === '' || line.length > LONGEST ? undefined : line;
}

/** "a@example.org (Ada Brandt)" is how RSS writes a name. */
const nameFrom = (text: string): string =>
  cleanLine(htmlToLine(text).replace(MAIL, ' '))
    .replace(/^\((.*)\)$/u, '$1')
    .replace(LEAD, '')
    .replace(/^[\s,;|–—-]+|[\s,;|–—-]+$/gu, '');
