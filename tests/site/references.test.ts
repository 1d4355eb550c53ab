import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Found, readPage } from '../setup/html.ts';
import { makeRoot, type Root, succeed } from '../setup/root.ts';

const HOME = 'briefings/2021/2021-07-06-ferries-stop.mdx';
const OTHER = 'briefings/2021/2021-07-09-ferries-sail.mdx';
const PACT = 'src/registry/organizations/harbour-pact.yaml';
const COUNTRIES = `- { id: QM, slug: norland, name: Norland }
- { id: QN, slug: vestria, name: Vestria }
`;
const REGISTERED = `id: harbour-pact
kind: alliance
name: Harbour Pact
aliases:
  - { text: Old Harbour Pact, as: name }
reviewed: "2021-07-01"
`;

const head = (title: string, date: string) => `---
title: "${title}"
summary: "A report of the wire."
date: "${date}"
status: "published"
countries: [QM]
`;
const sources = `sources:
  - id: "wire"
    publisher: "wire"
---
`;
const home = `${head('Ferries stop', '2021-07-06')}events:
  - id: "ferries-stop"
    date: "2021-07-05"
    title: "The ferries stop"
    kind: "incident"
    countries: [QM]
    sources: [wire]
claims:
  - id: "c-storm"
    by: "QM"
    date: "2021-07-05"
    kind: "accusation"
    text: "Vestria cut the ropes."
    event: "ferries-stop"
    about: [QN]
    sources: [wire]
    deniedBy:
      - by: "QN"
        date: "2021-07-06"
        sources: [wire]
${sources}
The ferries have stopped.<Cite source="wire" />
`;
const other = `${head('Ferries sail again', '2021-07-09')}events:
  - { event: ferries-stop, sources: [wire] }
claims:
  - id: "c-again"
    by: "QN"
    date: "2021-07-08"
    kind: "statement"
    text: "The ferries sail again."
    event: "ferries-stop"
    about: [harbour-pact]
    sources: [wire]
${sources}
The [pact](organization:harbour-pact) has met.<Cite source="wire" />

<Event id="ferries-stop" />

<Claim id="c-again" />
`;

let root: Root;
beforeAll(() => {
  root = makeRoot();
  root.write('src/registry/countries/world.yaml', COUNTRIES);
  root.write('src/registry/publishers.yaml', '- { id: wire, name: Test wire, kind: news-agency }\n');
  root.write(PACT, REGISTERED);
  root.write(HOME, home);
  root.write(OTHER, other);
});
afterAll(() => root?.remove());

const build = () => succeed('build', ['--root', root.dir, '--out', root.at('dist')]);
const main = (name: string) => readPage(root.at(`dist/${name}`)).one('main');
const hrefs = (found: Found) => found.all('a[href]').map(({ attributes }) => attributes['href']!);

describe('the first build', () => {
  beforeAll(build);

  test('shows an event in every briefing that refers to it, and leads to its entry', () => {
    const event = main('briefings/2021-07-09-ferries-sail.html').one('.prose').one('.event');
    expect(event.one('.event-date').text).toBe('5 July 2021');
    expect(event.one('.event-title').text).toContain('The ferries stop');
    expect(hrefs(event)).toContain('../timeline/2021.html#ferries-stop');
  });

  test('shows with the event the claims of all briefings, with their briefing and who denies them', () => {
    const event = main('timeline/2021.html').one('#ferries-stop');
    const claims = event.all('.claim');
    const saying = (words: string) => claims.find((claim) => claim.text.includes(words))!;
    expect(claims).toHaveLength(2);
    expect(saying('Vestria cut the ropes.').one('.denials').text).toContain('Denied by Vestria, 6 July 2021');
    expect(hrefs(saying('Vestria cut the ropes.'))).toContain('../briefings/2021-07-06-ferries-stop.html#c-storm');
    expect(hrefs(saying('The ferries sail again.'))).toContain('../briefings/2021-07-09-ferries-sail.html#c-again');
  });
});

describe('a build after what a briefing refers to has changed, in the same folder with the same cache', () => {
  beforeAll(async () => {
    root.edit(HOME, 'title: "The ferries stop"', 'title: "All ferries stop"');
    root.edit(HOME, 'date: "2021-07-05"\n    title', 'date: "2021-07-04"\n    title');
    root.edit(PACT, 'name: Harbour Pact', 'name: Pact of the Harbours');
    root.edit(PACT, 'Old Harbour Pact', 'Former Harbour Pact');
    root.edit('src/registry/countries/world.yaml', 'name: Vestria', 'name: New Vestria');
    await build();
  });

  test('shows the new title and date of the event', () => {
    const event = main('briefings/2021-07-09-ferries-sail.html').one('.prose').one('.event');
    expect(event.one('.event-date').text).toBe('4 July 2021');
    expect(event.one('.event-title').text).toContain('All ferries stop');
    expect(main('timeline/2021.html').one('#ferries-stop').text).toMatch(/^4 July 2021 All ferries stop/);
    expect(main('countries/norland.html').text).not.toContain('The ferries stop');
  });

  test('shows the new name of the organization on its page and in the briefing', () => {
    expect(main('organizations/harbour-pact.html').one('h1').text).toBe('Pact of the Harbours');
    expect(main('organizations/harbour-pact.html').one('.names').text).toContain('Former Harbour Pact');
    expect(main('briefings/2021-07-09-ferries-sail.html').one('.facts').text).toContain('Pact of the Harbours');
    expect(main('briefings/2021-07-09-ferries-sail.html').text).not.toContain('Harbour Pact');
  });

  test('shows the new name of a country within a claim', () => {
    const [claim] = main('briefings/2021-07-09-ferries-sail.html').all('.claim');
    expect(claim?.one('.claim-by').text).toMatch(/^New Vestria, /);
  });
});
