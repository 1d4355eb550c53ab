import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { BriefingSource } from '../../../src/briefing/load.ts';
import { readBriefing } from '../../../src/briefing/read.ts';
import { type LoadedBriefing, openReader } from '../../../src/content/read-load.ts';
import { corpusTruth } from '../../setup/corpus.ts';
import { makeBriefing, briefingFile } from '../../setup/corpus-briefing.ts';
import { projectShelf } from '../../setup/corpus-shelf.ts';

const { id, file } = corpusTruth({ briefings: 1 })[0]!;
const text = briefingFile(makeBriefing(0, { seed: 1, shelf: projectShelf() }));
const briefing = (source: string): BriefingSource => ({ id, file, source });
const root = mkdtempSync(path.join(tmpdir(), 'read-'));
afterAll(() => {
  const kept = createHash('sha256').update(root).digest('hex').slice(0, 16);
  rmSync(path.resolve('.cache/read', `${kept}.jsonl`), { force: true });
  rmSync(root, { recursive: true });
});
const code = () => `test ${performance.now()}`;
/** As a run of its own reads it. */
const load = (source: string, version: string): LoadedBriefing => {
  const reader = openReader(root, version);
  const loaded = reader.read(briefing(source));
  reader.save();
  return loaded;
};

test('what was kept is what was read, places and body included', () => {
  const version = code();
  const [first, second] = [load(text, version), load(text, version)];
  const fresh = readBriefing(briefing(text));
  for (const loaded of [first, second]) {
    expect(loaded.frontMatter).toEqual(fresh.frontMatter);
    expect(loaded.links).toEqual(fresh.links);
    expect(loaded.eventIds).toEqual(fresh.eventIds);
    expect(loaded.problems).toEqual([]);
    expect(loaded.place(['sources', 0, 'id'])).toEqual(fresh.place(['sources', 0, 'id']));
    expect(loaded.body()).toEqual(fresh.body());
  }
});

test('another text, and other code, are read anew', () => {
  const version = code();
  const changed = text.replace(/^title: ".*"$/m, 'title: "Another title"');
  const digests = [load(text, version), load(changed, version), load(text, code())];
  expect(new Set(digests.map(({ digest }) => digest)).size).toBe(3);
  expect(digests[1]!.frontMatter?.title).toBe('Another title');
});

test('a briefing with problems is never kept', () => {
  const version = code();
  const broken = text.replace(/^summary: .*$/m, 'sumary: "x"');
  const first = load(broken, version);
  expect(first.problems.length).toBeGreaterThan(0);
  expect(load(broken, version).problems).toEqual(first.problems);
});

test('what the next run finds is what this one kept, and what nobody asks for any more is forgotten', () => {
  const version = code();
  load(text, version);
  expect(openReader(root, version).find(briefing(text))?.frontMatter?.title).toBeDefined();
  load(text.replace(/^title: ".*"$/m, 'title: "Another title"'), version);
  expect(openReader(root, version).find(briefing(text))).toBeUndefined();
});
