import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frontMatterText } from '../../../src/briefing/front-matter.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { feed, makeProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

const STORY = [
  'Norland and Vestria agreed on Monday to open the old road between their harbours for lorries.',
  'A spokesman for the port said that the first of them would come over before the end of the month.',
  'Nobody had used the road since a storm carried away two of its bridges and part of the sea wall.',
  'Fishermen on both sides had asked for years that the two governments mend what the water had broken.',
  'Engineers looked at the bridges in spring and found that three of the four would carry a load again.',
];
const OTHER = [
  'Vestria counted more boats in its waters this summer than in any year since the lighthouse was built.',
  'Its coast guard wrote to Norland about nets that were found in a bay where nobody may fish in July.',
  'The letter names no boats, and the harbour master said that he had not seen any of them himself.',
];
const CHANGED = [...STORY.slice(0, 4), 'The price of the work was not made known by anyone in either of the capitals.'];
const HALF = [...STORY.slice(0, 2), ...OTHER];
const FILE = 'briefings/2021/2021-07-07-title-a.mdx';
const ASIDE = 'briefings/.incoming/2021-07-07-title-a.mdx';

type Items = Parameters<typeof feed>;
const item = (id: string, sentences: readonly string[], day = '2021-07-07') => ({ id, text: sentences.join(' '), day });
/** `wire` publishes on example.org; the paper is unknown. */
const ingest = (name: string, ...items: Items) => {
  const text = feed(...items);
  project.write(`${name}.xml`, name === 'paper' ? text.replaceAll('example.org', 'example.net') : text);
  return project.ingest([`${name}.xml`]);
};
const sourcesOf = (file: string) => {
  const { value } = readYaml(frontMatterText(project.read(file)) ?? '', '');
  return (value as { sources: Record<string, string>[] }).sources;
};
const statuses = ({ briefings }: Awaited<ReturnType<typeof ingest>>) =>
  briefings.map(({ status, path: file }) => [status, file]);
const bodyOf = (file: string) => project.read(file).split(/^---$/m)[2];

describe('a text that tells the story of another one', () => {
  test('becomes a further source there, of the same origin', async () => {
    await ingest('wire', item('a', STORY));
    const body = bodyOf(FILE);
    const report = await ingest('paper', item('b', CHANGED, '2021-07-08'));
    expect(statuses(report)).toEqual([['duplicate', FILE]]);
    expect(report.counts).toMatchObject({ duplicate: 1, created: 0, failed: 0 });
    expect(report.briefings[0]?.warnings.at(-1)).toMatch(
      /^It tells the same as briefings\/2021\/2021-07-07-title-a\.mdx \(\d\d % of the words of one stand in the other\) and became a further source of it\./,
    );
    expect(sourcesOf(FILE)).toEqual([
      expect.objectContaining({ id: 'wire', publisher: 'wire', role: 'report' }),
      {
        ...{ id: 'unknown', publisher: 'unknown', title: 'Title b', url: 'https://example.net/b' },
        ...{ date: '2021-07-08', role: 'reprint', origin: 'wire' },
      },
    ]);
    expect(bodyOf(FILE)).toBe(body);
  });

  test('is the origin where it was published first', async () => {
    await ingest('wire', item('a', STORY));
    await ingest('paper', item('b', STORY, '2021-07-06'));
    expect(sourcesOf(FILE).map(({ id, role, origin }) => [id, role, origin])).toEqual([
      ['wire', 'reprint', 'unknown'],
      ['unknown', 'report', undefined],
    ]);
  });

  test('in the same feed is folded, too', async () => {
    const report = await ingest('wire', item('a', STORY), item('b', CHANGED), item('c', OTHER));
    expect(report.briefings.map(({ status }) => status)).toEqual(['created', 'duplicate', 'created']);
    expect(sourcesOf(FILE).map(({ id, origin }) => [id, origin])).toEqual([
      ['wire', undefined],
      ['wire-2', 'wire'],
    ]);
  });

  test('is written once: further runs change nothing', async () => {
    await ingest('wire', item('a', STORY));
    await ingest('paper', item('b', CHANGED));
    const before = project.files();
    const report = await project.ingest(['wire.xml', 'paper.xml']);
    expect(statuses(report)).toEqual([
      ['unchanged', FILE],
      ['duplicate', FILE],
    ]);
    expect(project.files()).toEqual(before);
  });

  test('stays a source when the story changes, and when itself does', async () => {
    await ingest('wire', item('a', STORY));
    await ingest('paper', item('b', CHANGED));
    expect(statuses(await ingest('wire', { ...item('a', STORY), title: 'New' }))).toEqual([['updated', FILE]]);
    expect(sourcesOf(FILE).map(({ id, title }) => [id, title])).toEqual([
      ['wire', 'New'],
      ['unknown', 'Title b'],
    ]);
    expect(statuses(await ingest('paper', { ...item('b', CHANGED), title: 'Newer' }))).toEqual([['duplicate', FILE]]);
    expect(sourcesOf(FILE).map(({ id, title }) => [id, title])).toEqual([
      ['wire', 'New'],
      ['unknown', 'Newer'],
    ]);
    expect((await project.ingest(['wire.xml', 'paper.xml'])).counts).toMatchObject({ unchanged: 1, duplicate: 1 });
  });

  test('is set aside as a source where the author has changed the briefing', async () => {
    await ingest('wire', item('a', STORY));
    const edited = project.read(FILE).replace('"draft"', '"published" # mine');
    project.write(FILE, edited);
    const report = await ingest('paper', item('b', CHANGED));
    expect(statuses(report)).toEqual([['duplicate', FILE]]);
    expect(report.briefings[0]?.warnings.at(-1)).toBe(
      `Its author changed ${FILE}, so it was left alone; a version with this source lies in ${ASIDE}.`,
    );
    expect(report.briefings[0]?.diff?.filter((line) => line.startsWith('-'))).toEqual([]);
    expect(report.briefings[0]?.diff).toContain('+     url: "https://example.net/b"');
    expect(project.read(FILE)).toBe(edited);
    expect(sourcesOf(ASIDE)).toHaveLength(2);
    expect(project.read(ASIDE)).toContain('# mine');
    const before = project.files();
    expect(statuses(await project.ingest(['paper.xml']))).toEqual([['duplicate', FILE]]);
    expect(project.files()).toEqual(before);
  });

  test('stays away where the author has deleted the briefing', async () => {
    await ingest('wire', item('a', STORY));
    rmSync(path.join(project.root, FILE));
    for (const report of [await ingest('paper', item('b', CHANGED)), await project.ingest(['paper.xml'])]) {
      expect(statuses(report)).toEqual([['kept', FILE]]);
      expect(report.briefings[0]?.warnings.at(-1)).toContain('which its author deleted');
    }
    expect(Object.keys(project.files())).toEqual(['.ingest.json']);
  });

  test('is not written in a dry run', async () => {
    await ingest('wire', item('a', STORY));
    const before = project.files();
    project.write('paper.xml', feed(item('b', CHANGED)));
    expect(statuses(await project.ingest(['paper.xml'], { dryRun: true }))).toEqual([['duplicate', FILE]]);
    expect(project.files()).toEqual(before);
  });

  test('tells how much it adds', async () => {
    await ingest('wire', item('a', STORY));
    const report = await ingest('paper', item('b', [...STORY, ...OTHER, ...OTHER.map((text) => text.toUpperCase())]));
    expect(report.briefings[0]?.warnings.at(-1)).toMatch(/About \d\d % of its own words stand only in it/);
  });
});

