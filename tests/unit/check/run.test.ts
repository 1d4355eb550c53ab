import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRoot } from '../../../src/check/run.ts';
import type { Root } from '../../setup/root.ts';
import { BRIEFING, EVENT, FEEDS, makeSoundRoot, OTHER, PACT } from './world.ts';

let root: Root;
beforeEach(() => {
  root = makeSoundRoot();
});
afterEach(() => root.remove());

/** Every problem as `file:line:column rule`, with what it says and advises. */
const check = () =>
  checkRoot(root.dir).problems.map(({ file, line, column, rule, message, hint = '' }) => ({
    at: `${file}:${line}:${column} ${rule}`,
    says: `${message} ${hint}`.trim(),
  }));

/** One way to break a sound root: the file, what to write for what, and what is said of it then. */
interface Mistake {
  file: string;
  from: string;
  to: string;
  at: string;
  says: string[];
}

const OWN_LINE = 'They sail again.';
const mistakes: Record<string, Mistake> = {
  'a country that is not in the registry': {
    ...{ file: OTHER, from: '[QM, QN]', to: '[QM, QX]', at: `${OTHER}:6:17 unknown-country` },
    says: ['Unknown country "QX".', 'src/registry/countries/'],
  },
  'a country by its acronym': {
    ...{ file: OTHER, from: '[QM, QN]', to: '[NL, QN]', at: `${OTHER}:6:13 alias-for-id` },
    says: ['"NL" is a name of the country "QM"', 'Write "QM"'],
  },
  'a country that is not written as a code': {
    ...{ file: OTHER, from: '[QM, QN]', to: '[QM, Norland]', at: `${OTHER}:6:17 alias-for-id` },
    says: ['"Norland"', '"QM"'],
  },
  'a country that is written as no code is': {
    ...{ file: OTHER, from: '[QM, QN]', to: '[QM, Southland]', at: `${OTHER}:6:17 schema` },
    says: ['"Southland"', 'alpha-2'],
  },
  'an organization that is misspelt': {
    ...{ file: BRIEFING, from: '[harbour-pact]', to: '[harbour-pakt]', at: `${BRIEFING}:13:21 unknown-organization` },
    says: ['Unknown organization "harbour-pakt".', 'Did you mean "harbour-pact"?'],
  },
  'a publisher that is misspelt': {
    ...{ file: BRIEFING, from: 'publisher: "wire"', to: 'publisher: "wires"' },
    ...{ at: `${BRIEFING}:24:16 unknown-publisher`, says: ['"wires"', 'Did you mean "wire"?'] },
  },
  'a source that the briefing does not list': {
    ...{ file: OTHER, from: 'stop-2021, sources: [wire]', to: 'stop-2021, sources: [post]' },
    ...{ at: `${OTHER}:8:43 unknown-id`, says: ['Unknown source "post".', '"sources"'] },
  },
  'a key that is misspelt': {
    ...{ file: OTHER, from: 'status:', to: 'statuss:', at: `${OTHER}:5:1 schema` },
    says: ['Unknown key "statuss".', 'Did you mean "status"?'],
  },
  'a word that is not in its list': {
    ...{ file: OTHER, from: 'kind: "statement"', to: 'kind: "statment"', at: `${OTHER}:13:11 schema` },
    says: ['"statment"', 'Did you mean "statement"?'],
  },
  'a day that there is not': {
    ...{ file: OTHER, from: 'date: "2021-07-09"', to: 'date: "2021-02-30"', at: `${OTHER}:4:7 date` },
    says: ['"2021-02-30" is not a date', '28'],
  },
  'an event that is nowhere': {
    ...{
      file: OTHER,
      from: 'event: ferries-stop-2021',
      to: 'event: ferries-stop-2012',
      at: `${OTHER}:8:14 unknown-id`,
    },
    says: ['Unknown event "ferries-stop-2012".', 'Did you mean "ferries-stop-2021"?'],
  },
  'an event that is written in full twice': {
    ...{ file: OTHER, from: '  - { event: ferries-stop-2021, sources: [wire] }', to: EVENT },
    ...{ at: `${OTHER}:8:9 duplicate-id`, says: ['"ferries-stop-2021"', BRIEFING] },
  },
  'an import': {
    ...{ file: OTHER, from: OWN_LINE, to: 'import fs from "node:fs"', at: `${OTHER}:23:1 code` },
    says: ['"import"'],
  },
  'an export': {
    ...{ file: OTHER, from: OWN_LINE, to: 'export const found = 1', at: `${OTHER}:23:1 code` },
    says: ['"export"'],
  },
  'an expression': {
    ...{ file: OTHER, from: OWN_LINE, to: 'They {process.exit()} again.', at: `${OTHER}:23:6 code` },
    says: ['"{"'],
  },
  HTML: {
    ...{ file: OTHER, from: OWN_LINE, to: 'They <script>sail</script> again.', at: `${OTHER}:23:6 code` },
    says: ['"<script>"'],
  },
  'a component that there is not': {
    ...{ file: OTHER, from: '<Claim id', to: '<Clam id', at: `${OTHER}:25:1 component` },
    says: ['<Clam>', 'Claim'],
  },
  'a tag that is not closed': {
    ...{ file: OTHER, from: OWN_LINE, to: '<Note>\n\nThey sail again.', at: `${OTHER}:23:1 syntax` },
    says: ['"<Note>" is not closed.'],
  },
  'a link to an organization that is not in the registry': {
    ...{ file: OTHER, from: '(country:QM)', to: '(organization:harbor-pact)', at: `${OTHER}:21:19 unknown-id` },
    says: ['"harbor-pact"', 'src/registry/organizations/'],
  },
  'a claim that is placed and not there': {
    ...{ file: OTHER, from: '<Claim id="c-repairs" />', to: '<Claim id="c-repair" />', at: `${OTHER}:25:1 unknown-id` },
    says: ['"c-repair"', 'front matter'],
  },
  'front matter that is not YAML': {
    ...{ file: OTHER, from: '[QM, QN]', to: '[QM, QN', at: `${OTHER}:7:1 syntax` },
    says: [']'],
  },
  'an event whose home is a draft': {
    ...{ file: BRIEFING, from: '"published"', to: '"draft"', at: `${OTHER}:8:14 leads-to-draft` },
    says: ['"ferries-stop-2021"', 'draft'],
  },
  'a feed of a publisher that is not in the registry': {
    ...{ file: FEEDS, from: 'publisher: wire', to: 'publisher: wyre', at: `${FEEDS}:2:14 unknown-publisher` },
    says: ['"wyre"', 'Did you mean "wire"?'],
  },
  'a key of a feed that is misspelt': {
    ...{ file: FEEDS, from: 'publisher: wire', to: 'publishers: wire', at: `${FEEDS}:2:3 feeds` },
    says: ['"publishers"', 'Did you mean "publisher"?'],
  },
};

