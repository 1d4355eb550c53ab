import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Found, readPage } from '../setup/html.ts';
import { makeRoot, type Root, succeed } from '../setup/root.ts';

const BASE = '2021-07-08-russia-ready-to-use-its-base-in-tajikistan';
const DRAFT = '2025-12-30-a-draft-of-every-kind';
const UNDATED = 'undated-a-report-without-a-day-0a1b2c';

let root: Root;
beforeAll(async () => {
  root = makeRoot();
  for (const id of [
    `2021/${BASE}`,
    '2023/2023-09-06-three-men-killed-in-darvoz-before-a-holiday',
    '2024/2024-11-29-an-alliance-signs-for-the-tajik-afghan-border',
    '2024/2024-06-03-kazakhstan-explains-why-the-taliban-left-its-list',
    '2025/2025-07-04-russia-goes-from-ban-to-recognition-in-eleven-weeks',
    '2025/2025-09-02-shots-across-the-panj-beside-a-gold-mine',
    '2025/2025-12-26-five-chinese-dead-and-a-fight-at-bogh',
  ])
    root.copy(`briefings/${id}.mdx`);
  root.write(`briefings/2025/${DRAFT}.mdx`, briefing(draft));
  root.write(`briefings/undated/${UNDATED}.mdx`, briefing(undated));
  const editions = [{ number: 1, newest: '2021-07-08', briefings: { gone: '0', [BASE]: '0' }, registry: {} }];
  root.write('briefings/.editions.json', JSON.stringify({ editions }));
  await succeed('build', ['--root', root.dir, '--out', root.at('dist'), '--drafts']);
});
afterAll(() => root?.remove());

const briefing = (frontMatter: object): string => `---\n${stringify(frontMatter)}---\n\nSaid so.<Cite source="s" />\n`;

const draft = {
  ...{ title: 'A draft of every kind', summary: 'What the others lack.', date: '2025-12-30', status: 'draft' },
  ...{ dateBasis: 'inferred', dateNote: 'By its weekday.', written: '2025-12-31', updated: '2026-01-02' },
  ...{ derived: ['summary', 'claims'], countries: ['TJ', 'AF'], organizations: ['taliban'] },
  corrections: [{ date: '2026-01-02', text: 'A number was wrong.' }],
  image: { caption: 'A river', credit: 'Somebody' },
  sources: [
    { ...{ id: 's', publisher: 'tass', title: 'One', url: 'https://tass.example/1', date: '2025-12-30', grade: 'B2' } },
    {
      ...{
        id: 'r',
        publisher: 'asia-plus',
        origin: 's',
        archived: 'https://archive.example/1',
        accessed: '2026-01-01',
      },
    },
  ],
};
const undated = {
  ...{ title: 'A report without a day', summary: 'Nobody says when.', status: 'published', countries: ['TJ'] },
  ...{ dateBasis: 'unknown', dateNote: 'The text bears no date.', sources: [{ id: 's', publisher: 'tass' }] },
};

/** A block that an analyst looks for: where it stands in the page, and words that must be in it. */
type Block = [name: string, selector: string, words?: RegExp];

const section = (id: string) => `section[aria-labelledby=_${id}]`;

