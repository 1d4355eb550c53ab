import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadFolder } from '../../../src/ingest/folder-load.ts';
import type { Item } from '../../../src/ingest/item.ts';
import { runItem } from '../../../src/ingest/run-item.ts';
import type { Session } from '../../../src/ingest/session.ts';
import { loadStories } from '../../../src/ingest/stories.ts';
import { type Problem, problem } from '../../../src/problem.ts';
import { createLexicon } from '../../../src/ingest/names.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { project } from '../../setup/root.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'refusal-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const ITEM: Item = {
  ...{ source: 'a.txt', key: '0123456789abcdef', title: 'Boats leave Norland', publisher: 'wire', warnings: [] },
  published: { date: '2021-07-07', basis: 'stated' },
  article: { paragraphs: ['The boats of Norland left.'], related: [], urls: [], disclaimers: [] },
};

function take(found: readonly Problem[]) {
  const lexicon = createLexicon(loadRegistry(path.join(project, 'tests/fixtures/check')).registry);
  const seen: string[] = [];
  const check: Session['check'] = (file, text) => {
    seen.push(file, text);
    return [...found];
  };
  const session: Session = {
    ...{ lexicon, out, folder: loadFolder(out, []), ledger: new Map(), dryRun: false, check },
    ...{ stories: loadStories(new Map()), seen: new Map(), changed: false, display: (file) => file },
  };
  return { outcome: runItem(ITEM, 'draft', session), seen, ledger: session.ledger };
}

test('what the check would refuse is not written and not noted, and its first error is the reason', () => {
  const error = problem({ file: 'x', line: 7, column: 1, rule: 'unknown-place', message: 'Unknown place "x".' });
  const { outcome, ledger } = take([error]);
  expect(outcome).toMatchObject({
    ok: false,
    reason: 'It would not pass the check: line 7: Unknown place "x".',
    briefing: { status: 'failed' },
  });
  expect({ files: readdirSync(out), noted: ledger.size }).toEqual({ files: [], noted: 0 });
});

test('what passes is written as it was checked', () => {
  const { outcome, seen } = take([]);
  expect(outcome).toMatchObject({ ok: true, briefing: { status: 'created' } });
  expect(seen[0]).toBe('briefings/2021/2021-07-07-boats-leave-norland.mdx');
  expect(existsSync(path.join(out, '2021/2021-07-07-boats-leave-norland.mdx'))).toBe(true);
});
