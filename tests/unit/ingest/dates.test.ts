import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../../src/briefing/edtf.ts';
import { findDates } from '../../../src/ingest/dates.ts';

const wednesday = '2021-07-07';
const resolve = (text: string, published?: string) => findDates(text, published).map(({ date }) => date);

describe('a date in prose, published on Wednesday 7 July 2021', () => {
  test.each([
    ['he said Wednesday', '2021-07-07'],
    ['he said on Thursday', '2021-07-01'],
    ['on Saturday night shells fell', '2021-07-03'],
    ['last Wednesday', '2021-06-30'],
    ['last Monday', '2021-07-05'],
    ["Tuesday's vote", '2021-07-06'],
    ['earlier today', '2021-07-07'],
    ['this morning', '2021-07-07'],
    ['yesterday evening', '2021-07-06'],
    ['last night', '2021-07-06'],
    ['the day before yesterday', '2021-07-05'],
    ['they fled this week', '2021-07-05/2021-07-07'],
    ['earlier this week', '2021-07-05/2021-07-07'],
    ['last week', '2021-06-28/2021-07-04'],
    ['over the weekend', '2021-07-03/2021-07-04'],
    ['this month', '2021-07'],
    ['late last month', '2021-06'],
    ['this year', '2021'],
    ['Last year, they met', '2020'],
    ['in the past two months', '2021-05-07~/2021-07-07'],
    ['the last three days', '2021-07-04~/2021-07-07'],
    ['over the past week', '2021-06-30~/2021-07-07'],
    ['in the past 24 hours', '2021-07-06~/2021-07-07'],
    ['the past five years', '2016~/2021-07-07'],
    ['two days ago', '2021-07-05'],
    ['a week ago', '2021-06-30~'],
    ['three months ago', '2021-04~'],
    ['a couple of years ago', '2019~'],
    ['in recent years', '/2021-07-07'],
    ['in the past few weeks', '/2021-07-07'],
    ['in May', '2021-05'],
    ['in July', '2021-07'],
    ['in November', '2020-11'],
    ['on November 26', '2020-11-26'],
    ['5 July', '2021-07-05'],
    ['July 4th', '2021-07-04'],
    ['on 3 May 2020', '2020-05-03'],
    ['May 3, 2020', '2020-05-03'],
    ['the 3rd of May 2020', '2020-05-03'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['2020-05-03', '2020-05-03'],
    ['3.5.2020', '2020-05-03'],
    ['Tuesday, July 6', '2021-07-06'],
    ['Monday, July 6, 2021', '2021-07-06?'],
    ['July 3–5, 2021', '2021-07-03/2021-07-05'],
    ['between 3 and 5 July', '2021-07-03/2021-07-05'],
    ['30 June – 2 July 2021', '2021-06-30/2021-07-02'],
    ['from December 30 to January 2, 2021', '2020-12-30/2021-01-02'],
    ['in May 2020', '2020-05'],
    ['from May to July 2020', '2020-05/2020-07'],
    ['in 2020', '2020'],
    ['in early 2020', '2020'],
    ['mid-2021', '2021'],
    ['autumn 2020', '2020'],
    ['the 1990s', '199X'],
    ['from 2010 to 2015', '2010/2015'],
    ['2018–20', '2018/2020'],
    ['since 2017', '2017/..'],
    ['since May', '2021-05/..'],
    ['since Monday', '2021-07-05/..'],
    ['since last year', '2020/..'],
  ])('%j is %s', (text, date) => {
    expect(resolve(text, wednesday)).toEqual([date]);
    expect(readEdtf(date).ok).toBe(true);
  });

  test.each([
    'they sat down',
    'it may rain, and they march on',
    'by the end of the year',
    'next Thursday',
    'they will meet on Monday',
    'the court is due to sit on Friday',
    'they will sign on 15 July',
    'by 31 August 2021',
    'by Friday',
    'on 11 September 2021',
    'last summer',
    'the last day of the talks',
    '30 February 2020',
    'in 2000 troops',
    'about 2,020 men',
    'https://a.example/2020/04/27/on-monday-they-met',
    'www.a.example/2020-04-27',
    'every Monday',
  ])('%j gives none', (text) => {
    expect(resolve(text, wednesday)).toEqual([]);
  });

  test('has its words and its place', () => {
    const text = 'He said it rained on Monday and in the past two months.';
    expect(findDates(text, wednesday)).toEqual([
      {
        text: 'Monday',
        start: text.indexOf('Monday'),
        end: text.indexOf('Monday') + 6,
        date: '2021-07-05',
        basis: 'relative',
      },
      expect.objectContaining({ text: 'past two months', basis: 'relative' }),
    ]);
  });

  test('is one that was announced only as far as its clause goes', () => {
    expect(resolve('They will leave, he said Monday', wednesday)).toEqual(['2021-07-05']);
  });
});

describe('a date in prose', () => {
  test.each([
    ['he said Wednesday', undefined, []],
    ['this week and last year', undefined, []],
    ['on 5 July', undefined, []],
    ['in May', undefined, []],
    ['on 3 May 2020', undefined, ['2020-05-03']],
    ['in 2017', undefined, ['2017']],
    ['on Wednesday', '2021-07', []],
    ['last month', '2021-07', ['2021-06']],
    ['in May', '2021-07', ['2021-05']],
    ['last month', '2021', []],
    ['last year', '2021', ['2020']],
    ['last year', '2021-07', ['2020']],
    ['last year', '2021~', []],
    ['on Wednesday', '2021-07-07~', []],
    ['on Wednesday', '2021-07-05/2021-07-07', []],
  ])('%j counted from %s is %j', (text, published, dates) => {
    expect(resolve(text, published)).toEqual(dates);
  });

  test.each([
    ['past three months', '2021-05-31', '2021-02-28~/2021-05-31'],
    ['a month ago', '2021-03-31', '2021-02~'],
    ['last month', '2021-01-15', '2020-12'],
    ['last week', '2021-01-04', '2020-12-28/2021-01-03'],
    ['this week', '2021-01-04', '2021-01-04'],
    ['on 29 February', '2021-07-07', undefined],
    ['999 years ago', '0900-07-07', undefined],
    ['last year', '0001-01-01', undefined],
    ['on Sunday', '2021-01-04', '2021-01-03'],
    ['over the weekend', '2021-01-02', '2021-01-02'],
    ['over the weekend', '2021-01-03', '2021-01-02/2021-01-03'],
  ])('%j counted from %s is %s, over the ends of months and years', (text, published, date) => {
    expect(resolve(text, published)).toEqual(date === undefined ? [] : [date]);
  });
});
