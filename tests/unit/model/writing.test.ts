import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { components } from '../../../src/briefing/components/index.ts';
import { checkRoot } from '../../../src/check/run.ts';
import type { Field } from '../../../src/model/fields.ts';
import { writingView } from '../../../src/model/writing.ts';
import { reportLine, rules } from '../../../src/problem.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { makeRoot, type Root } from '../../setup/root.ts';

const worked = readFileSync('src/writing/worked.mdx', 'utf8');
const { registry } = loadRegistry('.');
const view = writingView(worked, registry);
const nothingKnown = loadRegistry('tests').registry;

describe('the worked briefing', () => {
  let root: Root;
  beforeAll(() => {
    root = makeRoot();
    root.write('briefings/2021/2021-07-08-worked.mdx', worked);
  });
  afterAll(() => root.remove());

  test('passes the check without a warning', () => {
    expect(checkRoot(root.dir).problems.map(reportLine)).toEqual([]);
  });

  test('names things by the registry, and by their ids where it does not have them', () => {
    expect(view.worked.html).toContain('<span class="entity">Sergei Lavrov</span>');
    expect(writingView(worked, nothingKnown).worked.html).toContain('<span class="entity">sergei-lavrov</span>');
  });

  test('leads to no page: it stands alone', () => {
    const everything = [view.worked.html, ...view.components.map(({ html }) => html)].join('');
    expect([...everything.matchAll(/href="(?!#)[^"]*"/g)].map(([link]) => link)).toEqual([]);
  });
});

test('every component is shown, written and as it comes out', () => {
  expect(view.components.map(({ name }) => name)).toEqual([...components.keys()]);
  for (const { name, example, html } of view.components) {
    expect(example).toContain(`<${name}`);
    expect(html).toMatch(/^<\w+/);
    expect(html).not.toContain(' id="');
  }
});

test('every rule is there with a fault and its repair', () => {
  expect(view.rules.map(({ rule }) => rule)).toEqual(Object.keys(rules));
  for (const { about, example } of view.rules) {
    expect(about).toMatch(/\.$/);
    expect(example.renamed ?? example.fault).not.toBe(example.renamed === undefined ? example.repair : example.file);
  }
});

test('no key is without words on what it means', () => {
  const silent = (fields: readonly Field[], path: string): string[] =>
    fields.flatMap((field) => {
      const here = `${path}.${field.key}`;
      return [...(field.about === '' ? [here] : []), ...silent(field.fields, here)];
    });
  const records = [...view.records, ...view.registry];
  expect(records.flatMap(({ fields, title }) => silent(fields, title))).toEqual([]);
});

test('a key says whether it is required, what stands there and which words are possible', () => {
  const fields = view.records[0]!.fields;
  const find = (key: string) => fields.find((field) => field.key === key);
  expect(find('title')).toMatchObject({ required: true, form: 'text', choices: [] });
  expect(find('status')).toMatchObject({ required: false, form: 'one word', choices: ['draft', 'published'] });
  expect(find('date')).toMatchObject({ form: 'date' });
  expect(find('countries')).toMatchObject({ required: true, form: 'list: country code' });
  expect(find('related')?.fields.map(({ key }) => key)).toEqual(['title', 'url', 'urlAsGiven', 'date']);
});

test('dates are shown as pages show them, and refused ones with the words of the check', () => {
  expect(view.dates).toContainEqual({
    written: '/2021-07-07',
    shown: 'by 7 July 2021, start not given',
    sortsBy: '2021-07-07',
  });
  expect(view.refusedDates.filter(({ reason }) => reason === '')).toEqual([]);
});
