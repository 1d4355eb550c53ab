import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { hostileLines } from '../../setup/hostile.ts';
import { makeProject, type Project } from './project.ts';

let project: Project;
beforeAll(() => {
  project = makeProject();
});
afterAll(() => project.remove());
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const item = (description: string, title = 'Norland and Vestria') =>
  `<item><guid>1</guid><title>${title}</title><pubDate>2021-07-07T10:00:00Z</pubDate><description>${description}</description></item>`;
const rss = (items: string, prolog = '') =>
  `${prolog}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const escapeXml = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

describe('text of a feed that would do something elsewhere', () => {
  test.each(hostileLines)('is kept word for word: %s', async (line) => {
    const sentence = `Norland and Vestria met on Monday to speak about ${line} and about nothing else.`;
    const html = escapeXml(
      `<p>${escapeXml(sentence)}</p><p>They will meet again in Norland, one of them said on Tuesday.</p>`,
    );
    project.write('a.xml', rss(item(html)));
    const report = await project.ingest(['a.xml']);
    expect(report.counts.failed).toBe(0);
    const [{ path: file = '' } = {}] = report.briefings;
    const [, front = ''] = project.read(file).split(/^---$/m);
    expect(parseYaml(front)).toMatchObject({ summary: expect.stringContaining(line), status: 'draft' });
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('and signs that nobody sees are taken out, with a warning', async () => {
    project.write(
      'a.xml',
      rss(item('Norland\u202e and \u2066Vestria\u2069 met\u200b in July\u{e0041}. They will meet again.')),
    );
    const report = await project.ingest(['a.xml']);
    expect(report.briefings[0]?.warnings).toContain(
      'Removed from the text, as invisible: 1 × zero-width character, 3 × direction control, 1 × tag character.',
    );
    expect(project.read(report.briefings[0]?.path ?? '')).not.toMatch(/[\u200b\u202e\u2066\u2069\u{e0041}]/u);
  });
});

interface Measured {
  /** More than before the first file, at the highest until now. */
  megabytes: number;
  failed: string[];
}

/** What a process of its own reports of each file, one after the other, and the memory that it has taken until then. */
function measure(files: readonly string[]): Measured[] {
  const run = path.resolve(import.meta.dirname, '../../../src/ingest/run.ts');
  const script = `
    import { existsSync, readFileSync } from 'node:fs';
    import { runIngest } from ${JSON.stringify(`file://${run}`)};
    // Linux counts the most that the parent held as the child's, unless its own is asked for.
    const own = () => /VmHWM:\\s*(\\d+) kB/.exec(existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '');
    const most = () => Number(own()?.[1] ?? process.resourceUsage().maxRSS) * 1024;
    const before = process.memoryUsage().rss;
    const measured = [];
    for (const file of process.argv.slice(1)) {
      const report = await runIngest({ root: '.', cwd: '.', out: process.cwd() + '/out', sources: [file],
        options: { dryRun: true }, now: new Date(0) });
      const megabytes = (most() - before) / 1024 / 1024;
      measured.push({ megabytes, failed: report.sources[0].failed.map(({ reason }) => reason) });
    }
    console.log(JSON.stringify(measured));`;
  const { stdout, stderr, error } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, ...files], {
    cwd: project.root,
    encoding: 'utf8',
    timeout: 20_000 * files.length,
  });
  if (error !== undefined || stdout === '') throw new Error(error?.message ?? stderr);
  return JSON.parse(stdout);
}

describe('a source that is made to take all memory or all time ends within limits', () => {
  const MB = 1024 * 1024;
  const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`).join(
    '',
  );
  const tooLarge = expect.stringMatching(/MB; 8 MB are the most/);

  const sources: [name: string, make: () => string, failed: unknown[]][] = [
    ['200,000 nested tags', () => rss(item('<a>'.repeat(200_000))), []],
    ['200,000 nested tags around its items', () => rss(`${'<a>'.repeat(200_000)}${item('x')}`), [expect.any(String)]],
    ['200,000 items in one another', () => rss('<item>'.repeat(200_000)), [expect.any(String)]],
    ['200,000 comments without end', () => rss(item('<!--'.repeat(200_000))), [expect.stringContaining('breaks off')]],
    ['entities of entities', () => rss(item('Norland &a9;'), `<!DOCTYPE rss [<!ENTITY a0 "lol">${laughs}]>`), []],
    [
      'a long entity, often',
      () => rss(item(`Norland ${'&a;'.repeat(2000)}`), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`),
      [],
    ],
    [
      'an entity from a file',
      () => rss(item('&f;'), '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
      [expect.stringContaining('asks for other files')],
    ],
    ['7 MB of one text', () => rss(item('Norland '.repeat((7 * MB) / 8))), []],
    ['7 MB of ampersands', () => rss(item(`Norland ${'&'.repeat(7 * MB)}`)), []],
    ['50 MB of one text', () => rss(item('x'.repeat(50 * MB))), [tooLarge]],
    [
      'a page of 200,000 nested elements',
      () => `<!doctype html>${'<div>'.repeat(200_000)}`,
      [expect.stringContaining('200000 elements')],
    ],
    [
      'JSON in JSON in JSON',
      () => `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${'['.repeat(500_000)}`,
      [expect.any(String)],
    ],
  ];

  let measured: Measured[];
  beforeAll(() => {
    project.write('huge.xml', '');
    const handle = openSync(path.join(project.root, 'huge.xml'), 'r+');
    ftruncateSync(handle, 1024 * MB);
    closeSync(handle);
    const names = sources.map(([, make], at) => {
      project.write(`hostile-${at}.xml`, make());
      return `hostile-${at}.xml`;
    });
    // What one file has left behind must not count against too many others.
    const thirds = names.flatMap((_, at) => (at % 3 === 0 ? [names.slice(at, at + 3)] : []));
    measured = [['huge.xml'], ...thirds].flatMap(measure);
  }, 180_000);

  test('a file of 1 GB', () => {
    expect(measured[0]?.failed).toEqual([tooLarge]);
    expect(measured[0]?.megabytes).toBeLessThan(100);
  });

  test.each(sources.map(([name, , failed], at) => [name, failed, at + 1] as const))('%s', (_, failed, at) => {
    expect(measured[at]?.failed).toEqual(failed);
    expect(measured[at]?.megabytes).toBeLessThan(300);
  });
});