test('a sound root has no problem', () => {
  const { problems, files } = checkRoot(root.dir);
  expect({ problems, files: files.length }).toEqual({ problems: [], files: 3 });
});

describe('one mistake is one problem, with its place and the wrong value', () => {
  test.each(Object.entries(mistakes))('%s', (_name, { file, from, to, at, says }) => {
    root.edit(file, from, to);
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(problem?.at).toBe(at);
    for (const words of says) expect(problem?.says).toContain(words);
  });

  test('a file in the folder of another year', () => {
    const file = 'briefings/2020/2021-07-09-boats.mdx';
    root.write(file, root.read(OTHER));
    const says = `"${file}" lies in the wrong folder. Move it to briefings/2021/.`;
    expect(check()).toEqual([{ at: `${file}:1:1 file-name`, says }]);
  });

  test('a file whose name is not a date and a slug', () => {
    const file = 'briefings/2021/Boats.mdx';
    root.write(file, root.read(OTHER));
    const [problem, ...others] = check();
    expect(others).toEqual([]);
    expect(problem?.at).toBe(`${file}:1:1 file-name`);
    expect(problem?.says).toContain('"Boats.mdx"');
  });

  test('a word in the registry that is not in its list', () => {
    const file = 'src/registry/organizations/coast-guard.yaml';
    root.write(file, 'id: coast-guard\nkind: alliances\nname: Coast Guard\nreviewed: "2021-07-01"\n');
    const says = 'Wrong "kind": "alliances". Did you mean "alliance"?';
    expect(check()).toEqual([{ at: `${file}:2:7 registry`, says }]);
  });
});

test('a second briefing of one id is reported beside its wrong folder', () => {
  const file = OTHER.replace('/2021/', '/2022/');
  root.write(file, root.read(OTHER));
  expect(check().map(({ at }) => at)).toEqual([`${file}:1:1 file-name`, `${file}:1:1 duplicate-id`]);
  expect(check()[1]?.says).toContain(`"2021-07-09-ferries-sail" is there already: ${OTHER}`);
});

test('names of files that differ in case alone are one id', () => {
  const file = OTHER.replace('ferries-sail', 'Ferries-Sail');
  root.write(file, root.read(OTHER));
  const [form, ...others] = check();
  expect(form?.at).toBe(`${file}:1:1 file-name`);
  const says = `The briefing "2021-07-09-ferries-sail" is there already: ${file}. Rename one of the two files.`;
  expect(others).toEqual([{ at: `${OTHER}:1:1 duplicate-id`, says }]);
});

