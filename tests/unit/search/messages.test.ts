import { describe, expect, it } from 'vitest';
import { failureMessage, foundMessage, nothingMessage, unknownMessage } from '../../../src/search/messages.ts';

describe('what a reader is told', () => {
  it.each([
    [{ total: 1, briefings: 1 }, 'newest', '1 briefing.'],
    [{ total: 1, briefings: 0 }, 'newest', '1 page and no briefing.'],
    [{ total: 2, briefings: 1 }, 'newest', '1 briefing and 1 other page, newest first.'],
    [{ total: 15, briefings: 12 }, 'newest', '12 briefings and 3 other pages, newest first.'],
    [{ total: 2, briefings: 2 }, 'relevance', '2 briefings, most relevant first.'],
  ] as const)('of %j in the order "%s" is %j', (found, sort, message) => {
    expect(foundMessage(found, sort)).toBe(message);
  });

  it('says which phrase no page has, and whether filters have to do with it', () => {
    expect(nothingMessage(['a kite', 'two kites'], false)).toBe(
      'Nothing found. No page has “a kite” or “two kites”. Check the spelling, or use fewer words.',
    );
    expect(nothingMessage([], true)).toBe(
      'Nothing found. No page that the filters let through has all of this together. Check the spelling, use fewer words, or clear the filters.',
    );
  });

  it('asks whether another word was meant, or says what to do where none is near', () => {
    expect(unknownMessage('harbuor', true)).toBe('No page has “harbuor”. Did you mean');
    expect(unknownMessage('zeppelin', false)).toBe('No page has “zeppelin”. Check the spelling, or leave it out.');
  });

  it('says what failed from disk, over a network, and where a policy refuses what search needs', () => {
    expect(failureMessage('file:')).toContain('Copy the whole site again');
    expect(failureMessage('https:')).toContain('reload the page');
    expect(failureMessage('https:', ['worker-src', 'script-src'])).toContain('(worker-src, script-src)');
  });
});
