import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import type { ServerResponse } from 'node:http';
import type { Root } from '../../setup/root.ts';
import type { Loopback } from '../../unit/ingest/loopback.ts';

/** A source that is made to take all memory or all time. */
export interface Hostile {
  name: string;
  /** A path or an address. */
  place: string;
  /** "kept", or words of the reason for which it is refused. */
  expected: string;
}

const MB = 1024 * 1024;
const tags = 200_000;

const item = (description: string) =>
  `<item><title>Tajikistan, ${description.length}</title><pubDate>2021-07-07T10:00:00Z</pubDate><description>Tajikistan met Afghanistan on Monday. They met again. ${description}</description></item>`;
const rss = (items: string, prolog = '') =>
  `${prolog}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`).join(
  '',
);

const texts: readonly (readonly [name: string, expected: string, make: () => string])[] = [
  ['200,000 nested tags', 'kept', () => rss(item('<a>'.repeat(tags)))],
  ['200,000 nested tags, escaped', 'kept', () => rss(item('&lt;div&gt;'.repeat(tags)))],
  ['200,000 nested tags around items', 'Maximum nested tags', () => rss(`${'<a>'.repeat(tags)}${item('x')}`)],
  ['a page of 200,000 nested tags', 'elements', () => `<!doctype html><html>${'<div>'.repeat(tags)}Tajikistan`],
  ['entities of entities', 'kept', () => rss(item('&a9;'), `<!DOCTYPE rss [<!ENTITY a0 "lol">${laughs}]>`)],
  [
    'a long entity, 2,000 times',
    'kept',
    () => rss(item('&a;'.repeat(2000)), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`),
  ],
  [
    'an entity from a file',
    'asks for other files',
    () => rss(item('&f;'), '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
  ],
  ['7 MB of one text', 'kept', () => rss(item('Norland '.repeat((7 * MB) / 8)))],
  ['50 MB of one text', '8 MB are the most', () => rss(item('x'.repeat(50 * MB)))],
];

/** Sources on disk. */
export function fileSources(root: Root): Hostile[] {
  const written = texts.map(([name, expected, make], at) => {
    const file = `hostile-${at}.${name.startsWith('a page') ? 'html' : 'xml'}`;
    root.write(file, make());
    return { name, expected, place: root.at(file) };
  });
  root.write('huge.xml', '');
  const handle = openSync(root.at('huge.xml'), 'r+');
  ftruncateSync(handle, 1024 * MB);
  closeSync(handle);
  return [...written, { name: 'a file of 1 GB', expected: '8 MB are the most', place: root.at('huge.xml') }];
}

/** Sources that a server on this machine sends. */
export function servedSources(server: Loopback): Hostile[] {
  const type = { 'content-type': 'application/rss+xml' };
  server.answer('/nested', { headers: type, body: rss(item('<a>'.repeat(tags))) });
  server.answer('/text', (_, response) => {
    response.writeHead(200, type);
    stream(rss(item('%')), 50, response);
  });
  server.answer('/bomb', (_, response) => {
    response.writeHead(200, { ...type, 'content-encoding': 'gzip' });
    const packed = createGzip();
    packed.pipe(response);
    response.on('close', () => packed.destroy());
    stream(rss(item('%')), 1024, packed);
  });
  const tooLarge = 'more than 8 MB';
  return [
    { name: 'over http: 200,000 nested tags', place: `${server.url}/nested`, expected: 'kept' },
    { name: 'over http: 50 MB of one text', place: `${server.url}/text`, expected: tooLarge },
    { name: 'over http: 1 GB in a gzip of 1 MB', place: `${server.url}/bomb`, expected: tooLarge },
  ];
}

/** Sends a text with so many megabytes in the place of its "%", never held as a whole. */
function stream(text: string, megabytes: number, to: ServerResponse | ReturnType<typeof createGzip>): void {
  const [before = '', after = ''] = text.split('%');
  const chunk = 'x'.repeat(MB);
  Readable.from([before, ...Array<string>(megabytes).fill(chunk), after])
    .pipe(to)
    .on('error', () => {});
}
