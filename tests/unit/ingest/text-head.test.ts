import { describe, expect, test } from 'vitest';
import { textItem } from '../../../src/ingest/items.ts';
import { registry } from './publishers.ts';

const context = { source: 'a.txt', registry, now: new Date('2022-01-01T00:00:00Z') };
const read = (text: string) => textItem(text, context);
const paragraphs = ['The mill at Lakeside stood still on Monday.', 'Nobody asked the miller why.'];
const body = paragraphs.join('\n\n');
const found = (text: string) => {
  const { title, author, published, dated, url, publisher, article } = read(text);
  return { title, author, date: published?.date, basis: published?.basis, dated, url, publisher, ...article };
};

describe('a plain text in the shape of', () => {
  const head = 'Title: The mill stands\nAuthor: Ada Brandt\nDate: July 7, 2021\n';
  const headed = { title: 'The mill stands', author: 'Ada Brandt', date: '2021-07-07', basis: 'stated', paragraphs };

  test.each<[shape: string, text: string, expected: Record<string, unknown>]>([
    ['paragraphs alone', body, { paragraphs, title: undefined, date: undefined }],
    ['lines "Title:", "Author:", "Date:" in front', `${head}\n${body}`, headed],
    ['such lines with line ends of Windows', `${head}\n${body}`.replaceAll('\n', '\r\n'), headed],
    ['such lines with line ends of an old Mac', `${head}\n${body}`.replaceAll('\n', '\r'), headed],
    [
      'such lines between lines of "---"',
      `---\ntitle: "The mill stands"\nauthor: Ada Brandt\ndate: 2021-07-07\n---\n${body}`,
      headed,
    ],
    ['such lines without an empty one behind', `${head}${body}`, headed],
    [
      'a mail',
      `From: Ada Brandt <ada@example.org>\nTo: desk@example.org\nSubject: The mill stands\nDate: Wed, 7 Jul 2021 10:00:00 +0300\nMessage-ID: <1@example.org>\n\n${body}`,
      { ...headed, dated: 'Wed, 7 Jul 2021 10:00:00 +0300' },
    ],
    [
      'lines that name address and publisher',
      `Source: test notices\nURL: https://other.example/mill\n\n${body}`,
      { url: 'https://other.example/mill', publisher: 'notices', paragraphs },
    ],
    [
      'lines in Russian',
      `Заголовок: Мельница стоит\nДата: 2021-07-07\nАвтор: Ада Брандт\n\n${body}`,
      { title: 'Мельница стоит', date: '2021-07-07', author: 'Ада Брандт', paragraphs },
    ],
    [
      'a first sentence with a colon',
      `Note: nobody was hurt.\n\n${body}`,
      { paragraphs: ['Note: nobody was hurt.', ...paragraphs] },
    ],
    [
      'Markdown',
      `# The mill stands\n\n**The mill** at [Lakeside](https://example.org/l) stood\nstill on _Monday_.\n\n## Why\n\nNobody asked the miller why.`,
      { title: 'The mill stands', paragraphs: [paragraphs[0], 'Why', paragraphs[1]] },
    ],
    [
      'Markdown with lines between "---"',
      `---\ntitle: The mill stands\ndate: 2021-07-07\n---\n\n**The mill** at Lakeside stood still on Monday.\n\nNobody asked the miller why.`,
      { title: 'The mill stands', date: '2021-07-07', paragraphs },
    ],
    ['a dateline without a year', `LAKESIDE, July 7 (Wire) – ${body}`, { date: undefined }],
    [
      'a dateline with a year',
      `LAKESIDE, July 7, 2021 (Wire) – ${body}`,
      { date: '2021-07-07', basis: 'inferred', dated: '7 July 2021' },
    ],
    [
      'a title, a byline and paragraphs',
      `The Mill Stands\n\nBy Ada Brandt\n\n${body}`,
      { author: 'Ada Brandt', paragraphs: ['The Mill Stands', ...paragraphs] },
    ],
    [
      'a byline of two in a place',
      `By Ada Brandt and Bo van Lind in Lakeside\n\n${body}`,
      { author: 'Ada Brandt and Bo van Lind', paragraphs },
    ],
    ['a byline in capitals with an agency', `BY ADA BRANDT, VWA\n\n${body}`, { author: 'ADA BRANDT', paragraphs }],
    [
      'a byline at the end',
      `${body}\n\nReporting by Ada Brandt; editing by Bo Lind`,
      { author: 'Ada Brandt', paragraphs },
    ],
    [
      'lines of 72 columns',
      'The mill at Lakeside stood\nstill on Monday.\n\nNobody asked the\nmiller why.',
      { paragraphs },
    ],
    [
      'paragraphs that are indented and not apart',
      '   The mill at Lakeside stood\nstill on Monday.\n   Nobody asked the\nmiller why.',
      { paragraphs },
    ],
    [
      'numbered paragraphs',
      `1. ${paragraphs[0]}\n\n2. ${paragraphs[1]}\n\n3. It rained.`,
      { paragraphs: [...paragraphs, 'It rained.'] },
    ],
    [
      'numbers in brackets',
      `[4] ${paragraphs[0]}\n\n[5] ${paragraphs[1]}\n\n[6] It rained.`,
      { paragraphs: [...paragraphs, 'It rained.'] },
    ],
    [
      'two numbers that are no numbering',
      `1. ${paragraphs[0]}\n\n7. ${paragraphs[1]}`,
      { paragraphs: [`1. ${paragraphs[0]}`, `7. ${paragraphs[1]}`] },
    ],
    ['pages that break between paragraphs', body.replace('\n\n', '\n\n- 1 -\n\f\n'), { paragraphs }],
    [
      'pages that break within a sentence',
      'The mill at Lakeside\n\nPage 1 of 2\n\f\nstood still on Monday.\n\nNobody asked the miller why.',
      { paragraphs },
    ],
    ['a ruler and an end mark', `${paragraphs[0]}\n\n* * *\n\n${paragraphs[1]}\n\n-END-`, { paragraphs }],
    [
      'a caption at the end',
      `${body}\n\nA boat on the lake. Pavel Kroll / VWA`,
      { paragraphs, caption: { text: 'A boat on the lake.', credit: 'Pavel Kroll / VWA' } },
    ],
    [
      'related links at the end',
      `${body}\n\nRead more:\nhttps://example.org/the-mill`,
      { paragraphs, urls: ['https://example.org/the-mill'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toMatchObject(expected);
  });
});
