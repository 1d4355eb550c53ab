import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IngestOptions } from '../../../src/ingest/options.ts';
import type { Step } from '../../../src/ingest/progress.ts';
import type { Report } from '../../../src/ingest/report.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { feed, makeProject, type Project } from './project.ts';

let project: Project;
let server: Loopback;
beforeEach(async () => {
  project = makeProject();
  server = await startLoopback();
});
afterEach(async () => {
  project.remove();
  await server.close();
});

const FILE = 'briefings/2021/2021-07-07-title-a.mdx';
const ingest = (path: string, options: IngestOptions = {}) =>
  project.ingest([`${server.url}${path}`], { allowPrivate: true, ...options });
const statuses = ({ briefings }: Report) => briefings.map(({ status, path }) => [status, path]);
const reasons = ({ sources }: Report) => sources.flatMap(({ failed }) => failed.map(({ reason }) => reason));
const asked = () => server.asked.map(({ path }) => path);
const incoming = () => Object.keys(project.files()).filter((name) => name.startsWith('.incoming/'));

describe('a feed that is fetched', () => {
  test('becomes drafts, as one that lies in a file does', async () => {
    server.answer('/feed', { headers: { 'content-type': 'application/rss+xml' }, body: feed({ id: 'a' }) });
    const report = await ingest('/feed');
    expect(statuses(report)).toEqual([['created', FILE]]);
    expect(report.sources).toEqual([
      { source: `${server.url}/feed`, format: 'rss', items: 1, failed: [], warnings: [] },
    ]);
    project.write('a.xml', feed({ id: 'a' }));
    expect(statuses(await project.ingest(['a.xml']))).toEqual([['unchanged', FILE]]);
  });

  test('is asked for anew only as far as it has changed, and gives the same items either way', async () => {
    server.answer('/feed', ({ headers }, response) => {
      response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200, { etag: '"1"' });
      response.end(headers['if-none-match'] === '"1"' ? undefined : feed({ id: 'a' }, { id: 'b' }));
    });
    await ingest('/feed');
    const before = project.files();
    const again = await ingest('/feed');
    expect(again.counts).toMatchObject({ unchanged: 2, created: 0, failed: 0 });
    expect(project.files()).toEqual(before);
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(incoming()).toHaveLength(1);
  });

  test('is asked for whole where what is remembered of it is damaged', async () => {
    server.answer('/feed', { headers: { etag: '"1"' }, body: feed({ id: 'a' }) });
    await ingest('/feed');
    project.write(`briefings/${incoming()[0]}`, '{"address"');
    expect(statuses(await ingest('/feed'))).toEqual([['unchanged', FILE]]);
    expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match');
  });

  test('leaves nothing behind in a dry run', async () => {
    server.answer('/feed', { headers: { etag: '"1"' }, body: feed({ id: 'a' }) });
    project.write('briefings/keep.txt', '');
    expect((await ingest('/feed', { dryRun: true })).counts.created).toBe(1);
    expect(Object.keys(project.files())).toEqual(['keep.txt']);
  });

  test('is read in the encoding that its server states', async () => {
    const body = Buffer.from(feed({ id: 'a', title: 'Caf\u00e9 a' }), 'latin1');
    server.answer('/feed', { headers: { 'content-type': 'text/xml; charset=iso-8859-1' }, body });
    expect((await ingest('/feed')).briefings[0]?.title).toBe('Café a');
  });

  test('with a wrong encoding is read all the same, with a warning', async () => {
    const body = Buffer.from(feed({ id: 'a', title: 'Caf\u00e9 a' }), 'latin1');
    server.answer('/feed', { headers: { 'content-type': 'text/xml; charset=utf-8' }, body });
    const report = await ingest('/feed');
    expect(report.briefings[0]?.title).toBe('Café a');
    expect(report.sources[0]?.warnings).toEqual([expect.stringContaining('not the "utf-8" that it states')]);
  });

  test('has its relative addresses from where it came from in the end', async () => {
    const relative = feed({ id: 'a' }).replaceAll('https://example.org', '');
    server.answer('/old', { status: 301, headers: { location: '/new/feed' } });
    server.answer('/new/feed', { body: relative });
    const report = await ingest('/old');
    expect(report.sources[0]?.warnings).toEqual([
      `"${server.url}/old" has moved for good to "${server.url}/new/feed": use that address.`,
    ]);
    expect(project.read(FILE)).toContain(`url: "${server.url}/a"`);
  });
});

