import { expect, it } from 'vitest';
import { failureMessage, foundMessage, nothingMessage } from '../../../src/search/messages.ts';

it('counts what was found and names the order', () => {
  expect(foundMessage(1, 'newest')).toBe('1 page found.');
  expect(foundMessage(2, 'newest')).toBe('2 pages found, newest first.');
  expect(foundMessage(30, 'relevance')).toBe('30 pages found, most relevant first.');
});

it('names the words that no page has', () => {
  expect(nothingMessage(['zeppelin', 'old kite'], false)).toContain('No page has “zeppelin” or “old kite”.');
  expect(nothingMessage([], false)).toContain('No page has all of this together.');
});

it('advises to clear the filters only where there are some', () => {
  expect(nothingMessage(['zeppelin'], true)).toMatch(/filters let through has “zeppelin”.*clear the filters/);
  expect(nothingMessage(['zeppelin'], false)).not.toContain('filters');
});

it('tells a reader on a disk something else than one on the web', () => {
  expect(failureMessage('file:')).toContain('Copy the whole site again');
  expect(failureMessage('https:')).toContain('reload the page');
});
