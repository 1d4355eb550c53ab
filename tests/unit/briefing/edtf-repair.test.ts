import { expect, test } from 'vitest';
import { repairEdtf } from '../../../src/briefing/edtf.ts';

test.each([
  [' 2021-07-07', '2021-07-07'],
  ['20210707', '2021-07-07'],
  ['2021.07.07', '2021-07-07'],
  ['2021/07/07', '2021-07-07'],
  ['2021-7', '2021-07'],
  ['2021-7-9', '2021-07-09'],
  ['2021-07-9', '2021-07-09'],
  ['2021-7-09', '2021-07-09'],
  ['2021-07-05 \u2013 2021-07-07', '2021-07-05/2021-07-07'],
  ['2021-07-05..2021-07-07', '2021-07-05/2021-07-07'],
  ['2021-07-05 / 2021-07-07', '2021-07-05/2021-07-07'],
  ['~2021-07', '2021-07~'],
  ['2021?~', '2021%'],
  ['199x', '199X'],
  ['1990s', '199X'],
])('%j says the same as %j', (text, repaired) => expect(repairEdtf(text)).toBe(repaired));

test.each([
  ['a time of day', '2021-07-07T12:00'],
  ['an order of day and month that is a guess', '07/08/2021'],
  ['an order with dots', '07.08.2021'],
  ['a day that there is not', '20210230'],
  ['a span that runs backwards', '2021-07-07..2021-07-05'],
  ['a season', '2021-21'],
  ['words', 'last week'],
  ['nothing', ''],
])('%s is not guessed: %j', (_name, text) => expect(repairEdtf(text)).toBeUndefined());