describe('what cannot be fetched', () => {
  test('is named, and the other sources are read, in their order', async () => {
    server.answer('/slow', (_, response) => setTimeout(() => response.end(feed({ id: 'a' })), 50));
    server.answer('/bomb', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(9 * 1024 * 1024)) });
    server.answer('/fast', { body: feed({ id: 'b' }) });
    const paths = ['/slow', '/gone', '/bomb', '/fast'];
    const report = await project.ingest(
      paths.map((path) => `${server.url}${path}`),
      { allowPrivate: true },
    );
    expect(report.sources.map(({ source }) => source)).toEqual(paths.map((path) => `${server.url}${path}`));
    expect(report.counts).toMatchObject({ created: 2, failed: 2 });
    expect(reasons(report)).toEqual([
      `${server.url}/gone  The server answered 404. There is nothing at this address. Check it.`,
      `${server.url}/bomb  The answer, unpacked, has more than 8 MB, the most that is read.`,
    ]);
  });

  test('is everything on this machine, unless the command says so', async () => {
    server.answer('/feed', { body: feed({ id: 'a' }) });
    const report = await ingest('/feed', { allowPrivate: false });
    expect(reasons(report)).toEqual([
      `${server.url}/feed  "127.0.0.1" lies on this machine or in its own network. Only --allow-private fetches from there.`,
    ]);
    expect(asked()).toEqual([]);
  });
});

const paragraph = (id: string) =>
  `<p>Norland and Vestria spoke about ${id}, at length, and said that they would speak again.</p>`;
const article = (id: string, head = '') =>
  `<!doctype html><html><head><title>Page ${id}</title>${head}</head><body><article>${paragraph(id).repeat(3)}</article></body></html>`;
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('an article that is fetched', () => {
  test('is told by its address, and its own word on that is believed about its own host only', async () => {
    const head = '<link rel="canonical" href="https://example.org/a">';
    server.answer('/page', { headers: html, body: article('one', head) });
    const report = await ingest('/page', { published: '2021-07-07' });
    expect(report.sources[0]).toMatchObject({ format: 'html', items: 1, failed: [] });
    const [briefing] = report.briefings;
    expect(briefing).toMatchObject({ status: 'created', title: 'Page one', date: '2021-07-07' });
    expect(project.read(briefing?.path ?? '')).toContain(`url: "${server.url}/page"`);
    expect(project.read(briefing?.path ?? '')).toContain('publisher: "unknown"');
  });

  test('may be plain text', async () => {
    server.answer('/text', {
      headers: { 'content-type': 'text/plain' },
      body: 'Norland and Vestria met. They will meet again.',
    });
    const report = await ingest('/text', { title: 'Title a', published: '2021-07-07' });
    expect(report.sources[0]?.format).toBe('text');
    expect(project.read(FILE)).toContain(`url: "${server.url}/text"`);
  });
});

