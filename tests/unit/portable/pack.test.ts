import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFolder } from '../../../src/portable/audit-folder.ts';
import { listFiles } from '../../../src/portable/list-files.ts';
import { parseManifest } from '../../../src/portable/manifest.ts';
import { packFolder } from '../../../src/portable/pack.ts';
import { verifyZip } from '../../../src/portable/verify-zip.ts';
import { finishFolder } from '../../setup/site.ts';
import { parsePage } from '../../setup/html.ts';

let site: Awaited<ReturnType<typeof finishFolder>>;
let zip: string;
beforeAll(async () => {
  site = await finishFolder('tests/fixtures/portable', (dist) => addBriefing(dist));
  zip = join(site.root, 'site.zip');
  await pack(zip);
});
afterAll(() => site?.cleanup());

/** A page with what search is told on pages of the site, whose date is known to the month. */
const addBriefing = (dist: string) =>
  writeFile(
    join(dist, 'briefings', 'late.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Late</title></head><body><main data-pagefind-body>
    <div hidden data-pagefind-ignore><span data-pagefind-filter="type:briefing"></span>
    <span data-pagefind-filter="shown:May 2024 &amp; later"></span><span data-pagefind-filter="day:2024-05-01"></span></div>
    <h1>Late</h1></main></body></html>`,
  );

const pack = (out: string, dir = site.dist) =>
  packFolder({ dir, out, top: 'the-site', title: 'The <Site>', language: 'en' });
const entriesOf = async (file = zip) => unzipSync(await readFile(file));
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('a packed site', () => {
  it('has the same bytes each time, whenever its files were written', async () => {
    for (const path of await listFiles(site.dist)) await utimes(join(site.dist, path), 1e9, 1e9);
    const again = join(site.root, 'again.zip');
    await pack(again);
    expect(await readFile(again)).toEqual(await readFile(zip));
  });

  it('holds the files of the folder, its list and how to start, under one folder and in order', async () => {
    const names = Object.keys(await entriesOf());
    const built = (await listFiles(site.dist)).map((path) => `the-site/${path}`);
    expect(names).toEqual([...built, 'the-site/START-HERE.html'].sort());
  });

  it('has every file, and the page that tells how to start, in its list', async () => {
    const entries = await entriesOf();
    const listed = [...parseManifest(text(entries['the-site/MANIFEST.sha256'])).keys()];
    const names = Object.keys(entries).map((name) => name.slice('the-site/'.length));
    expect(listed).toEqual(names.filter((name) => name !== 'MANIFEST.sha256'));
  });

  it('says how to open it, what it holds, and of what date its newest briefing is', async () => {
    const page = parsePage(text((await entriesOf())['the-site/START-HERE.html']));
    expect(page.one('h1').text).toBe('The <Site>');
    expect(page.one('main').text).toContain('The newest briefing in it is of May 2024 & later.');
    expect(page.one('ol').text).toContain('Unpack the whole zip first.');
    expect(page.one('ul').text).toContain('briefings: 1');
    expect(page.all('a').map(({ attributes }) => attributes['href'])).toEqual(['index.html', 'search.html']);
    expect(page.all('[rel=stylesheet]').map(({ attributes }) => attributes['href'])).toEqual(['assets/style.css']);
  });

  it('works as it is once it is unpacked', async () => {
    const dir = await mkdtemp(join(site.root, 'unpacked-'));
    for (const [name, bytes] of Object.entries(await entriesOf())) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), bytes);
    }
    expect(await auditFolder(join(dir, 'the-site'))).toEqual([]);
  });

  it('is not made of a folder that is not as it was built', async () => {
    const changed = await finishFolder('tests/fixtures/portable');
    try {
      await writeFile(join(changed.dist, 'index.html'), 'other');
      await writeFile(join(changed.dist, 'new.html'), 'new');
      await rm(join(changed.dist, 'moved.html'));
      const out = join(changed.root, 'site.zip');
      expect(await pack(out, changed.dist)).toEqual({
        ...{ ok: false, changed: ['index.html'], missing: ['moved.html'], added: ['new.html'] },
      });
      expect(await listFiles(changed.root)).not.toContain('site.zip');
    } finally {
      await changed.cleanup();
    }
  });
});

describe('verifying a zip', () => {
  async function verify(bytes: Uint8Array) {
    const made = join(site.root, 'made.zip');
    await writeFile(made, bytes);
    return verifyZip(made);
  }
  const repacked = async (change: (entries: Record<string, Uint8Array>) => void) => {
    const entries = await entriesOf();
    change(entries);
    return verify(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
  };

  it('finds nothing in one as it was packed', async () => {
    const { length } = await listFiles(site.dist);
    expect(await verifyZip(zip)).toMatchObject({ ok: true, files: length, changed: [], missing: [], added: [] });
  });

  it.each(['index.html', 'assets/dot.svg', 'START-HERE.html'])(
    'names %s when a byte of it is another',
    async (path) => {
      const bytes = await readFile(zip);
      const name = `the-site/${path}`;
      const header = bytes.indexOf(`${name}`, 0, 'latin1');
      const at = header + name.length + 8;
      bytes[at] = bytes[at]! ^ 0xff;
      expect(await verify(bytes)).toMatchObject({ ok: false, changed: [path], missing: [], added: [] });
    },
  );

  it('names what is changed, missing and added', async () => {
    const result = await repacked((entries) => {
      entries['the-site/index.html'] = Buffer.from('other');
      delete entries['the-site/moved.html'];
      entries['the-site/new.js'] = Buffer.from('new');
      entries['beside.txt'] = Buffer.from('beside');
    });
    expect(result).toMatchObject({
      ...{ ok: false, changed: ['index.html'], missing: ['moved.html'], added: ['beside.txt', 'new.js'] },
    });
  });

  it('names a file that stands in it twice', async () => {
    const bytes = await readFile(zip);
    // In the directory, which stands last, one file takes the name of another.
    bytes.write('the-site/index.html', bytes.lastIndexOf('the-site/moved.html', undefined, 'latin1'), 'latin1');
    expect(await verify(bytes)).toMatchObject({ ok: false, changed: ['index.html'], missing: ['moved.html'] });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100), 'it is cut short, or it is no zip'],
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'it is cut short, or it is no zip'],
    ['empty', () => Buffer.alloc(0), 'it is cut short, or it is no zip'],
    ['no zip', () => Buffer.from('<p>not a zip</p>'.repeat(100)), 'it is cut short, or it is no zip'],
    ['some other zip', () => Buffer.from(zipSync({ 'a/b.txt': Buffer.from('b') })), 'has no folder with a MANIFEST'],
    [
      'without its middle',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 500), bytes.subarray(-9000)]),
      'damaged',
    ],
    [
      'with a broken list',
      () => Buffer.from(zipSync({ 'a/MANIFEST.sha256': Buffer.from('x') })),
      'MANIFEST.sha256:1:1',
    ],
  ])('says why one that is %s cannot be read', async (_, change, reason) => {
    expect(await verify(change(await readFile(zip)))).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('reads no zip that says it is larger than can be', async () => {
    const bytes = await readFile(zip);
    const at = bytes.lastIndexOf('the-site/index.html', undefined, 'latin1') - 46;
    bytes.writeUInt32LE(0xffff_ffff, at + 24);
    expect(await verify(bytes)).toEqual({ ok: false, reason: expect.stringContaining('2 GiB') });
  });

  it('unpacks no more of a file than the zip says there is', async () => {
    const bytes = await readFile(zip);
    const at = bytes.lastIndexOf('the-site/index.html', undefined, 'latin1') - 46;
    bytes.writeUInt32LE(10, at + 24);
    expect(await verify(bytes)).toMatchObject({ ok: false, changed: ['index.html'] });
  });
});
