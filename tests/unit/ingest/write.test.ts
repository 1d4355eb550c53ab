import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewText, writeText } from '../../../src/ingest/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is written with its folders, and nothing beside it', () => {
  const file = path.join(folder, '2021', 'a.mdx');
  writeNewText(file, 'one');
  writeText(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(path.dirname(file))).toEqual(['a.mdx']);
});

test('a new file never replaces one that is there', () => {
  const file = path.join(folder, 'a.mdx');
  writeFileSync(file, 'by hand');
  expect(() => writeNewText(file, 'one')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(file, 'utf8')).toBe('by hand');
  expect(readdirSync(folder)).toEqual(['a.mdx']);
});

test('a write that fails leaves nothing behind', () => {
  const file = path.join(folder, 'a.mdx');
  mkdirSync(path.join(file, 'a folder in its place'), { recursive: true });
  expect(() => writeText(file, 'one')).toThrow();
  expect(readdirSync(folder)).toEqual(['a.mdx']);
});

test('what a run left that was cut short does not stand in the way', () => {
  writeFileSync(path.join(folder, '.a.mdx.tmp'), 'half of it, and longer than the whole');
  writeNewText(path.join(folder, 'a.mdx'), 'whole');
  expect(readdirSync(folder)).toEqual(['a.mdx']);
  expect(readFileSync(path.join(folder, 'a.mdx'), 'utf8')).toBe('whole');
});
