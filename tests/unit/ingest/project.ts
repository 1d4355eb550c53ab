import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IngestOptions } from '../../../src/ingest/options.ts';
import type { Watch } from '../../../src/ingest/progress.ts';
import type { Report } from '../../../src/ingest/report.ts';
import { runIngest } from '../../../src/ingest/run.ts';
import { startParser } from '../../../src/ingest/run-parser.ts';
import { quick } from './loopback.ts';

/** A project of its own in a temporary folder, in a world with two countries. */
export interface Project {
  root: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** All files below `briefings/`, with their text and the time at which they were written. */
  files(): Record<string, { text: string; written: number }>;
  ingest(
    sources: string[],
    options?: IngestOptions & { now?: Date; patience?: number; progress?: Watch },
  ): Promise<Report>;
  remove(): void;
}

const COUNTRIES = `- id: QM
  slug: norland
  name: Norland
  aliases: [{ text: Norlandic, as: demonym }]
- id: QN
  slug: vestria
  name: Vestria
`;
const PUBLISHERS = `- id: unknown
  name: Unknown
  kind: unknown
- id: wire
  name: Test wire
  kind: news-agency
  domains: [example.org]
`;

/** One for all runs of a test file: a thread takes a while to start. */
const parser = startParser();
/** No test looks a name up, so that none asks anything of another machine. */
const fetching = { limits: quick, resolve: refuseName };

function refuseName(hostname: string, done: (error: Error, addresses: []) => void): void {
  done(new Error(`"${hostname}" is not looked up in tests`), []);
}

export function makeProject(): Project {
  const root = mkdtempSync(path.join(tmpdir(), 'ingest-'));
  const at = (file: string) => path.join(root, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  write('src/registry/countries/world.yaml', COUNTRIES);
  write('src/registry/publishers.yaml', PUBLISHERS);
  return {
    root,
    write,
    read: (file) => readFileSync(at(file), 'utf8'),
    files: () => listFiles(at('briefings')),
    ingest: (sources, { now = new Date('2022-01-01T00:00:00Z'), patience, progress = () => {}, ...options } = {}) =>
      runIngest({
        ...{ root, cwd: root, out: at('briefings'), sources, options, now },
        ...{ fetching, parser, patience, progress },
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function listFiles(folder: string): Record<string, { text: string; written: number }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names
    .map((name) => ({ name, file: path.join(folder, name) }))
    .filter(({ file }) => statSync(file).isFile());
  return Object.fromEntries(
    files.map(({ name, file }) => [
      name.split(path.sep).join('/'),
      { text: readFileSync(file, 'utf8'), written: statSync(file).mtimeMs },
    ]),
  );
}

/** A feed of items with an id, a title, a text and a day. */
export function feed(...items: { id: string; title?: string; text?: string; day?: string }[]): string {
  const xml = items.map(
    ({
      id,
      title = `Title ${id}`,
      text = `Norland and Vestria met about ${id}. They will meet again.`,
      day = '2021-07-07',
    }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://example.org/${id}</link>${
        day === '' ? '' : `<pubDate>${day}T10:00:00Z</pubDate>`
      }<description>${text}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link>\n${xml.join('\n')}\n</channel></rss>\n`;
}
