import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sharedShowcase } from '../setup/shared-sites.ts';
import { watchPage } from '../setup/watch.ts';
import type { InBrowser } from './in-browser.ts';

export const testNotFound = (browser: InBrowser): void => {
  describe('the page for wrong addresses', () => {
    it('is shown at any depth, with its style, under the policy that hosts send too, and from disk', async () => {
      const { dist } = await sharedShowcase();
      const server = await serveNotFound(dist);
      const page = await browser().newPage();
      const watch = watchPage(page, [server.host]);
      try {
        const disk = pathToFileURL(path.join(dist, '404.html')).href;
        for (const address of [`http://${server.host}/briefing/a/b/c`, `http://${server.host}/`, disk]) {
          await page.goto(address);
          expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Not found');
          expect(await page.$eval('body', (body) => getComputedStyle(body).maxWidth)).toBe('640px');
        }
        expect(watch().filter((line) => !/\b404\b/.test(line))).toEqual([]);
      } finally {
        await page.close();
        server.close();
      }
    });
  });
};

/** Answers everything as a host does that reads `_headers` and finds no such page. */
async function serveNotFound(dist: string): Promise<{ host: string; close(): void }> {
  const html = readFileSync(path.join(dist, '404.html'));
  const sent = readFileSync(path.join(dist, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.*)$/gm);
  const headers = Object.fromEntries([...sent].map(([, name = '', value = '']) => [name, value]));
  const server = createServer((_, response) =>
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
