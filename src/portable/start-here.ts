import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { manifestName } from './manifest.ts';
import { withPolicy } from './policy.ts';

/** Where a packed site says how it is opened. */
export const startHereName = 'START-HERE.html';

/** What a packed site says of itself. */
export interface Edition {
  title: string;
  language: string;
  /** The date of the newest briefing, as its page shows it; undefined where none has a date. */
  newest: string | undefined;
  /** How many pages there are of each kind: briefing, country. */
  counts: ReadonlyMap<string, number>;
  /** Paths of the style sheets of the site. */
  sheets: readonly string[];
}

/** The page that tells a reader who has the zip how to open it, and what it holds. */
export function renderStartHere({ title, language, newest, counts, sheets }: Edition): string {
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `Start here · ${title}`),
    ...sheets.map((href) => h('link', { rel: 'stylesheet', href })),
  ];
  const body = h('main', { class: 'wrap prose' }, [
    h('h1', title),
    h('p', newest === undefined ? 'No briefing in it bears a date.' : `The newest briefing in it is of ${newest}.`),
    h('h2', 'How to open it'),
    h('ol', steps()),
    h('h2', 'What it holds'),
    h('p', 'Pages of their own have:'),
    h(
      'ul',
      [...counts].map(([kind, count]) => h('li', `${names[kind] ?? kind}: ${count}`)),
    ),
    h('h2', 'Whether it is whole'),
    h('p', [
      h('code', manifestName),
      ' lists the SHA-256 of every file. In this folder, ',
      h('code', `sha256sum -c --quiet ${manifestName}`),
      ' prints nothing where none has changed.',
    ]),
  ]);
  const page = h('html', { lang: language }, [h('head', head), h('body', body)]);
  return `${withPolicy(`<!doctype html>${toHtml(page)}`, startHereName)}\n`;
}

const names: Readonly<Record<string, string>> = {
  briefing: 'briefings',
  country: 'countries',
  organization: 'organizations',
  person: 'people',
  publisher: 'publishers',
};

const steps = () => [
  h('li', 'Unpack the whole zip first. Pages that are opened from within it find neither their looks nor each other.'),
  h('li', ['Open ', h('a', { href: 'index.html' }, 'index.html'), ' in the unpacked folder, with a double-click.']),
  h('li', [
    'Search it with ',
    h('a', { href: 'search.html' }, 'search.html'),
    '. Neither it nor any page needs a network or a server, and none asks for anything beyond this folder.',
  ]),
];