test('all mistakes of one run are reported together, by file and place', () => {
  root.edit(OTHER, '[QM, QN]', '[QM, NL]');
  root.edit(OTHER, OWN_LINE, 'They {sail} again.');
  root.edit(OTHER, '"c-repairs" />', '"c-repair" />');
  root.edit(BRIEFING, '(country:QM)', '(country:QX)');
  root.edit(FEEDS, 'publisher: wire', 'publisher: wyre');
  root.edit(PACT, '"2021-07-01"', '"2021-13"');
  expect(check().map(({ at }) => at.replace(/:\d+:\d+/, ''))).toEqual([
    `${BRIEFING} unknown-id`,
    `${OTHER} alias-for-id`,
    `${OTHER} code`,
    `${OTHER} unknown-id`,
    `${FEEDS} unknown-publisher`,
    `${PACT} date`,
  ]);
});

test('a mistake in the form of a file hides none of its other mistakes', () => {
  root.edit(OTHER, 'status:', 'statuss:');
  root.edit(OTHER, '[QM, QN]', '[QM, QX]');
  root.edit(OTHER, 'stop-2021, sources: [wire]', 'stop-2012, sources: [post]');
  root.edit(OTHER, '<Claim id="c-repairs" />', '<Claim id="c-repair" />');
  root.edit(OTHER, '(country:QM)', '(country:QX)');
  expect(check().map(({ at }) => at)).toEqual([
    `${OTHER}:5:1 schema`,
    `${OTHER}:6:17 unknown-country`,
    `${OTHER}:8:14 unknown-id`,
    `${OTHER}:8:43 unknown-id`,
    `${OTHER}:21:19 unknown-id`,
    `${OTHER}:25:1 unknown-id`,
  ]);
});

test('of a body that cannot be read nothing else is said, such as that it cites no source', () => {
  root.edit(OTHER, 'sources: [wire] }', 'sources: [post] }');
  root.edit(OTHER, '  - id: "wire"\n', '  - id: "post"\n    publisher: "wire"\n  - id: "wire"\n');
  root.edit(
    OTHER,
    '    text: "The ferries are being repaired."\n    sources: [wire]',
    '    text: "x"\n    sources: [post]',
  );
  root.edit(OTHER, OWN_LINE, '<Note>');
  expect(check().map(({ at }) => at.replace(/.*:\d+:\d+ /, ''))).toEqual(['syntax']);
});

test('two files with one text are each told of their own place', () => {
  const copy = OTHER.replace('ferries-sail', 'ferries-too');
  root.edit(OTHER, 'status: "published"', 'derived: [title]\nstatus: "published"');
  root.write(copy, root.read(OTHER));
  expect(check().map(({ at }) => at)).toEqual([`${OTHER}:5:10 unconfirmed`, `${copy}:5:10 unconfirmed`]);
});

describe('what cannot be read is reported once, not again by what refers to it', () => {
  test('an event of a briefing with a mistake', () => {
    root.edit(BRIEFING, 'status:', 'statuss:');
    expect(check().map(({ at }) => at)).toEqual([`${BRIEFING}:5:1 schema`]);
  });

  test('an organization whose file has a mistake', () => {
    root.edit(PACT, 'kind: alliance', 'kind: alliances');
    expect(check().map(({ at }) => at)).toEqual([`${PACT}:2:7 registry`]);
  });
});

describe('a published briefing leads to published ones only', () => {
  test('an event at home in a draft', () => {
    root.edit(BRIEFING, 'status: "published"', 'status: "draft"');
    expect(check()).toEqual([
      {
        at: `${OTHER}:8:14 leads-to-draft`,
        says: 'The event "ferries-stop-2021" stands in a draft. Publish that draft first, or leave this out.',
      },
    ]);
  });

  test('a link of the body to a draft', () => {
    root.edit(OTHER, 'status: "published"', 'status: "draft"');
    root.edit(BRIEFING, '<Event id', 'See [the other](briefing:2021-07-09-ferries-sail).\n\n<Event id');
    expect(check()).toEqual([
      {
        at: `${BRIEFING}:29:5 leads-to-draft`,
        says: 'The briefing "2021-07-09-ferries-sail" stands in a draft. Publish that draft first, or leave this out.',
      },
    ]);
  });
});

test('a folder named like a briefing is none, and a file that is not UTF-8 is said once', () => {
  mkdirSync(root.at('briefings/2021/2021-07-10-folder.mdx'));
  writeFileSync(root.at('briefings/2021/2021-07-10-letters.mdx'), Buffer.from([0x2d, 0xcf, 0xf0]));
  expect(check()).toEqual([
    {
      at: 'briefings/2021/2021-07-10-letters.mdx:1:1 syntax',
      says: 'The file is not UTF-8. Save it as UTF-8 text that you may read.',
    },
  ]);
});

test('a former id that another briefing bears is said', () => {
  root.edit(OTHER, 'status:', 'formerly: ["2021-07-07-ferries-stop"]\nstatus:');
  expect(check().map(({ at }) => at)).toEqual([`${OTHER}:5:12 former-id`]);
});
