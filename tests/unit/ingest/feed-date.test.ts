import { expect, test } from 'vitest';
import { readFeedDate } from '../../../src/ingest/feed-date.ts';

test.each([
  ['Wed, 07 Jul 2021 10:00:00 +0300', '2021-07-07'],
  ['Wed, 7 Jul 2021 10:00 GMT', '2021-07-07'],
  ['Wed, 07 Jul 2021 10:00:00 MSK', '2021-07-07'],
  ['Wed, 07 Jul 2021 10:00:00 +0300 (MSK)', '2021-07-07'],
  ['Wed, 07 Jul 2021 10:00:00 GMT+0300', '2021-07-07'],
  ['Wednesday, 07-July-2021 10:00:00 EST', '2021-07-07'],
  ['7 Jul 2021', '2021-07-07'],
  ['2021-07-07T10:00:00Z', '2021-07-07'],
  ['2021-07-07T10:00:00.123+05:00', '2021-07-07'],
  ['2021-07-07t10:00z', '2021-07-07'],
  ['2021-07-07', '2021-07-07'],
  ['2021-07', '2021-07'],
  ['2021', '2021'],
  ['2020-02-29', '2020-02-29'],
  ['  2021-07-07T10:00:00Z\n', '2021-07-07'],
])('"%s" is certain', (raw, date) => {
  expect(readFeedDate(raw)).toEqual({ ok: true, date });
});

test.each([
  ['late in the west', 'Wed, 07 Jul 2021 23:30:00 -0800', '2021-07-07'],
  ['early in the east', '2021-07-08T01:30:00+05:00', '2021-07-08'],
])('the day is the one in the zone of the date: %s', (_, raw, date) => {
  expect(readFeedDate(raw)).toEqual({ ok: true, date });
});

test.each([
  ['Wed, 07 Jul 2021 10:00:00', 'it has no time zone and was taken as UTC'],
  ['2021-07-07 10:00:00', 'it has no time zone and was taken as UTC'],
  ['Mon, 07 Jul 2021 10:00:00 GMT', 'that day is not a "Mon"'],
  ['07 Jul 21 10:00:00 GMT', 'its year has two digits'],
])('"%s" leaves a doubt', (raw, doubt) => {
  expect(readFeedDate(raw)).toEqual({ ok: true, date: '2021-07-07', doubt });
});

test('two digits from 50 on are a year of the last century', () => {
  expect(readFeedDate('07 Jul 99 10:00:00 GMT')).toMatchObject({ date: '1999-07-07' });
});

const form = 'it is neither "Wed, 07 Jul 2021 10:00:00 +0300" nor "2021-07-07T10:00:00Z"';
test.each([
  ['', form],
  ['1:2:3:4', form],
  ['031231', form],
  ['20210707', form],
  ['07/08/2021', form],
  ['yesterday', form],
  ['Sun, Dec x 2012', form],
  ['7 июля 2021', form],
  ['1625652000', form],
  ['2021-W27', form],
  ['2021-07-07T10:00:00Z; DROP', form],
  ['Wed, 07 Foo 2021 10:00:00 GMT', 'there is no month "Foo"'],
  ['Wed, 31 Jun 2021 10:00:00 GMT', 'there is no such day'],
  ['2021-02-29', 'there is no such day'],
  ['2021-13-01', 'there is no such day'],
  ['0000-00-00', 'there is no month "00"'],
  ['2021-07-07T24:30:00Z', 'there is no such time of day'],
  ['Wed, 07 Jul 2021 10:61:00 GMT', 'there is no such time of day'],
  ['2021-07-07T10:00:00+19:00', 'there is no time zone "+19:00"'],
  ['1970-01-01T00:00:00Z', 'computers write it when they know no date'],
  ['0001-01-01T00:00:00Z', 'computers write it when they know no date'],
])('"%s" is no date', (raw, why) => {
  expect(readFeedDate(raw)).toEqual({ ok: false, reason: `"${raw}" is not a date: ${why}.` });
});

test('a date in Greek, Hungarian or Korean is refused, not guessed', () => {
  for (const raw of ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-július-13T9:15-05:00', '2004년 5월 28일 오전 01:31:15'])
    expect(readFeedDate(raw).ok).toBe(false);
});
