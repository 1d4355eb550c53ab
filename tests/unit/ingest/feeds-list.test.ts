import { expect, test } from 'vitest';
import { parseFeedsList } from '../../../src/ingest/feeds-list.ts';
import { reportLine } from '../../../src/problem.ts';
import { registry } from './publishers.ts';

const read = (text: string) => {
  const { feeds, problems } = parseFeedsList(text, 'briefings/feeds.yaml', registry);
  return { feeds, problems: problems.map(reportLine) };
};

test('a list of feeds is read', () => {
  const text =
    '- source: a.xml\n  publisher: wire\n  language: ru\n  encoding: koi8-r\n- source: https://example.org/b\n  publish: true\n';
  expect(read(text)).toEqual({
    feeds: [
      { source: 'a.xml', publisher: 'wire', language: 'ru', encoding: 'koi8-r', full: false, publish: false },
      { source: 'https://example.org/b', full: false, publish: true },
    ],
    problems: [],
  });
});

test('a list without feeds is nothing to do', () => {
  expect(read('# later\n')).toEqual({ feeds: [], problems: [] });
});

test.each([
  [
    '- source: a.xml\n  publisher: wires\n',
    '2:14  Unknown publisher "wires". Did you mean "wire"? Registry: src/registry/publishers.yaml.',
  ],
  ['- source: a.xml\n  publishr: wire\n', '2:3  Unknown key "publishr". Did you mean "publisher"?'],
  ['- publisher: wire\n', '1:3  "source" is missing.'],
  ['- source: a.xml\n  encoding: klingon\n', '2:13  Wrong "encoding": "klingon".'],
  ['source: a.xml\n', '1:1  '],
  ['- source: [\n', '2:1  '],
])('what is wrong is quoted with its place: %j', (text, problem) => {
  const { feeds, problems } = read(text);
  expect(feeds).toEqual([]);
  expect(problems[0]).toContain(`briefings/feeds.yaml:${problem}`);
});
