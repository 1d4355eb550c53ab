import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EntryKind, entryFile, type NewEntry, withItem } from '../../../src/authoring/entry.ts';
import { writeEntry } from '../../../src/authoring/write.ts';
import { reportLine } from '../../../src/problem.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { makeRoot, type Root } from '../../setup/root.ts';

let root: Root;
beforeEach(() => {
  root = makeRoot();
  root.copy('tests/fixtures/check/src/registry');
  root.write('src/registry/countries/world.yaml', '- { id: "NO", slug: norland, name: Norland }\n');
});
afterEach(() => root.remove());

const entry = (kind: EntryKind, more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ entry: kind, id: 'new-thing', name: 'New: "thing"', countries: [], today: '2021-07-07' },
  ...more,
});

describe('a new entry is read as it was meant, and has no problem', () => {
  test.each([
    [entry('organization', { kind: 'alliance' }), 'organizations'],
    [entry('person'), 'people'],
    [entry('place', { kind: 'town', countries: ['NO'] }), 'places'],
    [entry('publisher', { kind: 'unknown' }), 'publishers'],
    [entry('publisher', { kind: 'online', countries: ['NO'] }), 'publishers'],
  ] as const)('%j', (it, shelf) => {
    writeEntry(root.dir, it);
    const { registry, problems } = loadRegistry(root.dir);
    expect(problems.map(reportLine)).toEqual([]);
    expect(registry[shelf].get(it.id)).toMatchObject({ name: it.name });
  });

  test.each(['organization', 'person'] as const)(
    '%s: with the "#" of its comments taken off, its keys are known',
    (kind) => {
      const it = entry(kind, { kind: kind === 'organization' ? 'alliance' : undefined });
      const file = `src/registry/${entryFile(it).path}`;
      writeEntry(root.dir, it);
      const open = root.read(file).replace(/^# ( *(?:- |\w+:))/gm, '$1');
      root.write(
        file,
        open.replace('by id in publishers.yaml', 'post').replace('a country code or the id of an organization', 'NO'),
      );
      root.write('src/registry/publishers.yaml', '- { id: post, name: Post, kind: unknown }\n');
      expect(loadRegistry(root.dir).problems.map(reportLine)).toEqual([]);
    },
  );
});

test('an entry that is there is never written over', () => {
  const file = 'src/registry/people/new-thing.yaml';
  root.write(file, 'mine');
  expect(() => writeEntry(root.dir, entry('person'))).toThrow(`${file} is there already.`);
  expect(root.read(file)).toBe('mine');
});

test.each([
  [
    'before the next',
    '# Head\n- id: a\n  name: A\n- { id: "c", name: C }\n',
    '# Head\n- id: a\n  name: A\nNEW\n- { id: "c", name: C }\n',
  ],
  ['at the end', '- id: a\n  name: A', '- id: a\n  name: A\nNEW\n'],
  ['into nothing', '', 'NEW\n'],
])('an item goes %s in a list, and all else stays', (_name, before, after) => {
  expect(withItem(before, 'b', 'NEW\n')).toBe(after);
});
