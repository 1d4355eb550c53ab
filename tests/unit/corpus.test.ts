import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEdtf } from '../../src/briefing/edtf.ts';
import { checkRoot } from '../../src/check/run.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { findEntity } from '../../src/registry/names.ts';
import { apart, type CorpusBriefing, corpusTruth, hasPhrase, lemmas, wordsOf, writeCorpus } from '../setup/corpus.ts';
import { projectShelf } from '../setup/corpus-shelf.ts';
import { makeRoot, project, type Root } from '../setup/root.ts';

describe('A generated corpus', () => {
  let root: Root;
  let truth: CorpusBriefing[];
  beforeAll(() => {
    root = makeRoot();
    truth = writeCorpus(root.dir, { briefings: 60 });
  });
  afterAll(() => root.remove());

  test('has no error that the check finds; its dates and sources are drawn by lot, which is worth warnings', () => {
    const { problems, files } = checkRoot(root.dir);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect({ errors, files: files.length }).toEqual({ errors: [], files: 60 });
  });

  test('is what its truth says: every block stands in its file', () => {
    for (const { file, blocks, title } of truth) {
      const source = readFileSync(root.at(file), 'utf8').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
      expect(source).toContain(title);
      for (const sentence of blocks.flatMap((block) => block.split('. ')).slice(1, 6))
        expect(source).toContain(sentence);
    }
  });

  test('is the same for the same options, and another for another seed', () => {
    expect(corpusTruth({ briefings: 60 })).toEqual(truth);
    expect(corpusTruth({ briefings: 60, seed: 2 })).not.toEqual(truth);
  });

  test('begins with the briefings of a smaller one', () =>
    expect(corpusTruth({ briefings: 20 })).toEqual(truth.slice(0, 20)));

  test('has rare words that stand in one briefing each', () => {
    for (const { rare, id } of truth)
      expect(truth.filter(({ tokens }) => tokens.includes(rare)).map((it) => it.id)).toEqual([id]);
  });

  test('has all words that stand apart, and every form of every lemma', () => {
    const words = new Set(corpusTruth({ briefings: 300 }).flatMap(({ tokens }) => tokens));
    const wanted = [...Object.values(lemmas), ...Object.values(apart)].flat().map((word) => word.toLowerCase());
    expect(wanted.filter((word) => !words.has(word))).toEqual([]);
  });

  test('has dates of every form, and briefings without one', () => {
    const all = corpusTruth({ briefings: 300 }).map(({ date }) => date);
    const forms = all.map((date) => date?.replace(/\d/g, '0'));
    const wanted = ['0000-00-00', '0000-00', '0000-00~', '0000', '0000?', '0000-00-00%', '/0000-00-00', undefined];
    expect(forms).toEqual(
      expect.arrayContaining([...wanted, '0000-00-00/0000-00-00', '0000-00-00/..', '../0000-00-00']),
    );
    expect(all.filter((date) => date !== undefined && !readEdtf(date).ok)).toEqual([]);
  });

  test('shares no lemma with a name that it uses', () => {
    const { countries, organizations, people, places, publishers } = projectShelf();
    const { registry } = loadRegistry(project);
    const named = [...countries, ...organizations, ...people, ...places, ...publishers].map((id) =>
      findEntity(registry, id)!,
    );
    const words = new Set(named.flatMap((it) => wordsOf(`${it.name} ${'short' in it ? (it.short ?? '') : ''}`)));
    expect(words.size).toBeGreaterThan(100);
    expect(Object.values(lemmas).flatMap((forms) => forms.filter((form) => words.has(form)))).toEqual([]);
  });

  test('finds phrases within a block only', () => {
    const [first] = truth;
    expect(hasPhrase(first!, `day was ${first!.rare}`)).toBe(true);
    expect(hasPhrase(first!, `day ${first!.rare}`)).toBe(false);
    expect(hasPhrase(first!, `${first!.title} ${first!.blocks[1]!}`)).toBe(false);
  });
});