describe('a page behind an excerpt', () => {
  const excerpts = (...ids: string[]) =>
    feed(...ids.map((id) => ({ id, text: 'Norland and Vestria met.' }))).replaceAll('https://example.org', server.url);
  const contentOf = (file: string) => project.read(file);

  test('is fetched when the command says so, and the item keeps what its feed says', async () => {
    server.answer('/feed', { body: excerpts('a') });
    server.answer('/a', { headers: html, body: article('their bridge', '<meta name="date" content="2020-01-01">') });
    const report = await ingest('/feed', { full: true });
    expect(statuses(report)).toEqual([['created', FILE]]);
    expect(contentOf(FILE)).toContain('spoke about their bridge');
    expect(asked()).toEqual(['/feed', '/robots.txt', '/a']);
  });

  test('is fetched when feeds.yaml says so', async () => {
    project.write('briefings/a.xml', excerpts('a'));
    project.write('briefings/feeds.yaml', '- source: a.xml\n  full: true\n');
    server.answer('/a', { headers: html, body: article('their bridge') });
    await project.ingest([], { allowPrivate: true });
    expect(contentOf(FILE)).toContain('spoke about their bridge');
  });

  test('is left alone otherwise, and where the feed holds the text', async () => {
    server.answer('/feed', { body: excerpts('a') });
    await ingest('/feed');
    const long = feed({ id: 'b', text: 'Norland met Vestria today. '.repeat(40) }).replaceAll(
      'https://example.org',
      server.url,
    );
    server.answer('/long', { body: long });
    await ingest('/long', { full: true });
    expect(asked()).toEqual(['/feed', '/long']);
  });

  test('is left alone where its host does not want it fetched', async () => {
    server.answer('/robots.txt', { body: 'User-agent: *\nDisallow: /a' });
    server.answer('/feed', { body: excerpts('a') });
    const report = await ingest('/feed', { full: true });
    expect(report.briefings[0]?.warnings).toContain(
      `Only its excerpt was read: "${server.url}/a" was not fetched. "${server.url}/robots.txt" does not allow programs to fetch this page.`,
    );
    expect(asked()).toEqual(['/feed', '/robots.txt']);
  });

  test('that fails leaves the excerpt, and the exit is clean', async () => {
    server.answer('/feed', { body: excerpts('a', 'b', 'c') });
    server.answer('/b', { headers: html, body: article('their bridge') });
    server.answer('/c', { headers: html, body: '<!doctype html><p>Sign in.</p>' });
    const report = await ingest('/feed', { full: true });
    expect(report.counts).toMatchObject({ created: 3, failed: 0 });
    expect(report.briefings.map(({ warnings }) => warnings.filter((warning) => warning.startsWith('Only')))).toEqual([
      [
        `Only its excerpt was read: "${server.url}/a" was not fetched. The server answered 404. There is nothing at this address. Check it.`,
      ],
      [],
      [`Only its excerpt was read: "${server.url}/c" holds even less.`],
    ]);
  });

  test('that fails the next time is the one of last time, so that the briefing does not shrink', async () => {
    server.answer('/feed', { body: excerpts('a') });
    server.answer('/a', { headers: html, body: article('their bridge') });
    await ingest('/feed', { full: true });
    server.answer('/a', { status: 404 });
    expect(statuses(await ingest('/feed', { full: true }))).toEqual([['unchanged', FILE]]);
  });
});

test('what is under way is told to those who watch', async () => {
  server.answer('/feed', { body: feed({ id: 'a' }) });
  project.write('b.xml', feed({ id: 'b' }, { id: 'c' }));
  const told: Step[] = [];
  const watch = { allowPrivate: true, progress: (step: Step) => told.push(step) };
  await project.ingest([`${server.url}/feed`, 'b.xml'], watch);
  expect(told).toEqual([
    { text: `Fetching 1 of 2: ${server.url}/feed`, done: 0, of: 2 },
    { text: `Reading ${server.url}/feed`, done: 0, of: 2, begins: true },
    { text: `Reading ${server.url}/feed: item 1 of 1`, done: 0, of: 2 },
    { text: 'Reading b.xml', done: 1, of: 2, begins: true },
    { text: 'Reading b.xml: item 1 of 2', done: 1, of: 2 },
    { text: 'Reading b.xml: item 2 of 2', done: 1.5, of: 2 },
  ]);
});