const pages: Record<string, [file: string, blocks: Block[]]> = {
  home: [
    'index.html',
    [
      ['coverage line', '.coverage', /\d+ briefings .* \d+ events from .* to .* sources, the newest of \d/],
      ['search box', 'main', /How to ask/],
      [
        'latest, with summary, event date, country and origins',
        section('latest'),
        /events?: .*\d sources, \d origins?/,
      ],
      [
        'what changed since the last edition',
        section('changes'),
        /5 new briefings|\d new briefing.*1 changed, 1 withdrawn/,
      ],
      ['countries with last event, recent count and reasons', section('countries'), /\d recent, last .*worse, .*:/],
      ['outlook', section('outlook'), /likely|confidence/],
    ],
  ],
  country: [
    'countries/tajikistan.html',
    [
      ['codes', '.facts', /TJ, TJK/],
      ['names', '.names', /Таджикистан/],
      [
        'situation with arrow, reason, author and date',
        section('situation'),
        /worse .*Assessed by the editors .* as of \d/,
      ],
      [
        'events with who reports and claims',
        section('events'),
        /Reported by .* \(\d+ sources?, \d+ origins?\).*claims by/,
      ],
      ['how exactly a date is known', '.precision-tick'],
      ['briefings about it', section('briefings')],
      ['briefings that mention it', section('actors'), /briefings?, latest \d/],
      ['relations', section('relations'), /base .*from 17 October 2004/],
      ['memberships', section('memberships'), /CSTO/],
      ['places', section('places'), /Panj/],
      ['figures with source and date', section('figures'), /1,400 km, according to .*, as of 7 July 2021/],
      ['what it claims', section('said-by')],
      ['what is claimed about it', section('said-about')],
      ['sources and their mix', section('mix'), /going back to \d+ origins?.*Control.*%/],
      ['gaps', section('gaps'), /newest of this edition.*single origin/],
      ['last review', '.facts', /Entry reviewed/],
      ['numbered map', '.map .event-number'.split(' ')[1]!],
      ['table twin of the map', '.map-events', /No\.\s*Date\s*Place\s*Event/],
      ['activity', 'svg.activity'],
      ['network with its caption', '.network-box', /no relationship/],
      ['way to its timeline', section('events'), /Timeline of Tajikistan/],
      ['parts of the page', '.jump', /Situation.*Gaps/],
    ],
  ],
  organization: [
    'organizations/taliban.html',
    [
      ['kind', '.facts', /armed group/],
      ['names', '.names', /Taleban/],
      [
        'ledger of designations by authority',
        section('designations'),
        /Russia.*Supreme Court.*Ended.*from 14 February 2003.*to 17 April 2025/,
      ],
      ['description in somebody’s words', '.facts', /In the words of RBC-Ukraine/],
      ['dated statements', section('statements')],
      ['events', section('events')],
      ['statements by it', section('said-by')],
      ['statements about it', section('said-about')],
      ['countries with their part', section('countries'), /Russia authority of 3 designations/],
      ['people', section('people')],
      ['briefings', section('briefings')],
      ['gaps', section('gaps')],
    ],
  ],
  alliance: [
    'organizations/csto.html',
    [
      ['members with dates', section('members'), /from 15 May 1992/],
      ['parts', section('parts')],
      ['people with office and period', section('offices'), /as of|from/],
      ['sources of the entry', section('sources')],
    ],
  ],
  'part of something': ['organizations/201st-military-base.html', [['parent', section('parents'), /part of/]]],
  person: [
    'people/sergei-lavrov.html',
    [
      ['offices', section('offices'), /Russia Foreign Minister as of 7 July 2021/],
      ['names', '.names', /Сергей Лавров/],
      ['events', section('events')],
      ['what the person says', section('said-by'), /via TASS/],
      ['named together', section('along')],
      ['gaps', section('gaps')],
    ],
  ],
  publisher: [
    'publishers/tass.html',
    [
      ['default grade', '.facts', /Default grade/],
      ['control', '.facts', /Control state/],
      ['times cited', '.facts', /cited by \d+ source entries, repeated by \d+ of others/],
      ['whom it quotes', section('carries'), /Sergei Lavrov \d claims?/],
      ['briefings that cite it', section('briefings')],
    ],
  ],
  timeline: [
    'timeline/index.html',
    [
      ['density strip', 'svg.activity'],
      ['lanes', 'svg.lanes'],
      ['years', section('years'), /2025 .*Undated 1 report/],
      ['latest', section('latest')],
    ],
  ],
  year: [
    'timeline/2021.html',
    [
      ['density strip', 'svg.activity'],
      ['filters', '[data-event-filters]', /Country .*Kind .*From to .*when it became known/],
      ['month anchors', '#_2021-07'],
      ['exact dates', '.precision-tick'],
      ['words of the source', '.event-said', /“/],
      ['who claims and who denies', '.claim'],
      ['sources and origins', '.event', /Reported in \d+ sources?, \d+ origins?, known since/],
    ],
  ],
  'timeline of a country': [
    'countries/tajikistan/timeline.html',
    [
      ['density strip', 'svg.activity'],
      ['lanes', 'svg.lanes'],
      ['filters', '[data-event-filters]', /Organization .*Kind/],
      ['year anchors', '#_2021'],
      ['month anchors', '#_2021-07'],
      ['list', '.event-lines', /Reported by/],
      ['what has no date, last', section('reports'), /A report without a day undated$/],
    ],
  ],
  'timeline of an organization': [
    'organizations/taliban/timeline.html',
    [
      ['list', '.event-lines'],
      ['lanes', 'svg.lanes'],
    ],
  ],
  undated: ['timeline/undated.html', [['reports', section('reports'), /A report without a day/]]],
  briefing: [
    `briefings/${BASE}.html`,
    [
      ['summary', '.summary'],
      ['dates with labels', '.facts', /Happened 3 events: .*As of \(newest source\) 8 July 2021/],
      ['key judgements', section('judgements'), /likely|confidence/],
      ['text', '.prose'],
      ['permalinks on paragraphs', '.prose .permalink'.split(' ')[1]!],
      ['quotation with speaker and carrier', '.quote', /Lavrov, 7 July 2021/],
      ['claim with its permalink', '#c-bounties'],
      ['denial beneath', '#c-bounties', /Denied by Russia/],
      ['figures and disputes', section('figures')],
      ['sources with grades', section('sources'), /\d sources, \d origins?.*Grade [A-F][1-6]/],
      ['designations then and since', section('standing'), /At the date of this briefing.*Since then/],
      ['people, organizations, places', '.facts', /People .*Organizations .*Places/],
      ['related, with the address as given', section('related'), /address as the source gives it/],
      ['how to cite it', section('cite'), /Regional Security Briefing, 8 July 2021/],
      ['previous and next', '.pager', /←.*→/],
    ],
  ],
  'draft of a briefing': [
    `briefings/${DRAFT}.html`,
    [
      ['mark of a draft', '.note-warn', /Draft\./],
      ['what a machine wrote', 'main', /not yet confirmed: ?summary/],
      ['note on an inferred date', '.date-note', /By its weekday/],
      ['written and updated', '.facts', /Written.*31 December 2025.*Updated.*2 January 2026/],
      ['corrections', section('corrections'), /2 January 2026.*A number was wrong/],
      ['image with credit', '.picture', /A river .*Somebody/],
      [
        'origin, archive and reading of a source',
        section('sources'),
        /1 origin.*B2.*repeats TASS.*archived copy.*read 1 January 2026/,
      ],
      ['earlier ones', section('neighbours'), /Earlier on Tajikistan/],
    ],
  ],
  'list of briefings': [
    'briefings/index.html',
    [
      ['years', '.jump', /2025\s*\d.*2021\s*1/],
      ['months', 'main', /December 2025/],
      ['origins of each', '.row', /origin/],
    ],
  ],
  search: [
    'search.html',
    [
      ['form', '.search-form'],
      ['help', 'main', /exact phrase/],
      ['what to do without JavaScript', 'noscript'],
    ],
  ],
};

