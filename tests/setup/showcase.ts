import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { makeRoot, type Root, succeed } from './root.ts';

/** A built site that has a page of every type. */
export interface Showcase {
  dist: string;
  /** Addresses of pages that lead on to another, from the built folder. They stay where they are here, to be looked at. */
  moved: readonly string[];
  remove(): void;
}

interface Where {
  /** The folder that all is made in. */
  parent?: string;
  /** What the built folder is called. */
  name?: string;
}

const oldId = '2019-01-01-a-register';

/** The project's briefings, drafts of its sample feed, and what they lack: a report without a date, a full year, an old address. */
export async function buildShowcase({ parent, name = 'dist' }: Where = {}): Promise<Showcase> {
  const root = makeRoot(parent);
  root.copy('briefings');
  root.write('briefings/2019/2019-12-31-a-full-register.mdx', briefing(register));
  root.write('briefings/undated/undated-a-report-without-a-day-0a1b2c.mdx', briefing(undated));
  await succeed('ingest', [
    root.at('briefings/feeds/sample.xml'),
    '--publisher',
    'sample',
    '--out',
    root.at('briefings'),
  ]);
  await succeed('build', ['--root', root.dir, '--out', root.at(name), '--drafts']);
  const moved = [`briefings/${oldId}.html`];
  for (const file of moved) stay(root, `${name}/${file}`);
  return { dist: root.at(name), moved, remove: root.remove };
}

/** Takes out what leads a reader on at once. */
function stay(root: Root, file: string): void {
  const html = readFileSync(root.at(file), 'utf8');
  writeFileSync(root.at(file), html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
}

const briefing = (frontMatter: object): string =>
  `---\n${stringify(frontMatter, { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE' })}---\n\nSaid in a sample.<Cite source="sample" />\n`;

const sources = [
  {
    ...{ id: 'sample', publisher: 'sample', title: 'نمونه‌ای از یک عنوان', language: 'fa' },
    url: `https://sample.example/${'a-very-long-address-without-a-place-to-break/'.repeat(4)}`,
  },
];

const undated = {
  ...{ title: 'A report without a day', summary: 'Nobody says when.', status: 'draft' },
  ...{ dateBasis: 'unknown', dateNote: 'The text bears no date.', derived: ['countries', 'claims'], countries: ['LA'] },
  claims: [
    {
      ...{ id: 'c-other-script', by: 'LA', date: '2019', kind: 'statement' },
      ...{ quote: 'این جمله تنها یک نمونه است', language: 'fa', sources: ['sample'] },
    },
  ],
  sources,
};

const register = {
  ...{ title: 'A full register', summary: 'More entries than one page of a year holds.', status: 'published' },
  ...{ date: '2019-12-31', countries: ['LA'], formerly: [oldId] },
  events: Array.from({ length: 156 }, (_, at) => ({
    id: `entry-${at + 1}-2019`,
    date: `2019-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    ...{ title: `Entry ${at + 1} of the register`, kind: at % 3 === 0 ? 'incident' : 'diplomacy' },
    ...{ countries: ['LA'], sources: ['sample'] },
  })),
  sources,
};
