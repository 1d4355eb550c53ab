import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRoot } from '../../../src/check/run.ts';
import { type Rule, rules } from '../../../src/problem.ts';
import type { Example, RuleEntry } from '../../../src/rules/rule.ts';
import type { Root } from '../../setup/root.ts';
import { breakSite, makeFixtureRoot } from './fixture.ts';

let root: Root;
beforeEach(() => {
  root = makeFixtureRoot();
});
afterEach(() => root.remove());

const all = Object.entries(rules) as [Rule, RuleEntry][];
const examples = all.flatMap(([rule, { examples }]) =>
  examples.map((example, index): [string, Rule, Example] => [`${rule}, example ${index + 1}`, rule, example]),
);
const found = () =>
  checkRoot(root.dir).problems.map(({ file, line, column, rule, severity }) => ({
    file,
    line,
    column,
    rule,
    severity,
  }));

test('every rule is there, with how bad a breach is', () => {
  expect(Object.fromEntries(all.map(([rule, { severity }]) => [rule, severity]))).toEqual({
    syntax: 'error',
    'merge-marker': 'error',
    code: 'error',
    component: 'error',
    link: 'error',
    'dead-fragment': 'error',
    'look-alike': 'warning',
    schema: 'error',
    date: 'error',
    judgement: 'error',
    unsourced: 'error',
    'file-name': 'error',
    'file-date': 'warning',
    registry: 'error',
    feeds: 'error',
    'unknown-country': 'error',
    'unknown-organization': 'error',
    'unknown-person': 'error',
    'unknown-place': 'error',
    'unknown-publisher': 'error',
    'unknown-topic': 'error',
    'alias-for-id': 'error',
    'unknown-id': 'error',
    'leads-to-draft': 'error',
    'duplicate-id': 'error',
    'former-id': 'error',
    'uncited-source': 'warning',
    'source-conflict': 'warning',
    'own-voice': 'warning',
    unconfirmed: 'warning',
    'late-event': 'warning',
    'stale-entry': 'warning',
  });
});

test('the sound site has no problem', () => {
  expect(checkRoot(root.dir)).toMatchObject({ problems: [], files: { length: 4 } });
});

describe('one fault is one problem of its rule, at its place, and its repair leaves none', () => {
  test.each(examples)('%s', (_name, rule, example) => {
    const { place, mend } = breakSite(root, example);
    expect(found()).toEqual([{ ...place, rule, severity: rules[rule].severity }]);
    mend();
    expect(found()).toEqual([]);
  });
});

describe('what is said names the wrong value, and is complete', () => {
  test.each(examples)('%s', (_name, _rule, example) => {
    breakSite(root, example);
    for (const { message, hint = '' } of checkRoot(root.dir).problems) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(hint).toMatch(/^$|[.?]$/);
      expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\{(?:id|kind|where|text|word|words|date|key)\}/);
    }
  });
});
