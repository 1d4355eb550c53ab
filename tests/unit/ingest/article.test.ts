import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/ingest/article.ts';

const body = 'The mill stood still.\n\nNobody asked why.';
const paragraphs = ['The mill stood still.', 'Nobody asked why.'];

describe('an article in plain text', () => {
  test.each([
    ['joins lines that were wrapped by hand', 'One two\nthree four.\n\nFive.', ['One two three four.', 'Five.']],
    ['takes several empty lines for one', 'One.\n\n\n \n\nTwo.', ['One.', 'Two.']],
    ['keeps a word whole that a hyphen ends a line of', 'An ex-\npilot flew.', ['An ex-pilot flew.']],
    ['reads lines that end as on other systems', 'One\r\ntwo.\r\n\r\nThree.', ['One two.', 'Three.']],
    ['drops a byline', `By Ada Brandt\n\n${body}`, paragraphs],
    [
      'takes every line for a paragraph where lines are too long to be wrapped',
      `${'word '.repeat(40)}.\n${'more '.repeat(40)}.`,
      [`${'word '.repeat(40)}.`, `${'more '.repeat(40)}.`],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseArticle(text).paragraphs).toEqual(expected);
  });

  test.each([
    ['in front, with a space before it', ` A boat on\nthe lake. Pavel Kroll / VWA\n\n${body}`],
    ['at the end', `${body}\n\nA boat on the lake. Pavel Kroll / VWA`],
    [
      'at the end, before a standing line',
      `${body}\n\nA boat on the lake. Pavel Kroll / VWA\n\nThe Club is a group banned in Norland.`,
    ],
    ['whose credit stands below it', `A boat on the lake.\n\nPavel Kroll / VWA\n\n${body}`],
  ])('tells a caption from its credit and from the text: one %s', (_, text) => {
    const article = parseArticle(text);
    expect(article.caption).toEqual({ text: 'A boat on the lake.', credit: 'Pavel Kroll / VWA' });
    expect(article.paragraphs).toEqual(paragraphs);
  });

  test('takes a paragraph that only holds a slash for no caption', () => {
    expect(parseArticle(`The yes/no vote was held.\n\n${body}`).caption).toBeUndefined();
  });

  test('gives each of two stacked addresses to what it belongs to', () => {
    const { related, urls } = parseArticle(
      `${body}\n\nRelated article: Mill Says U.N. Flood Pullout Risks 'Ruin'\n\nhttps://a.example/politics/118\nhttps://b.example/2024/04/27/mill-says-un-flood-pullout-risks-ruin`,
    );
    expect(related).toEqual([
      {
        title: "Mill Says U.N. Flood Pullout Risks 'Ruin'",
        url: 'https://b.example/2024/04/27/mill-says-un-flood-pullout-risks-ruin',
      },
    ]);
    expect(urls).toEqual(['https://a.example/politics/118']);
  });

  test('gives an address without words to the one title that it stands under', () => {
    const { related, urls } = parseArticle(`${body}\n\nRead more: The Mill at Night\nhttps://a.example/118`);
    expect(related).toEqual([{ title: 'The Mill at Night', url: 'https://a.example/118' }]);
    expect(urls).toEqual([]);
  });

  test('gives no title an address whose words are others', () => {
    const { related, urls } = parseArticle(
      `${body}\n\nSee also: The Mill at Night\nhttps://a.example/rain-in-the-south`,
    );
    expect(related).toEqual([{ title: 'The Mill at Night' }]);
    expect(urls).toEqual(['https://a.example/rain-in-the-south']);
  });

  test('reads a list of related titles', () => {
    const { related, paragraphs: left } = parseArticle(`${body}\n\nRelated:\n- The Mill at Night\n- Rain in the South`);
    expect(related.map(({ title }) => title)).toEqual(['The Mill at Night', 'Rain in the South']);
    expect(left).toEqual(paragraphs);
  });

  test('takes standing lines at the end apart, and such a sentence elsewhere not', () => {
    const line = 'The Club is a group banned in Norland.';
    expect(parseArticle(`${body}\n\n${line}`)).toMatchObject({ paragraphs, disclaimers: [line] });
    expect(parseArticle(`${line}\n\n${body}`)).toMatchObject({ paragraphs: [line, ...paragraphs], disclaimers: [] });
  });

  test.each(['', '\n\n', 'https://a.example/x', 'Related:', 'Pavel Kroll / VWA'])(
    'reads %j without failing',
    (text) => {
      expect(parseArticle(text).related).toEqual([]);
    },
  );
});
