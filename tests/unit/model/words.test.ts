import { expect, it } from 'vitest';
import { held } from '../../../src/model/words.ts';

it.each([
  [{ events: 2, about: 1, mentioning: 3 }, '2 events, 1 briefing about it, 3 that mention it'],
  [{ events: 0, about: 4, mentioning: 1 }, '4 briefings about it, 1 that mentions it'],
  [{ events: 1, about: 0, mentioning: 1 }, '1 event, 1 briefing that mentions it'],
  [{ events: 0, claims: 1, about: 0, mentioning: 2 }, '1 claim, 2 briefings that mention it'],
])('%j is held as "%s"', (all, words) => expect(held(all)).toBe(words));