describe.each(Object.entries(pages))('the page of type "%s"', (_, [file, blocks]) => {
  test.each(blocks)('has the block: %s', (_name, selector, words = /./) => {
    const main = readPage(root.at(`dist/${file}`)).one('main');
    const found = selector === 'main' ? [main] : main.all(selector);
    expect(found, selector).not.toHaveLength(0);
    if (words.source !== '.') expect(found.map(({ text }) => text).join('\n')).toMatch(new RegExp(words, 's'));
  });
});

test('no part of a page is hidden until a script runs, and what needs one says so', () => {
  const all = Object.values(pages).map(([file]) => readPage(root.at(`dist/${file}`)).one('main'));
  expect(
    all.flatMap((main) =>
      main
        .all('[hidden]')
        .map(({ text }) => text)
        .filter(Boolean),
    ),
  ).toEqual([]);
  for (const main of all)
    for (const fields of main.all('[data-event-filters]'))
      expect([fields.all('fieldset[disabled]').length, main.all('noscript').length]).toEqual([1, 1]);
});

test('keys reach all that can be used: nothing else than links, fields, buttons and summaries acts', () => {
  const natural = (it: Found) => ['a', 'button', 'input', 'summary'].includes(it.tag);
  for (const [file] of Object.values(pages)) {
    const every = readPage(root.at(`dist/${file}`)).all();
    const taken = every.filter(
      ({ attributes }) => Number(attributes['tabindex'] ?? 0) > 0 || 'accesskey' in attributes,
    );
    const acting = every.filter(
      (it) => ['button', 'link', 'tab'].includes(it.attributes['role'] ?? '') && !natural(it),
    );
    expect([...taken, ...acting], file).toEqual([]);
  }
});
