// @ts-expect-error The package has no types.
import readWithPackage from 'edtf';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  compareEdtf,
  displayEdtf,
  edtfText,
  fileDate,
  overlaps,
  parseEdtf,
  readEdtf,
  sortDay,
  span,
  timeParts,
  yearOf,
} from '../../../src/briefing/edtf.ts';

const reasonOf = (text: string) => {
  const read = readEdtf(text);
  return read.ok ? undefined : read.reason;
};

describe('a date in words', () => {
  test.each([
    ['2021-07-07', '7 July 2021'],
    ['2021-07', 'July 2021'],
    ['2020', '2020'],
    ['199X', '1990s'],
    ['0099', '0099'],
    ['2021-07-07~', 'about 7 July 2021'],
    ['2021-07?', 'July 2021 (uncertain)'],
    ['2020%', 'about 2020 (uncertain)'],
    ['2021-07-05/2021-07-07', '5–7 July 2021'],
    ['2021-05-28/2021-06-03', '28 May – 3 June 2021'],
    ['2020-12-28/2021-01-03', '28 December 2020 – 3 January 2021'],
    ['2021-05-07~/2021-07-07', 'about 7 May – 7 July 2021'],
    ['2021-07-05~/2021-07-07', 'about 5 July – 7 July 2021'],
    ['2021-07-05/2021-07-07~', '5 July – about 7 July 2021'],
    ['2021-07-05?/2021-07-07', '5 July (uncertain) – 7 July 2021'],
    ['2021-05/2021-07', 'May–July 2021'],
    ['2021-05/2021-07~', 'May – about July 2021'],
    ['2020-11/2021-02', 'November 2020 – February 2021'],
    ['2021-05/2021-07-07', 'May – 7 July 2021'],
    ['2021-05-07/2021-07', '7 May – July 2021'],
    ['2020/2021', '2020–2021'],
    ['2020~/2021', 'about 2020 – 2021'],
    ['2020/2021-07', '2020 – July 2021'],
    ['199X/2001', '1990s – 2001'],
    ['2021-07-07/..', 'since 7 July 2021'],
    ['2021-07~/..', 'since about July 2021'],
    ['199X/..', 'since the 1990s'],
    ['../2021-07-07', 'until 7 July 2021'],
    ['../199X', 'until the 1990s'],
    ['/2021-07-07', 'by 7 July 2021, start not given'],
    ['/2021?', 'by 2021 (uncertain), start not given'],
  ])('%s is shown as "%s"', (text, words) => {
    expect(displayEdtf(text)).toBe(words);
  });

  test('never holds a month or day that the date does not give', () => {
    for (const text of legalDates().filter((date) => !date.includes('-')))
      expect(displayEdtf(text), text).not.toMatch(/January|December|\b(1|31)\b/);
  });
});

