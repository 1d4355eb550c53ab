import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runHere } from '../../setup/run-here.ts';
import { startLoopback } from '../ingest/loopback.ts';
import { feed, makeProject, type Project } from '../ingest/project.ts';

const source = path.resolve(import.meta.dirname, '../../..');
let project: Project;
// Each command is a process of its own.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** A project with the real commands and a registry of its own. */
beforeAll(() => {
  project = makeProject();
  const isData = (file: string) => file.startsWith(path.join(source, 'src/registry')) && file.endsWith('.yaml');
  cpSync(path.join(source, 'src'), path.join(project.root, 'src'), {
    recursive: true,
    filter: (file) => !isData(file),
  });
  symlinkSync(path.join(source, 'node_modules'), path.join(project.root, 'node_modules'), 'dir');
  project.write('package.json', '{ "type": "module" }');
  project.write('in/a.xml', feed({ id: 'a' }));
  project.write('in/cut.xml', feed({ id: 'a' }).slice(0, 150));
  project.write('in/empty.xml', '');
});
afterAll(() => project.remove());

function ingest(...args: string[]) {
  const command = [path.join(project.root, 'src/cli/ingest.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project.root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The same in this process, from the folder of the project. */
async function ingestHere(...args: string[]) {
  const before = process.cwd();
  process.chdir(project.root);
  try {
    return await runHere('ingest', args, { home: project.root });
  } finally {
    process.chdir(before);
  }
}

describe('exit code 0', () => {
  test('when a briefing was written, with the report on stderr alone', () => {
    const { status, stdout, stderr } = ingest('in/a.xml', '--out', 'zero');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const [start, first, second] = stderr.split('\n');
    expect(start).toBe('Reading in/a.xml');
    expect(first).toBe('in/a.xml  rss, 1 item');
    expect(second).toBe('  created   zero/2021/2021-07-07-title-a.mdx');
    expect(stderr).toMatch(/\n1 created\.\n$/);
    expect(readFileSync(path.join(project.root, 'zero/2021/2021-07-07-title-a.mdx'), 'utf8')).toMatch(
      /^---\ntitle: "Title a"\n/,
    );
  });

  test('when there was nothing to do', () => {
    project.write('briefings/feeds.yaml', '[]\n');
    expect(ingest()).toEqual({ status: 0, stdout: '', stderr: 'Nothing to do.\n' });
  });

  test('when help was asked for', async () => {
    const { status, stderr } = await ingestHere('--help');
    expect(status).toBe(0);
    expect(stderr).toContain('Usage: npm run ingest');
  });

  test('in a dry run, which says so', async () => {
    const { status, stderr } = await ingestHere('in/a.xml', '--out', 'dry', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toMatch(/Dry run, nothing was written\. It would be: 1 created\.\n$/);
    expect(readdirSync(project.root)).not.toContain('dry');
  });
});

test('--json prints the report alone on stdout', async () => {
  const { status, stdout } = await ingestHere('in/a.xml', 'in/empty.xml', '--out', 'json', '--json');
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual(['sources', 'briefings', 'counts']);
  expect(report.counts).toEqual({ created: 1, updated: 0, unchanged: 0, kept: 0, duplicate: 0, failed: 1 });
  expect(Object.keys(report.briefings[0])).toEqual([
    ...[
      'source',
      'key',
      'status',
      'path',
      'title',
      'date',
      'dateBasis',
      'countries',
      'mentions',
      'roles',
      'organizations',
    ],
    ...['people', 'places', 'events', 'claims', 'quotations', 'suggestions', 'warnings'],
  ]);
  expect(report.sources).toEqual([
    { source: 'in/a.xml', format: 'rss', items: 1, failed: [], warnings: [] },
    {
      source: 'in/empty.xml',
      items: 0,
      failed: [{ reason: 'in/empty.xml  The file is empty (0 bytes). Fetch it again.' }],
      warnings: [],
    },
  ]);
});

test('exit code 1 when a source failed, and the others are written', () => {
  const { status, stderr } = ingest('in/cut.xml', 'in/a.xml', 'http://127.0.0.1:9/feed', '--out', 'one');
  expect(status).toBe(1);
  expect(stderr).toContain('failed    in/cut.xml:2  The feed breaks off: the <item> that starts here has no end.');
  expect(stderr).toContain(
    'http://127.0.0.1:9/feed  "127.0.0.1" lies on this machine or in its own network. Only --allow-private fetches from there.',
  );
  expect(stderr).toMatch(/1 created, 2 failed\.\n$/);
  expect(readdirSync(path.join(project.root, 'one'))).toEqual(['.incoming', '.ingest.json', '2021']);
});

test('as a program it ends with 2 for wrong usage', () => {
  expect(ingest('--fill')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('"--fill"') });
});

test.each([
  [['--fill'], 'There is no option "--fill". Did you mean "--full"?'],
  [['--published', '2021-02-30', 'in/a.xml'], '--published: "2021-02-30" is not a date: 2021-02 has days 01 to 28.'],
  [['--published', '9999', 'in/a.xml'], '--published: "9999" lies in the future.'],
  [['--publisher', 'wier', 'in/a.xml'], '--publisher: unknown publisher "wier". Did you mean "wire"?'],
  [['--out', 'package.json', 'in/a.xml'], '--out: "package.json" is a file. Name a folder.'],
])('exit code 2 with a sentence and the usage for %j', async (args, message) => {
  const { status, stdout, stderr } = await ingestHere(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr).toContain('\n\nUsage: npm run ingest');
});

test('an address is fetched, with the page behind an excerpt, and programs are told of no progress', async () => {
  const server = await startLoopback();
  try {
    const text = 'Norland and Vestria met.';
    server.answer('/feed', { body: feed({ id: 'a', text }).replaceAll('https://example.org', server.url) });
    const paragraphs = '<p>Norland and Vestria spoke about their bridge, at length, and went home again.</p>'.repeat(3);
    server.answer('/a', { body: `<!doctype html><title>x</title><article>${paragraphs}</article>` });
    const args = [`${server.url}/feed`, '--full', '--allow-private', '--out', 'fetched', '--explain', '--json'];
    const { stdout, stderr } = await ingestHere(...args);
    expect(JSON.parse(stdout).counts).toMatchObject({ created: 1, failed: 0 });
    expect(readFileSync(path.join(project.root, 'fetched/2021/2021-07-07-title-a.mdx'), 'utf8')).toContain(
      'their bridge',
    );
    expect(stderr).toContain('      country QM as subject: "Norland" (name) × 3\n');
    expect(stderr).not.toContain('\r');
    expect(stderr).not.toMatch(/Fetching|Reading/);
  } finally {
    await server.close();
  }
});
