import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { components } from '../../src/briefing/components/index.ts';
import { rules } from '../../src/problem.ts';
import { auditFolder } from '../../src/portable/audit-folder.ts';
import { listFiles } from '../../src/portable/list-files.ts';
import { readEdition } from '../../src/portable/read-edition.ts';
import { type Found, readPage } from '../setup/html.ts';
import { weighPage } from '../setup/page-weight.ts';
import { type Sample, sampleIds } from '../setup/sample.ts';
import { sharedSample } from '../setup/shared-sites.ts';

const { briefing: BRIEFING, draft: DRAFT, undated: UNDATED } = sampleIds;

let sample: Sample;
beforeAll(async () => {
  sample = await sharedSample();
});

const at = (file: string) => path.join(sample.root, file);
const page = (name: string) => readPage(at(`drafts/${name}`));
const texts = (found: Found[]) => found.map(({ text }) => text);
const hrefs = (found: Found) => found.all('a[href]').map(({ attributes }) => attributes['href']!);
const main = (name: string) => page(name).one('main');
const section = (name: string, id: string) => page(name).one(`section[aria-labelledby=${id}]`);

describe('the home page', () => {
  test('counts what there is and says how much of it is draft', () => {
    expect(main('index.html').one('.coverage').text).toMatch(/^8 briefings \(6 drafts among them\) · 5 events from /);
  });

  test('leads to the newest briefing first, then to the countries', () => {
    const latest = hrefs(section('index.html', '_latest')).filter((href) => href.startsWith('briefings/20'));
    expect(latest[0]).toBe('briefings/2025-04-18-supreme-court-of-russia-suspends-the-ban-on-the-taliban.html');
    expect(latest.at(-1)).toBe(`briefings/${BRIEFING}.html`);
    expect(hrefs(section('index.html', '_countries'))[0]).toBe('countries/tajikistan.html');
  });
});

test('the list of briefings has each once, newest first, with drafts marked', () => {
  const rows = main('briefings/index.html').all('li.row');
  // A row may name a span by its first and its last day.
  const dates = rows.map((row) => row.all('time')[0]?.attributes['datetime'] ?? '');
  expect(rows).toHaveLength(8);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(rows.filter((row) => row.all('.tag.draft').length > 0)).toHaveLength(6);
});

test('pages tell the page that goes with the zip how many there are and the date of the newest briefing', async () => {
  const dist = at('drafts');
  const { counts, newest } = await readEdition(dist, await listFiles(dist));
  expect(counts.get('briefing')).toBe(8);
  expect(counts.get('country')).toBeGreaterThan(5);
  expect(newest).toBe('18 April 2025');
});

describe('the page of a country', () => {
  test('shows its names in other scripts, with their language', () => {
    const names = main('countries/tajikistan.html').one('.page-head').one('.names');
    expect(names.all('bdi').find(({ text }) => text === 'Таджикистан')?.attributes['lang']).toBe('ru');
  });

  test('leads to its events on the timeline, and to its briefings', () => {
    const links = hrefs(main('countries/tajikistan.html'));
    expect(links).toContain('../timeline/2021.html#lavrov-vientiane-2021');
    expect(links).toContain(`../briefings/${BRIEFING}.html`);
  });

  test('has an entry for each place that a briefing names', () => {
    expect(page('countries/tajikistan.html').one('#place-harb-maidon').text).toContain('Harb-Maidon');
  });
});

describe('the page of an organization', () => {
  test('shows members with their period, and what authorities say, with its source', () => {
    const members = section('organizations/csto.html', '_members');
    expect(texts(members.all('.period'))[0]).toBe('from 15 May 1992');
    expect(section('organizations/csto.html', '_designations').text).toContain('Armenia');
    for (const mark of members.all('.cite')) {
      const [, id] = hrefs(mark)[0]!.split('#');
      expect(page('organizations/csto.html').all(`#${id}`)).toHaveLength(1);
    }
  });

  test('shows what is said about it, as the page of a person shows what that person says', () => {
    expect(section('people/anatoly-sidorov.html', '_said-by').text).toContain('nearly the whole of the border');
    expect(section('organizations/csto.html', '_said-about').text).toContain('remain fully in force');
  });
});

describe('the timeline', () => {
  test('has the events of a year under their ids, earliest day first', () => {
    const ids = main('timeline/2021.html')
      .all('.event[id]')
      .map(({ attributes }) => attributes['id']);
    expect(ids).toEqual([
      'afghan-troops-cross-into-tajikistan-2021',
      'lavrov-vientiane-2021',
      'csto-sidorov-border-2021',
      '2021-07-09-taliban-representatives-said-islam',
      '2021-08-23-heads-state-collective-security',
    ]);
  });

  test('shows with an event who says what of it, what is counted and what is disputed', () => {
    const crossing = page('timeline/2021.html').one('#afghan-troops-cross-into-tajikistan-2021');
    expect(crossing.one('.disputed').text).toContain('Mehr puts the retreat on Sunday, 4 July');
    expect(texts(crossing.one('.figures').all('strong'))).toEqual(['1,037', '20,000']);
    const said = page('timeline/2021.html').one('#lavrov-vientiane-2021').all('.claim');
    expect(said.map(({ attributes }) => attributes['data-claim-kind'])).toEqual([
      'commitment',
      'statement',
      'assessment',
    ]);
    expect(said[0]?.one('.claim-by').text).toBe('Sergei Lavrov, via TASS, 7 July 2021 commitment');
  });

  test('has what bears no date on a page of its own', () => {
    expect(hrefs(main('timeline/undated.html'))).toContain(`../briefings/${UNDATED}.html`);
  });
});