describe('the pieces of a date', () => {
  test('carry each end as a machine-readable date, also where its words are shortened', () => {
    expect(timeParts('2021-07-05/2021-07-07')).toEqual([
      { text: '5', datetime: '2021-07-05' },
      { text: '–' },
      { text: '7 July 2021', datetime: '2021-07-07' },
    ]);
  });

  test('leave marks and decades out of the machine-readable dates', () => {
    expect(timeParts('199X/2001%')).toEqual([
      { text: '1990s' },
      { text: ' – ' },
      { text: 'about ' },
      { text: '2001', datetime: '2001' },
      { text: ' (uncertain)' },
    ]);
  });

  test('together are the words, and every machine-readable date is one HTML knows', () => {
    for (const text of legalDates()) {
      const parts = timeParts(text);
      expect(parts.map((part) => part.text).join('')).toBe(displayEdtf(text));
      for (const part of parts) if ('datetime' in part) expect(part.datetime).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'write a date as "2021-07-07"'],
    ['7 July 2021', 'write a date as "2021-07-07"'],
    ['unknown', 'write a date as "2021-07-07"'],
    ['2021-02-30', '2021-02 has days 01 to 28.'],
    ['2020-02-30', '2020-02 has days 01 to 29.'],
    ['1900-02-29', '1900-02 has days 01 to 28.'],
    ['2021-04-31', '2021-04 has days 01 to 30.'],
    ['2021-07-00', '2021-07 has days 01 to 31.'],
    ['2021-13', 'there is no month "13"'],
    ['2021-00', 'there is no month "00"'],
    ['2021-13-01', 'there is no month "13"'],
    ['2021-21', 'write a season as its months'],
    ['2020-22', 'years as "2020/2022"'],
    ['2021-24?', 'write a season as its months'],
    ['2021-W27', 'weeks are not used'],
    ['2021W27', 'weeks are not used'],
    ['[2021-05..2021-07]', 'sets are not used'],
    ['{2020,2021}', 'sets are not used'],
    ['2021-07-07T10:00:00Z', 'write "2021-07-07"'],
    ['2021-07-07 10:00', 'write "2021-07-07"'],
    ['2021-07-07 or so', 'write "2021-07-07"'],
    ['2021-07-07x', 'write a date as'],
    ['12021', 'a year has four digits'],
    ['12021-07', 'a year has four digits'],
    ['Y17000', 'a year has four digits'],
    ['-2021', 'a year has four digits'],
    ['0000', 'years are 0001 to 9999'],
    ['000X', 'years are 0001 to 9999'],
    ['221', 'write a date as'],
    ['2021-7', 'write "2021-07"'],
    ['2021-7-7', 'two digits'],
    ['20210707', 'write it with hyphens, "2021-07-07"'],
    ['2021.07.07', 'write it with hyphens, "2021-07-07"'],
    ['2021/07/07', 'write it with hyphens, "2021-07-07"'],
    ['2021/07', 'write a month as "2021-07"'],
    ['09.07.2021', 'write the year first'],
    ['9/7/2021', 'write the year first'],
    [' 2021', 'write it without the spaces, "2021"'],
    ['2021-07-07\n', 'write it without the spaces, "2021-07-07"'],
    ['2021 / 2022', 'write "2021/2022"'],
    ['2021-2022', 'write "2021/2022"'],
    ['2021-05 – 2021-07', 'write "2021-05/2021-07"'],
    ['~2021', 'write "2021~"'],
    ['2021?~', 'write "2021%"'],
    ['2021~~', 'write a date as'],
    ['2021-07~-07', 'one mark at the end'],
    ['199X~', 'write "199X"'],
    ['199x', 'write a decade as "199X"'],
    ['1990s', 'write a decade as "199X"'],
    ['19XX', 'leave out what is not known'],
    ['2021-XX', 'leave out what is not known'],
    ['2021-07-XX', 'leave out what is not known'],
    ['2021-07-07/2021-07-05', 'it runs backwards: write "2021-07-05/2021-07-07"'],
    ['2021~/2020?', 'it runs backwards: write "2020?/2021~"'],
    ['2021-07-07/2021-07-07', 'both ends are one date: write "2021-07-07"'],
    ['2021-07/2021-07~', 'both ends are one date: write "2021-07"'],
    ['2021-07-07/2021', 'its end does not begin after its start'],
    ['2021/2021-01', 'its end does not begin after its start'],
    ['2021/', 'write "2021-07-07/.." for "since"'],
    ['../', 'write "2021-07-07/.." for "since"'],
    ['/', 'write "2021-07-07/.." for "since"'],
    ['/..', 'one end must be a date'],
    ['../..', 'one end must be a date'],
    ['2020/2021/2022', 'a span has one slash'],
    ['2021-02-01/2021-02-30', '"2021-02-30" is not a date: 2021-02 has days 01 to 28.'],
    ['2021-22/2022', '"2021-22" is not a date: a month is 01 to 12'],
    ['2021/open', '"open" is not a date'],
  ])('%j, with advice', (text, advice) => {
    const reason = reasonOf(text);
    expect(reason).toContain(advice);
    expect(reason).toContain(JSON.stringify(text));
    expect(reason).toMatch(/\.$/);
  });

  test('every "write …" of the advice is itself a date', () => {
    const mistaken = ['2021-7', '20210707', '2021/07/07', ' 2021', '2021-2022', '~2021', '2021~?', '199X?', '1990s'];
    for (const text of [...mistaken, '2022/2021', '2021/2021', '2021-07-07T10:00', '2020 /2021']) {
      const written = /write (?:it |a )?.*?"([^"]+)"\.$/.exec(reasonOf(text) ?? '')?.[1] ?? '';
      expect(reasonOf(written), `${text} -> ${written}`).toBeUndefined();
    }
  });

  test('parseEdtf throws the reason', () => {
    expect(() => parseEdtf('2021-13')).toThrow(RangeError);
    expect(() => parseEdtf('2021-13')).toThrow(reasonOf('2021-13'));
  });

  test('a very long value is cut in the reason and read in no time', () => {
    for (const text of [
      '2021-'.repeat(50_000),
      ' '.repeat(250_000),
      `2021${' '.repeat(250_000)}x`,
      '1/'.repeat(100_000),
    ]) {
      const started = performance.now();
      expect((reasonOf(text) ?? '').length).toBeLessThan(300);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe('the schema', () => {
  const schema = z.strictObject({ date: edtfText, updated: edtfText.optional() });
  const issuesOf = (value: unknown) => schema.safeParse(value).error?.issues ?? [];

  test('passes a date on as it is written', () => {
    expect(schema.parse({ date: '2021-05-07~/2021-07-07' })).toEqual({ date: '2021-05-07~/2021-07-07' });
  });

  test('gives the reason at the place of the value, under the rule for dates', () => {
    expect(issuesOf({ date: '2021', updated: '2021-02-30' })).toMatchObject([
      { message: reasonOf('2021-02-30'), path: ['updated'], params: { rule: 'date' } },
    ]);
  });

  test.each([
    [2020, '2020 is a number: put the date in quotes, "2020".'],
    [undefined, 'A date is missing: write one such as "2021-07-07", in quotes.'],
    [null, 'A date is text in quotes, such as "2021-07-07".'],
    [new Date(0), 'A date is text in quotes, such as "2021-07-07".'],
  ])('asks for quoted text instead of %s', (date, message) => {
    expect(issuesOf({ date })).toMatchObject([{ message, path: ['date'] }]);
  });
});

describe('what a date is made of', () => {
  test.each([
    ['2021-07-07', 'day', false, false, '2021-07-07', '2021-07-07'],
    ['2020-02~', 'month', true, false, '2020-02-01', '2020-02-29'],
    ['2100-02?', 'month', false, true, '2100-02-01', '2100-02-28'],
    ['2021%', 'year', true, true, '2021-01-01', '2021-12-31'],
    ['199X', 'decade', false, false, '1990-01-01', '1999-12-31'],
  ] as const)('%s is a %s', (text, precision, approximate, uncertain, first, last) => {
    const point = { text, precision, approximate, uncertain, first, last };
    expect(parseEdtf(text)).toEqual({ kind: 'point', text, point, first, last });
  });

  test('an interval keeps how each end is known', () => {
    expect(parseEdtf('2021-05~/2021-07')).toMatchObject({
      kind: 'interval',
      start: { text: '2021-05~', approximate: true },
      end: { text: '2021-07', approximate: false },
      first: '2021-05-01',
      last: '2021-07-31',
    });
    expect(parseEdtf('2021/..')).toMatchObject({ end: 'open', first: '2021-01-01', last: undefined });
    expect(parseEdtf('../2021')).toMatchObject({ start: 'open', first: undefined, last: '2021-12-31' });
    expect(parseEdtf('/2021')).toMatchObject({ start: 'unknown', first: undefined, last: '2021-12-31' });
  });
});

describe('the order of dates', () => {
  test('is by earliest day, by latest where the start is unknown or open, then the narrower first, then by text', () => {
    const ordered = [
      '199X',
      '../2020',
      '2021-01-01',
      '2021-01-01~',
      '2021-01',
      '2021-01-01/2021-02-02',
      '2021',
      '2021/2022',
      '2021/..',
      '2021-07-05/2021-07-07',
      '2021-07-07',
      '/2021-07-07',
      '2021-07-07/..',
      '2021-12-31',
      '/2021',
      '2022',
    ];
    expect(ordered.toReversed().toSorted(compareEdtf)).toEqual(ordered);
  });

  test('gives every two different dates one order', () => {
    const dates = [...new Set(legalDates())].filter((_, index) => index % 61 === 0);
    for (const a of dates)
      for (const b of dates) {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) || 0);
        expect(compareEdtf(a, b) === 0).toBe(a === b);
      }
  });

  test.each([
    ['2021-07-07', '2021-07-07', '2021', '2021-07-07'],
    ['2021-07~', '2021-07-01', '2021', '2021-07'],
    ['2021?', '2021-01-01', '2021', '2021'],
    ['199X', '1990-01-01', '1990', '1990'],
    ['2020-12-28/2021-01-03', '2020-12-28', '2020', '2020-12-28'],
    ['2020-12/2021-01-03', '2020-12-01', '2020', '2020-12'],
    ['2021-07-07/..', '2021-07-07', '2021', '2021-07-07'],
    ['/2021-07-07', '2021-07-07', '2021', '2021-07-07'],
    ['/2021-07', '2021-07-31', '2021', '2021-07'],
    ['../2021', '2021-12-31', '2021', '2021'],
    ['199X/..', '1990-01-01', '1990', '1990'],
    ['0099-07', '0099-07-01', '0099', '0099-07'],
  ])('%s sorts by %s, stands on the page of %s and in a file of %s', (text, day, year, file) => {
    expect([sortDay(text), yearOf(text), fileDate(text)]).toEqual([day, year, file]);
  });
});

describe('overlap', () => {
  test.each([
    ['2021-07-07', '2021-07', true],
    ['2021-07-07', '2021-08', false],
    ['2021-07-31', '2021-08-01', false],
    ['2021-07-05/2021-07-07', '2021-07-07/2021-07-09', true],
    ['2021-07-05/2021-07-06', '2021-07-07/2021-07-09', false],
    ['2021', '2020-12/2021-01', true],
    ['2021/..', '2030', true],
    ['2021/..', '2020', false],
    ['../2021', '0001', true],
    ['/2021', '2022', false],
    ['/2021', '../2020', true],
    ['199X', '1999-12-31', true],
    ['199X', '2000', false],
  ])('of %s and %s is %s, either way round', (a, b, together) => {
    expect(overlaps(span(a), span(b))).toBe(together);
    expect(overlaps(span(b), span(a))).toBe(together);
  });

  test('with a span of no ends is always there', () => {
    expect(overlaps({}, span('2021'))).toBe(true);
    expect(overlaps({ first: undefined }, { last: '2021-07-07' })).toBe(true);
  });
});

describe('the edtf package', () => {
  test('agrees about the first and the last day of every date', () => {
    const dates = legalDates().filter(packageIsRight);
    expect(dates.length).toBeGreaterThan(3000);
    for (const text of dates) expect(readAsPackage(text), text).toEqual(spanOf(text));
  });

  test('agrees about which spans run forwards', () => {
    const spans = pairs(points(), points(), 6000).filter(packageIsRight);
    const refused = spans.filter((text) => spanOf(text) === undefined);
    expect(refused.length).toBeGreaterThan(1000);
    expect(spans.length - refused.length).toBeGreaterThan(1000);
    for (const text of spans) expect(readAsPackage(text), text).toEqual(spanOf(text));
  });

  test('reads every damaged date that we still read, and alike', () => {
    const damaged = legalDates().flatMap(damage).filter(packageIsRight);
    const read = damaged.filter((text) => spanOf(text) !== undefined);
    expect(damaged.length - read.length).toBeGreaterThan(10_000);
    expect(read.length).toBeGreaterThan(1000);
    for (const text of read) expect(readAsPackage(text), text).toEqual(spanOf(text));
  });

  test.each([
    '2021-21',
    '2021/',
    '/..',
    '../..',
    '[2020,2021]',
    '2021-XX',
    '~2021',
    '2021-07~-07',
    'Y12021',
    '-2021',
    '0000',
  ])('reads %s, which is outside the subset and refused', (text) => {
    expect(readAsPackage(text)).toBeDefined();
    expect(spanOf(text)).toBeUndefined();
  });
});

type Bounds = { first: string | undefined; last: string | undefined };

function spanOf(text: string): Bounds | undefined {
  const read = readEdtf(text);
  return read.ok ? { first: read.value.first, last: read.value.last } : undefined;
}

/** What the package makes of `text`. It gives null for an end that is not known and an infinity for an open one. */
function readAsPackage(text: string): Bounds | undefined {
  const dayOf = (time: number | null) =>
    time === null || !Number.isFinite(time) ? undefined : new Date(time).toISOString().slice(0, 10);
  try {
    const { min, max } = readWithPackage(text) as { min: number | null; max: number | null };
    return { first: dayOf(min), last: dayOf(max) };
  } catch {
    return undefined;
  }
}

/** The package takes 29 February in every year and moves it to 1 March where there is none. */
const packageIsRight = (text: string): boolean =>
  [...text.matchAll(/(\d{4})-02-29/g)].every(([, year]) => new Date(`${year}-02-29T00:00Z`).getUTCDate() === 29);

/** Dates of the subset, each legal by construction, always the same. */
function legalDates(): string[] {
  const ends = points();
  const ordered = pairs(points(), points(), 3000).filter((text) => {
    const [a = '', b = ''] = text.split('/').map((end) => end.replace(/[~?%]/, '').replace('X', '0'));
    return a.slice(0, 4) < b.slice(0, 4);
  });
  return [...ends, ...ends.flatMap((end) => [`${end}/..`, `../${end}`, `/${end}`]), ...ordered];
}

function points(): string[] {
  const years = ['0001', '0099', '0100', '1900', '1999', '2000', '2020', '2021', '2100', '9999'];
  const days = ['01', '02', '04', '07', '12'].flatMap((month) =>
    ['', '-01', '-09', '-28'].map((day) => `-${month}${day}`),
  );
  const marks = ['', '~', '?', '%'];
  const marked = years.flatMap((year) => ['', ...days, '-01-31', '-04-30'].map((rest) => `${year}${rest}`));
  const leap = ['2000-02-29', '2020-02-29'];
  return [...[...marked, ...leap].flatMap((text) => marks.map((mark) => text + mark)), '001X', '199X', '202X', '999X'];
}

/** `count` pairs, spread over all there are by a stride that shares no factor with their number. */
function pairs(starts: string[], ends: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = (index * 7919 + Math.floor(index / 7)) % (starts.length * ends.length);
    return `${starts[Math.floor(at / ends.length)]}/${ends[at % ends.length]}`;
  });
}

/** `text` with one character left out, doubled, or changed, at a place that the text itself decides. */
function damage(text: string, index: number): string[] {
  const place = (index * 31) % text.length;
  const [before, after] = [text.slice(0, place), text.slice(place + 1)];
  const other = '0123456789-/.~?%XW '[index % 19] ?? '';
  return [
    before + after,
    before + text[place] + text[place] + after,
    before + other + after,
    text + other,
    other + text,
  ];
}
