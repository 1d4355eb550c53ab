import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/ingest/report.ts';
import { tryLock } from '../../../src/lock.ts';
import { feed, makeProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

const FILE = 'briefings/2021/2021-07-07-title-a.mdx';
const ASIDE = 'briefings/.incoming/2021-07-07-title-a.mdx';
const statuses = ({ briefings }: Report) => briefings.map(({ status, path }) => [status, path]);
const reasons = ({ sources }: Report) => sources.flatMap(({ failed }) => failed.map(({ reason }) => reason));

const ingestFeed = (...items: Parameters<typeof feed>) => {
  project.write('a.xml', feed(...items));
  return project.ingest(['a.xml']);
};
const at = (file: string) => path.join(project.root, file);
const names = () => Object.keys(project.files());

describe('a feed that is new', () => {
  test('becomes drafts and a ledger', async () => {
    const report = await ingestFeed({ id: 'a' }, { id: 'b', day: '2020-01-31' });
    expect(statuses(report)).toEqual([
      ['created', FILE],
      ['created', 'briefings/2020/2020-01-31-title-b.mdx'],
    ]);
    expect(report.counts).toEqual({ created: 2, updated: 0, unchanged: 0, kept: 0, duplicate: 0, failed: 0 });
    expect(report.sources).toEqual([{ source: 'a.xml', format: 'rss', items: 2, failed: [], warnings: [] }]);
    expect(report.briefings[0]).toMatchObject({ title: 'Title a', date: '2021-07-07', dateBasis: 'stated' });
    expect(report.briefings[0]?.countries.toSorted()).toEqual(['QM', 'QN']);
    expect(project.read(FILE)).toContain('status: "draft"');
    expect(names()).toEqual(['.ingest.json', '2020/2020-01-31-title-b.mdx', '2021/2021-07-07-title-a.mdx']);
  });

  test('is published when the command says so', async () => {
    project.write('a.xml', feed({ id: 'a' }));
    await project.ingest(['a.xml'], { publish: true });
    expect(project.read(FILE)).toContain('status: "published"');
  });

  test('writes nothing in a dry run', async () => {
    project.write('a.xml', feed({ id: 'a' }, { id: 'b', title: 'Title a' }));
    project.write('briefings/keep.txt', '');
    const report = await project.ingest(['a.xml'], { dryRun: true });
    expect(report.counts.created).toBe(2);
    expect(new Set(report.briefings.map((briefing) => briefing.path)).size).toBe(2);
    expect(names()).toEqual(['keep.txt']);
  });

  test('goes to "undated" where it says no date', async () => {
    const report = await ingestFeed({ id: 'a', day: '' });
    expect(report.briefings[0]?.path).toMatch(/^briefings\/undated\/undated-title-a-[0-9a-f]{6}\.mdx$/);
    expect(report.briefings[0]).toMatchObject({ dateBasis: 'unknown' });
    expect(report.counts.failed).toBe(0);
  });
});

describe('a second run over the same feed', () => {
  test('writes nothing at all', async () => {
    await ingestFeed({ id: 'a' }, { id: 'b' });
    const before = project.files();
    const report = await project.ingest(['a.xml']);
    expect(report.counts).toMatchObject({ unchanged: 2, created: 0 });
    expect(project.files()).toEqual(before);
  });

  test('from another path finds the same items', async () => {
    await ingestFeed({ id: 'a' });
    project.write('moved/b.xml', project.read('a.xml'));
    expect(statuses(await project.ingest(['moved/b.xml']))).toEqual([['unchanged', FILE]]);
  });

  test('gives the same bytes in another folder', async () => {
    await ingestFeed({ id: 'a' }, { id: 'b' });
    const first = Object.entries(project.files()).map(([name, { text }]) => [name, text]);
    rmSync(at('briefings'), { recursive: true });
    await project.ingest(['a.xml']);
    expect(Object.entries(project.files()).map(([name, { text }]) => [name, text])).toEqual(first);
  });
});

describe('an item that changed', () => {
  const changed = { id: 'a', title: 'Another title', text: 'Vestria met Norland again. Nothing was said.' };

  test('replaces a briefing that nobody touched, under its old id', async () => {
    await ingestFeed({ id: 'a' });
    expect(statuses(await ingestFeed(changed))).toEqual([['updated', FILE]]);
    expect(project.read(FILE)).toContain('title: "Another title"');
    expect(statuses(await project.ingest(['a.xml']))).toEqual([['unchanged', FILE]]);
  });

  test('is set aside where the author changed the briefing', async () => {
    await ingestFeed({ id: 'a' });
    const edited = project.read(FILE).replace('"draft"', '"published"');
    project.write(FILE, edited);
    const report = await ingestFeed(changed);
    expect(statuses(report)).toEqual([['kept', FILE]]);
    expect(report.briefings[0]?.warnings.at(-1)).toBe(
      `Its author changed it, so it was left alone; the new version lies in ${ASIDE}.`,
    );
    expect(project.read(FILE)).toBe(edited);
    expect(project.read(ASIDE)).toContain('title: "Another title"');
    expect(report.briefings[0]?.diff?.slice(0, 4)).toEqual([
      '- title: "Title a"',
      '- summary: "Norland and Vestria met about a."',
      '+ title: "Another title"',
      '+ summary: "Vestria met Norland again."',
    ]);
  });

  test('is called to mind until the version set aside is gone, and then left alone', async () => {
    await ingestFeed({ id: 'a' });
    project.write(FILE, `${project.read(FILE)}\nMore.\n`);
    await ingestFeed(changed);
    const before = project.files();
    const again = await project.ingest(['a.xml']);
    expect(statuses(again)).toEqual([['kept', FILE]]);
    expect(again.briefings[0]?.warnings.at(-1)).toContain(`still lies in ${ASIDE}`);
    expect(project.files()).toEqual(before);
    rmSync(at(ASIDE));
    expect(statuses(await project.ingest(['a.xml']))).toEqual([['unchanged', FILE]]);
    expect(names()).not.toContain('.incoming/2021-07-07-title-a.mdx');
  });

  test('does not take other line ends for a change by the author', async () => {
    await ingestFeed({ id: 'a' });
    project.write(FILE, project.read(FILE).replaceAll('\n', '\r\n'));
    expect(statuses(await ingestFeed(changed))).toEqual([['updated', FILE]]);
  });

  test.each([
    ['to another folder', 'briefings/2020/2021-07-07-title-a.mdx', (text: string) => text],
    ['to another name', 'briefings/2021/2021-07-07-better.mdx', (text: string) => text],
    [
      'to another name and edited, with its old id',
      'briefings/2021/2021-07-07-better.mdx',
      (text: string) =>
        text.replace('status:', 'formerly: ["2021-07-07-title-a"]\nstatus:').replace('"draft"', '"published"'),
    ],
  ])('is set aside where the briefing was moved %s', async (_, to, edit) => {
    await ingestFeed({ id: 'a' });
    const text = edit(project.read(FILE));
    project.write(to, text);
    rmSync(at(FILE));
    expect(statuses(await project.ingest(['a.xml']))).toEqual([['unchanged', to]]);
    expect(statuses(await ingestFeed(changed))).toEqual([['kept', to]]);
    expect(project.read(to)).toBe(text);
    expect(project.read(`briefings/.incoming/${path.basename(to)}`)).toContain('title: "Another title"');
    expect(names()).not.toContain('2021/2021-07-07-title-a.mdx');
  });

  test('does not bring back a briefing that was deleted', async () => {
    await ingestFeed({ id: 'a' });
    rmSync(at(FILE));
    for (const report of [await project.ingest(['a.xml']), await ingestFeed(changed)]) {
      expect(statuses(report)).toEqual([['kept', FILE]]);
      expect(report.briefings[0]?.warnings.at(-1)).toMatch(/^Its author deleted it, so it stays away\./);
    }
    expect(names()).toEqual(['.ingest.json']);
  });
});

describe('two items that want one name', () => {
  test('both get a file, and keep it', async () => {
    const report = await ingestFeed({ id: 'a' }, { id: 'b', title: 'TITLE A' });
    expect(report.briefings[0]?.path).toBe(FILE);
    expect(report.briefings[1]?.path).toMatch(/^briefings\/2021\/2021-07-07-title-a-[0-9a-f]{6}\.mdx$/);
    const before = project.files();
    expect((await project.ingest(['a.xml'])).counts.unchanged).toBe(2);
    expect(project.files()).toEqual(before);
  });

  test('leave a file alone that an author wrote by that name, in whatever folder and case', async () => {
    project.write('briefings/2019/2021-07-07-TITLE-a.mdx', 'by hand');
    const report = await ingestFeed({ id: 'a' });
    expect(report.briefings[0]?.path).toMatch(/title-a-[0-9a-f]{6}\.mdx$/);
    expect(project.read('briefings/2019/2021-07-07-TITLE-a.mdx')).toBe('by hand');
  });

  test('tell of events under two ids', async () => {
    const event = 'On 5 July 2021, troops of Norland crossed into Vestria.';
    const text = `${event} ${'Nobody said why they had come or when they would go home. '.repeat(6)}`;
    const report = await ingestFeed({ id: 'a', text }, { id: 'b', text, day: '2021-07-19' });
    expect(report.briefings.map(({ events }) => events)).toEqual([1, 1]);
    const ids = Object.values(project.files()).flatMap(({ text }) => /^ {2}- id: "(2021-\S+)"$/m.exec(text)?.[1] ?? []);
    expect(new Set(ids).size).toBe(2);
    for (const { text } of Object.values(project.files()))
      for (const [, id] of text.matchAll(/<Event id="(\S+)"/g)) expect(text).toContain(`- id: "${id}"`);
  });
});

test('one item in two feeds is written once', async () => {
  project.write('a.xml', feed({ id: 'a' }));
  project.write('b.xml', feed({ id: 'a', text: 'Norland only.' }));
  const report = await project.ingest(['a.xml', 'b.xml']);
  expect(statuses(report)).toEqual([
    ['created', FILE],
    ['duplicate', FILE],
  ]);
});

describe('a run that was cut short', () => {
  test('before the ledger was written goes on where it was', async () => {
    await ingestFeed({ id: 'a' }, { id: 'b', title: 'Title a' });
    const before = project.files();
    rmSync(at('briefings/.ingest.json'));
    const report = await project.ingest(['a.xml']);
    expect(report.counts).toMatchObject({ unchanged: 2, created: 0 });
    const texts = Object.entries(project.files()).map(([name, { text }]) => [name, text]);
    expect(texts).toEqual(Object.entries(before).map(([name, { text }]) => [name, text]));
  });

  test('inside a file leaves no briefing, and nothing else', async () => {
    project.write('briefings/2021/.2021-07-07-title-a.mdx.tmp', '---\ntitle: "Ti');
    project.write('briefings/2019/.2019-07-07-title-z.mdx.tmp', '---\ntitle: "Ti');
    project.write('briefings/..ingest.json.tmp', '{');
    expect(statuses(await ingestFeed({ id: 'a' }))).toEqual([['created', FILE]]);
    expect(names()).toEqual(['.ingest.json', '2021/2021-07-07-title-a.mdx']);
  });
});

describe('two runs over one folder', () => {
  test('go one after the other', async () => {
    project.write('a.xml', feed({ id: 'a' }, { id: 'b' }));
    project.write('b.xml', feed({ id: 'b' }, { id: 'c' }));
    const told: string[] = [];
    const reports = await Promise.all([
      project.ingest(['a.xml']),
      project.ingest(['b.xml'], { progress: ({ text }) => told.push(text) }),
    ]);
    expect(reports.map(({ counts: { created, unchanged } }) => [created, unchanged])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(told[0]).toBe(`Waiting for another run of ingest (process ${process.pid})`);
    expect(Object.keys(JSON.parse(project.read('briefings/.ingest.json')))).toHaveLength(3);
    expect(names()).toHaveLength(4);
  });

  test('do not wait for ever', async () => {
    project.write('a.xml', feed({ id: 'a' }));
    const locked = tryLock(at('briefings/.incoming'), 'ingest');
    const report = await project.ingest(['a.xml'], { patience: 20 });
    expect(report.counts).toMatchObject({ failed: 1, created: 0 });
    expect(reasons(report)[0]).toMatch(
      /^briefings {2}Another run of ingest \(process \d+\) is at work there\. Wait until it ends; if there is no such process, delete briefings\/\.incoming\/ingest\.\S+\.lock\.$/,
    );
    if (locked.ok) locked.lock.release();
    expect((await project.ingest(['a.xml'], { patience: 20 })).counts.created).toBe(1);
    expect(names()).toEqual(['.ingest.json', '2021/2021-07-07-title-a.mdx']);
  });
});

test.each([
  ['{"broken', 'The ledger cannot be read: '],
  ['<<<<<<< ours', 'The ledger cannot be read: '],
  ['{"a": {}}', 'The ledger cannot be read: '],
  [
    `{"${'0'.repeat(32)}": {"path": "../../x.mdx", "source": "", "written": ""}}`,
    `The ledger cannot be read: ${'0'.repeat(32)}.path: A path leads from the folder to a briefing in it.`,
  ],
])('with a ledger that says %j nothing is done', async (text, reason) => {
  project.write('briefings/.ingest.json', text);
  const report = await ingestFeed({ id: 'a' });
  expect(reasons(report)[0]).toContain(`briefings/.ingest.json  ${reason}`);
  expect(names()).toEqual(['.ingest.json']);
  expect(project.read('briefings/.ingest.json')).toBe(text);
});

test('an item that cannot become a briefing fails alone', async () => {
  const report = await ingestFeed({ id: 'a' }, { id: 'b', title: 'Weather', text: 'It rained.' });
  expect(report.counts).toMatchObject({ created: 1, failed: 1 });
  expect(report.sources[0]?.failed).toEqual([
    { item: 2, title: 'Weather', reason: expect.stringContaining('names a country of the registry') },
  ]);
  expect(names()).toEqual(['.ingest.json', '2021/2021-07-07-title-a.mdx']);
});

test('a folder where a file should go makes only its item fail', async () => {
  project.write('briefings/2021/2021-07-07-title-a.mdx/x.txt', '');
  const report = await ingestFeed({ id: 'a' }, { id: 'b' });
  expect(report.counts).toMatchObject({ failed: 1, created: 1 });
  expect(reasons(report)[0]).toMatch(/^It could not be taken in: EISDIR/);
});

describe('sources that cannot be read', () => {
  const sources: [name: string, text: string, reason: string][] = [
    ['empty.xml', '', 'empty.xml  The file is empty (0 bytes). Fetch it again.'],
    [
      'cut.xml',
      feed({ id: 'a' }).slice(0, 150),
      'cut.xml:2  The feed breaks off: the <item> that starts here has no end. Fetch the whole file again.',
    ],
    ['none.xml', feed(), 'none.xml  The feed has no items: nothing to write. (Its format is rss.)'],
    [
      'page.html',
      '<!doctype html><title>Norland</title>',
      'page.html  No article was found on the page. Save its text as .txt and give that.',
    ],
    [
      'list.opml',
      '<opml version="2.0"><body/></opml>',
      'list.opml  This is neither a feed nor an article. Its first element is <opml>; a feed starts with <rss>, <feed> or <rdf:RDF>.',
    ],
    [
      'words.xml',
      'Norland says no.',
      'words.xml  This is neither a feed nor an article. It starts with "Norland says no.".',
    ],
    [
      'data.json',
      '{"a": 1}',
      'data.json:1  This is JSON, but no JSON Feed: it states no "version" of jsonfeed.org and has no "title" with "items".',
    ],
    ['picture.txt', 'PNG\0\0', 'picture.txt  This is neither a feed nor an article. It holds bytes that no text has.'],
    ['numbers.txt', '1 2 3\n', 'numbers.txt  This is neither a feed nor an article. It starts with "1 2 3".'],
  ];

  test('are each named with what to do, and the rest goes on', async () => {
    for (const [name, text] of sources) project.write(name, text);
    project.write('good.xml', feed({ id: 'a' }));
    const report = await project.ingest([...sources.map(([name]) => name), 'good.xml']);
    expect(reasons(report)).toEqual(sources.map(([, , reason]) => reason));
    expect(statuses(report)).toEqual([['created', FILE]]);
    expect(names()).toEqual(['.ingest.json', '2021/2021-07-07-title-a.mdx']);
  });

  test('are addresses, missing files and empty folders, too', async () => {
    project.write('folder/notes.md', 'not a source');
    const report = await project.ingest([
      ...['https://example.org/feed', 'ftp://example.org/feed', 'gone.xml', 'folder'],
      'https://user:word@example.org/',
    ]);
    expect(reasons(report)).toEqual([
      'ftp://example.org/feed  "ftp:" is not read. Give a path, or an address with http or https.',
      'gone.xml  There is no such file or folder. Check the path.',
      'folder  The folder holds no feed or article (.xml .rss .atom .rdf .json .txt .html). Folders in it are not read.',
      'https://example.org/feed  No answer could be read from "example.org": "example.org" is not looked up in tests. Check the address.',
      'https://example.org/  The address carries a user name or password, and those are not sent. Take them out.',
    ]);
  });

  test('are files of more than 8 MB', async () => {
    project.write('large.txt', 'Norland '.repeat(1.2 * 1024 * 1024));
    expect(reasons(await project.ingest(['large.txt']))).toEqual([
      'large.txt  The file has 10 MB; 8 MB are the most. Split it.',
    ]);
  });
});

describe('a folder', () => {
  test('is read file by file, by name, without the folders in it', async () => {
    project.write('in/b.xml', feed({ id: 'b' }));
    project.write('in/a.txt', 'Norland and Vestria met on Monday. They will meet again.');
    project.write('in/deeper/c.xml', feed({ id: 'c' }));
    project.write('in/notes.md', 'x');
    const report = await project.ingest(['in'], { published: '2021-07-07' });
    expect(report.sources.map(({ source, format }) => [source, format])).toEqual([
      ['in/a.txt', 'text'],
      ['in/b.xml', 'rss'],
    ]);
    expect(report.counts.created).toBe(2);
  });
});

describe('a text', () => {
  test('takes its title, date and publisher from the command', async () => {
    project.write('a.txt', 'Norland and Vestria met on Monday.\nThey will meet again.\n');
    const report = await project.ingest(['a.txt'], { title: 'Title a', published: '2021-07-07', publisher: 'wire' });
    expect(statuses(report)).toEqual([['created', FILE]]);
    expect(project.read(FILE)).toContain('publisher: "wire"');
    expect(report.briefings[0]?.warnings).not.toContainEqual(expect.stringContaining('states no'));
  });

  test('without them becomes an undated draft that says so', async () => {
    project.write('a.txt', 'Norland and Vestria met on Monday. They will meet again.\n');
    const report = await project.ingest(['a.txt']);
    expect(report.briefings[0]).toMatchObject({ status: 'created', dateBasis: 'unknown' });
    expect(report.briefings[0]?.warnings.filter((warning) => warning.startsWith('It states no'))).toHaveLength(2);
    expect(report.counts.failed).toBe(0);
  });
});

describe('without a source the feeds of feeds.yaml are read', () => {
  test('from where that file lies, with what it says about them', async () => {
    project.write('briefings/feeds/a.xml', feed({ id: 'a' }));
    project.write('briefings/feeds.yaml', '- source: feeds/a.xml\n  publisher: unknown\n  publish: true\n');
    const report = await project.ingest([]);
    expect(report.sources.map(({ source }) => source)).toEqual(['briefings/feeds/a.xml']);
    expect(project.read(FILE)).toContain('publisher: "unknown"');
    expect(project.read(FILE)).toContain('status: "published"');
  });

  test('in the encoding that it states', async () => {
    const text = feed({ id: 'a', title: 'Caf\u00e9 a' });
    project.write('briefings/b.txt', '');
    writeFileSync(at('briefings/a.xml'), Buffer.from(text, 'latin1'));
    project.write('briefings/feeds.yaml', '- source: a.xml\n  encoding: iso-8859-2\n');
    expect((await project.ingest([])).briefings[0]?.title).toBe('Café a');
  });

  test('unless something in it is wrong, which is named with its place', async () => {
    project.write('briefings/a.xml', feed({ id: 'a' }));
    project.write('briefings/feeds.yaml', '- source: a.xml\n- source: b.xml\n  publisher: wrie\n');
    expect(reasons(await project.ingest([]))).toEqual([
      'briefings/feeds.yaml:3:14  Unknown publisher "wrie". Did you mean "wire"? Registry: src/registry/publishers.yaml.',
    ]);
    expect(names()).toEqual(['a.xml', 'feeds.yaml']);
  });

  test('or there is none', async () => {
    expect(reasons(await project.ingest([]))).toEqual([
      'briefings/feeds.yaml  There is no such file. Write it, or name a source.',
    ]);
  });
});

test.each([
  [{ published: '2021-02-30' }, '--published: "2021-02-30" is not a date: '],
  [{ published: '2022-01-03' }, '--published: "2022-01-03" lies in the future.'],
  [{ publisher: 'wirr' }, '--publisher: unknown publisher "wirr". Did you mean "wire"?'],
])('the options %j are refused before anything is read', async (options, message) => {
  project.write('a.xml', feed({ id: 'a' }));
  await expect(project.ingest(['a.xml'], options)).rejects.toThrow(message);
});

test('what a briefing goes back to is explained where the command asks for it', async () => {
  const filler = 'Nobody else was asked, and nobody else had been there to be asked about it. '.repeat(8);
  const text = `On 5 July 2021 Norland and a Norlandic paper spoke. Last year Norland accused Vestria of closing the bridge. ${filler}`;
  project.write('a.xml', feed({ id: 'a', text }));
  const [briefing] = (await project.ingest(['a.xml'], { explain: true })).briefings;
  expect(briefing?.explanation).toEqual([
    'date 2021-07-07: stated, its source writes "2021-07-07T10:00:00Z".',
    'country QM as actor: "Norland" (name) × 2, "Norlandic" (demonym)',
    'country QN as mention: "Vestria" (name)',
    'date in the text 2021-07-05: "5 July 2021"',
    'date in the text 2020: "Last year", counted from its publication',
    'speaker QM: said "Norland accused Vestria of closing the bridge."',
  ]);
  expect((await project.ingest(['a.xml'])).briefings[0]).not.toHaveProperty('explanation');
});
