import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Found, readPage } from '../setup/html.ts';
import { makeRoot, type Root, succeed } from '../setup/root.ts';

let root: Root;
let id: string;
beforeAll(async () => {
  root = makeRoot();
  const stated = ['--published', '2021-08-11', '--publisher', 'tass', '--publish', '--json'];
  const article = 'tests/fixtures/articles-published/harb-maidon.txt';
  const { stdout } = await succeed('ingest', [article, ...stated, '--out', root.at('briefings')]);
  const report = JSON.parse(stdout) as { briefings: { status: string; path: string }[] };
  expect(report.briefings.map(({ status }) => status)).toEqual(['created']);
  id = path.basename(report.briefings[0]!.path, '.mdx');
  await succeed('build', ['--root', root.dir, '--out', root.at('dist')]);
});
afterAll(() => root?.remove());

const main = (name: string) => readPage(root.at(`dist/${name}`)).one('main');
const exercise = (name: string) => {
  const [only, ...others] = main(name).all('.row[data-event-kind=exercise]');
  expect(others).toEqual([]);
  return only!;
};
const hrefs = (found: Found) => found.all('a[href]').map(({ attributes }) => attributes['href']!);

test('the timeline has the exercise on the day that "Tuesday" was, with its countries and its place', () => {
  const event = exercise('timeline/2021.html');
  expect(event.all('time')[0]?.attributes['datetime']).toBe('2021-08-10');
  expect(event.one('.event-said').text).toBe('“Tuesday”');
  expect(hrefs(event)).toEqual(
    expect.arrayContaining([
      '../countries/tajikistan.html',
      '../countries/russia.html',
      '../countries/uzbekistan.html',
      '../countries/tajikistan.html#place-harb-maidon',
    ]),
  );
});

test.each(['tajikistan', 'russia', 'uzbekistan'])('the page of %s shows the exercise and leads to it', (slug) => {
  const anchor = exercise('timeline/2021.html').attributes['id'];
  const events = main(`countries/${slug}.html`).one('section[aria-labelledby=_events]');
  const [only, ...others] = events.all('[data-event-kind=exercise]');
  expect(others).toEqual([]);
  expect(hrefs(only!)).toContain(`../timeline/2021.html#${anchor}`);
});

test('the page of the country has an entry for the place', () => {
  expect(main('countries/tajikistan.html').one('#place-harb-maidon').text).toContain('Harb-Maidon');
});

test('the pages of the organization and the publisher lead to the briefing', () => {
  expect(hrefs(main('organizations/201st-military-base.html'))).toContain(`../briefings/${id}.html`);
  expect(hrefs(main('publishers/tass.html'))).toContain(`../briefings/${id}.html`);
});

test('the commander says what he said, on his page and in the briefing, with the source', () => {
  const words = 'the weapons which were shown at the range would remain at the base';
  expect(main('people/aleksandr-lapin.html').text).toContain(words);
  const [claim] = main(`briefings/${id}.html`).all('.claim');
  expect(claim?.one('.claim-by').text).toMatch(/^Aleksandr Lapin, /);
  expect(claim?.text).toContain(words);
  expect(hrefs(claim!)).toContain('#source-tass');
});

test('the briefing is no draft, and says which keys a machine wrote', () => {
  const [note, ...others] = main(`briefings/${id}.html`).all('.note-warn');
  expect(others).toEqual([]);
  expect(note?.text).toContain('Written by a machine, not yet confirmed');
});
