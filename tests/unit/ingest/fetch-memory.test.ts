import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fetched } from '../../../src/ingest/fetch.ts';
import { loadMemory } from '../../../src/ingest/fetch-memory.ts';
import { makeProject, type Project } from './project.ts';

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

const out = () => path.join(project.root, 'briefings');
const answer = (text: string): Fetched => ({
  finalUrl: 'https://example.org/b',
  status: 200,
  bytes: Buffer.from(text),
  contentType: 'text/xml',
  etag: '"1"',
  warnings: ['It has moved.'],
});

test('an answer is remembered whole, byte for byte, but not what was said on the way', () => {
  const all = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code));
  loadMemory(out(), { readOnly: false }).keep('https://example.org/a', answer(all));
  expect(loadMemory(out(), { readOnly: true }).find('https://example.org/a')).toEqual({ ...answer(all), warnings: [] });
  expect(loadMemory(out(), { readOnly: true }).find('https://example.org/b')).toBeUndefined();
});

test('a newer answer takes the place of the one before', () => {
  const memory = loadMemory(out(), { readOnly: false });
  memory.keep('https://example.org/a', answer('old'));
  memory.keep('https://example.org/a', answer('new'));
  expect(Buffer.from(memory.find('https://example.org/a')?.bytes ?? []).toString()).toBe('new');
  expect(readdirSync(path.join(out(), '.incoming/fetched'))).toHaveLength(1);
});

test('no more than 300 answers are kept, the newest', () => {
  const memory = loadMemory(out(), { readOnly: false });
  for (let number = 0; number < 302; number++) memory.keep(`https://example.org/${number}`, answer('x'));
  expect(readdirSync(path.join(out(), '.incoming/fetched'))).toHaveLength(300);
  expect(memory.find('https://example.org/301')).toBeDefined();
});

test.each([
  ['nothing', ''],
  ['half of it', '{"address":"https://example.org/a"'],
  ['something else', '{"address":"https://example.org/a","finalUrl":7,"body":""}'],
  ['a body that is none', '{"address":"https://example.org/a","finalUrl":"https://example.org/a","body":"*"}'],
])('a file that holds %s is no memory', (_, text) => {
  const memory = loadMemory(out(), { readOnly: false });
  memory.keep('https://example.org/a', answer('x'));
  const [name] = readdirSync(path.join(out(), '.incoming/fetched'));
  project.write(`briefings/.incoming/fetched/${name}`, text);
  expect(memory.find('https://example.org/a')).toBeUndefined();
});
