import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditFolder } from '../../../src/portable/audit-folder.ts';
import { listFiles } from '../../../src/portable/list-files.ts';
import { finishSite, makePortable } from '../../../src/portable/run.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'briefing-portable-'));
  await cp('tests/fixtures/portable', dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const head = '<!doctype html><html lang="en"><meta charset="utf-8">';

const contents = async () => {
  const paths = await listFiles(dir);
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'base64')] as const)),
  );
};

describe('a built folder', () => {
  it('has no address left that starts at the root of a host', async () => {
    const { problems } = await finishSite(dir);
    expect(problems).toEqual([]);
    for (const path of await listFiles(dir)) {
      if (!/\.(?:html|css)$/.test(path)) continue;
      const text = (await readFile(join(dir, path), 'utf8')).replace(/\/\*.*?\*\//gs, '');
      expect(text, path).not.toMatch(/(?:href|src|srcset|action)="\/|url=\/|url\(["']?\/|@import "\//);
    }
  });

  it('has nothing left that breaks a rule', async () => {
    await finishSite(dir);
    expect(await auditFolder(dir)).toEqual([]);
  });

  it("has no module of Pagefind's, since the classic client stands in for it", async () => {
    await finishSite(dir);
    const names = await listFiles(join(dir, 'pagefind'));
    expect(names).toContain('pagefind.classic.js');
    expect(names).not.toContain('pagefind.js');
  });

  it('does not pass with a page that breaks a rule', async () => {
    await writeFile(join(dir, 'zone.html'), `${head}<p onclick="go()">a</p>`);
    expect(await finishSite(dir)).toMatchObject({ indexed: 0, problems: [{ file: 'zone.html', rule: 'handler' }] });
  });

  it('does not pass with a page that can have no policy', async () => {
    await writeFile(join(dir, 'zone.html'), '<p>No head.');
    expect(await finishSite(dir)).toMatchObject({ indexed: 0, problems: [{ file: 'zone.html', rule: 'policy' }] });
  });

  it('is the same after a second run', async () => {
    await finishSite(dir);
    const once = await contents();
    expect(await makePortable(dir)).toMatchObject({ pages: 9, problems: [] });
    expect(await contents()).toEqual(once);
  });

  it('names every broken link in order of files and lines', async () => {
    await writeFile(join(dir, 'zone.html'), `${head}<a href="/a">\n<a href="/index.html#b">`);
    await writeFile(join(dir, 'assets', 'bad.css'), '@import "/c.css";');
    await writeFile(join(dir, 'assets', 'page.js'), '');
    const { problems } = await makePortable(dir);
    expect(problems.map(({ file, line, message }) => [file, line, message.match(/"[^"]+"/)?.[0]])).toEqual([
      ['assets/bad.css', 1, '"/c.css"'],
      // The fixture's search page names a script that is bundled later on.
      ['search.html', 9, '"/assets/search.js"'],
      ['zone.html', 1, '"/a"'],
      ['zone.html', 2, '"/index.html#b"'],
    ]);
  });

  it('gets no search index as long as a link is broken', async () => {
    await writeFile(join(dir, 'zone.html'), `${head}<a href="/a">`);
    expect(await finishSite(dir)).toMatchObject({ indexed: 0, problems: [{ file: 'zone.html', line: 1 }] });
    expect(await listFiles(dir)).not.toContain('pagefind/pagefind-entry.json');
  });
});