describe('the page of a briefing', () => {
  test('has a block for each source, and every mark leads to one', () => {
    const briefing = page(`briefings/${BRIEFING}.html`);
    const blocks = briefing
      .one('.sources')
      .all('[id]')
      .map(({ attributes }) => attributes['id']);
    const sources = ['the-moscow-times', 'tass-ru', 'tass-en', 'asia-plus', 'mehr', 'studentdigitalus'];
    expect(blocks).toEqual(sources.map((id) => `source-${id}`));
    const marks = briefing.all('.cite').flatMap(hrefs);
    expect(marks.length).toBeGreaterThan(15);
    const places = marks.map((href) => href.replace(/^2021-07-08-[^#]+\.html(?=#)/, ''));
    expect(places.filter((place) => !blocks.includes(place.slice(1)))).toEqual([]);
  });

  test('shows a claim once, placed or not, with who denies it beneath', () => {
    const briefing = page(`briefings/${BRIEFING}.html`);
    const denied = briefing.one('#c-bounties');
    expect(denied.one('.denials').text).toContain('Denied by Russia, by 7 July 2021, start not given');
    expect(briefing.one('#c-ban').text).toContain('banned in Russia');
    expect(briefing.one('#c-treaty').tag).toBe('figure');
  });

  test('says of a draft that it is one, and which keys a machine wrote', () => {
    const notes = main(`briefings/${DRAFT}.html`).all('.note-warn');
    expect(notes[0]?.text).toBe('Draft. Nobody has released this briefing yet.');
    const keys = ['summary', 'countries', 'organizations', 'places', 'events', 'claims', 'sources'];
    expect(texts(notes[1]!.all('code'))).toEqual(keys);
    expect(main(`briefings/${BRIEFING}.html`).all('.note-warn')).toEqual([]);
  });

  test('marks the parts that nobody has confirmed', () => {
    const name = `briefings/${DRAFT}.html`;
    const [first] = texts(main(name).one('.content').all('.unconfirmed'));
    expect(first).toBe('unconfirmed: events and claims in the text');
    expect(texts(section(name, '_sources').all('.unconfirmed'))).toEqual(['unconfirmed']);
    expect(texts(main(name).one('.summary').all('.unconfirmed'))).toEqual(['unconfirmed']);
    expect(main(`briefings/${BRIEFING}.html`).all('.unconfirmed')).toEqual([]);
  });

  test('tells search its kind, title, date, and what it can be filtered by', () => {
    const body = main(`briefings/${BRIEFING}.html`);
    const values = (attribute: string) => body.all(`[${attribute}]`).map(({ attributes }) => attributes[attribute]);
    expect(body.attributes).toHaveProperty('data-pagefind-body');
    expect(values('data-pagefind-filter')).toEqual(expect.arrayContaining(['type:briefing', 'day:2021-07-08']));
    const wanted = ['country:tajikistan', 'mention:laos', 'organization:csto', 'person:sergei-lavrov'];
    const others = ['publisher:tass', 'kind:displacement', 'year:2021', 'date:2021-07-04/2021-07-05'];
    expect(values('data-pagefind-filter')).toEqual(expect.arrayContaining([...wanted, ...others]));
  });
});

test('the authors’ reference is led to from every page and shows keys, components, rules and a whole briefing', () => {
  expect(hrefs(page('index.html').one('footer'))).toContain('writing.html');
  expect(hrefs(main('about.html'))).toContain('writing.html');
  expect(main('writing.html').all('article.component')).toHaveLength(components.size);
  expect(main('writing.html').all('article.rule')).toHaveLength(Object.keys(rules).length);
  expect(texts(main('writing.html').one('#_of-briefing').all('dt')).slice(0, 3)).toEqual([
    'title required text',
    'summary required text',
    'date date',
  ]);
  expect(section('writing.html', '_example').one('#c-base').text).toContain('Russia would answer an attack');
});

test('the About page aligns the cells of its tables by class', () => {
  const cells = main('about.html').all('table')[0]!.all('td');
  expect(cells.slice(0, 3).map(({ attributes }) => attributes['class'])).toEqual([
    'align-left',
    'align-left',
    'align-right',
  ]);
});

test('the page for a wrong address, shown at any depth, leads and loads nowhere', () => {
  const found = page('404.html').all();
  const names = found.flatMap(({ attributes }) => Object.keys(attributes));
  expect(names.filter((name) => /^(?:href|src|srcset|action)$/.test(name))).toEqual([]);
  expect(found.filter(({ tag }) => tag === 'script' || tag === 'link')).toEqual([]);
});

test('the page for a wrong address has one style, which its policy and that of hosts let pass', () => {
  const css = page('404.html').one('style').text;
  expect(css).toContain('max-width');
  const html = readFileSync(at('drafts/404.html'), 'utf8');
  const raw = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  const digest = `'sha256-${createHash('sha256').update(raw).digest('base64')}'`;
  const policy = page('404.html').one('[http-equiv=Content-Security-Policy]').attributes['content'];
  expect(policy).toContain(`style-src ${digest};`);
  expect(readFileSync(at('drafts/_headers'), 'utf8')).toContain(`style-src 'self' ${digest};`);
});

test.each(['drafts', 'dist'])('nothing in the folder %s breaks a rule', async (folder) => {
  expect(await auditFolder(at(folder))).toEqual([]);
});

describe('every page', () => {
  let pages: { folder: string; name: string; page: Found }[];
  beforeAll(() => {
    pages = ['drafts', 'dist'].flatMap((folder) =>
      readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .map((name) => ({ folder, name: path.join(folder, name), page: readPage(at(path.join(folder, name))) })),
    );
  });

  test('holds no style, script or handler of its own, and asks no other host for anything', () => {
    const ordinary = pages.filter(({ name }) => !name.endsWith('404.html'));
    const wrong = ordinary.flatMap(({ name, page }) =>
      page
        .all()
        .flatMap(forbidden)
        .map((what) => `${name}: ${what}`),
    );
    expect(pages.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  test('has one heading of the first rank, a title, a language, and no id twice', () => {
    for (const { name, page } of pages) {
      expect(page.all('h1'), name).toHaveLength(1);
      expect(page.one('html').attributes['lang'], name).toBe('en');
      expect(page.one('head').one('title').text, name).toContain(page.one('h1').text);
      const ids = page.all('[id]').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('says in a sentence of its own what it holds', () => {
    const described = pages.map(({ folder, name, page }) => {
      const text = page.all('[name=description]').map(({ attributes }) => attributes['content'] ?? '');
      return { folder, name, text: text.join(' and ') };
    });
    expect(described.filter(({ text }) => !/^.{15,320}[.!?…]”?$/.test(text))).toEqual([]);
    const shared = [...Map.groupBy(described, ({ folder, text }) => `${folder}: ${text}`).values()];
    expect(shared.filter(({ length }) => length > 1)).toEqual([]);
  });
});

test('a page without search takes at most 60 kB compressed in 6 requests, 15 kB of it scripts, fonts apart', () => {
  const files = readdirSync(at('drafts'), { recursive: true, encoding: 'utf8' });
  const heavy = files
    .filter((name) => name.endsWith('.html') && name !== 'search.html')
    .map((name) => ({ name, ...weighPage(at('drafts'), name) }))
    .filter(({ kB, requests, script }) => kB > 60 || requests > 6 || script > 15);
  expect(files.length).toBeGreaterThan(60);
  expect(heavy).toEqual([]);
});

describe('a site of published briefings only', () => {
  test('has no page and no word of a draft', () => {
    expect(readdirSync(at('dist/briefings')).toSorted()).toEqual([`${BRIEFING}.html`, 'index.html', `${UNDATED}.html`]);
    expect(existsSync(at('dist/timeline/2025.html'))).toBe(false);
    expect(existsSync(at('dist/people/vladimir-putin.html'))).toBe(false);
    for (const name of readdirSync(at('dist'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.html') || name === 'about.html') continue;
      const shown = readPage(at(`dist/${name}`)).one('main');
      expect(shown.all('.tag.draft'), name).toEqual([]);
      expect(shown.text, name).not.toMatch(/Harb-Maidon|Supreme Court of Russia suspends/);
    }
  });
});

const LOADING = ['src', 'srcset', 'poster', 'data'];

/** What an element must not have: the policy of the pages refuses it, or it asks another host. */
function forbidden({ tag, attributes, text }: Found): string[] {
  const names = Object.keys(attributes);
  const loads = tag === 'link' ? [...LOADING, 'href'] : LOADING;
  return [
    ...(tag === 'style' ? ['a style element'] : []),
    ...(tag === 'script' && text !== '' ? ['a script in the page'] : []),
    ...(['iframe', 'object', 'embed', 'base'].includes(tag) ? [`a ${tag}`] : []),
    ...names.filter((name) => name === 'style' || name.startsWith('on')).map((name) => `${tag} ${name}`),
    ...loads.filter((name) => /^(?:[a-z]+:|\/)/i.test(attributes[name] ?? '')).map((name) => `${tag} ${name}`),
    ...(/^\s*javascript:/i.test(attributes['href'] ?? '') ? ['a javascript: link'] : []),
  ];
}