describe('a text gets a briefing of its own', () => {
  test.each<[string, readonly string[], string, RegExp | undefined]>([
    ['when it has nothing in common', OTHER, '2021-07-07', undefined],
    ['when it comes a week later', STORY, '2021-07-14', undefined],
    [
      'when it shares some of it, with a word to the author',
      HALF,
      '2021-07-08',
      /^About \d\d % of its words stand in briefings\/2021\/2021-07-07-title-a\.mdx, too/,
    ],
  ])('%s', async (_, sentences, day, warning) => {
    await ingest('wire', item('a', STORY));
    const report = await ingest('paper', item('b', sentences, day));
    expect(report.counts.created).toBe(1);
    const said = report.briefings[0]?.warnings.filter((text) => text.startsWith('About')) ?? [];
    expect(said).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)]);
  });

  test('when the story it belonged to was taken out of the ledger with its file', async () => {
    await ingest('wire', item('a', STORY));
    await ingest('paper', item('b', CHANGED));
    rmSync(path.join(project.root, FILE));
    const file = path.join(project.root, 'briefings/.ingest.json');
    const ledger = Object.entries(JSON.parse(project.read('briefings/.ingest.json')) as Record<string, object>);
    writeFileSync(file, JSON.stringify(Object.fromEntries(ledger.filter(([, entry]) => 'into' in entry))));
    expect((await project.ingest(['paper.xml'])).counts.created).toBe(1);
  });
});

describe('a run that was cut short', () => {
  test.each([
    ['before the ledger knew of the fold', 1],
    ['before there was a ledger', 0],
  ])('%s goes on where it was', async (_, runs) => {
    await ingest('wire', item('a', STORY));
    const ledger = project.read('briefings/.ingest.json');
    await ingest('paper', item('b', CHANGED), item('c', STORY, '2021-07-08'));
    const before = Object.entries(project.files()).map(([name, { text }]) => [name, text]);
    if (runs === 0) rmSync(path.join(project.root, FILE));
    if (runs === 0) rmSync(path.join(project.root, 'briefings/.ingest.json'));
    else project.write('briefings/.ingest.json', ledger);
    const report = await project.ingest(['wire.xml', 'paper.xml']);
    expect(report.counts).toMatchObject({ duplicate: 2, kept: 0, failed: 0 });
    expect(Object.entries(project.files()).map(([name, { text }]) => [name, text])).toEqual(before);
  });
});
