import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportLine } from '../../src/problem.ts';
import { checkRoot } from '../../src/check/run.ts';
import { makeRoot, type Root } from '../setup/root.ts';

const readme = readFileSync('README.md', 'utf8');
const ci = readFileSync('.ci/run', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Code blocks with the language and the path that their opening lines give: ```yaml src/registry/… */
const snippets = [...readme.matchAll(/^```(mdx|yaml) (\S+)\n(.*?)^```$/gms)].map(
  ([, language = '', file = '', text = '']): [string, string, string] => [file, language, text],
);

let root: Root;
beforeEach(() => {
  root = makeRoot();
  root.copy('src/registry');
});
afterEach(() => root.remove());

test('every MDX and YAML snippet says which file it is', () => {
  expect(readme.match(/^```(?:mdx|yaml)/gm)).toHaveLength(snippets.length);
  expect(new Set(snippets.map(([, language]) => language))).toEqual(new Set(['mdx', 'yaml']));
});

test.each(snippets)('the snippet %s passes the check', (file, _language, text) => {
  root.write(file, text);
  const { problems } = checkRoot(root.dir);
  expect(problems.map(reportLine)).toEqual([]);
});

describe('the commands of the README', () => {
  const named = [...new Set([...readme.matchAll(/\bnpm (?:run )?(?!run\b)([a-z:]+)/g)].map(([, name = '']) => name))];
  const commands = named.filter((name) => name !== 'ci');

  test.each(commands)('npm run %s is a script', (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  // These two take long and measure.
  test.each(commands.filter((name) => !['audit', 'bench'].includes(name)))('.ci/run runs npm run %s', (name) => {
    expect(ci).toMatch(new RegExp(`npm (?:run )?(?:--silent )?${name}\\b`));
  });
});
