import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILES = ['package-lock.json', 'src/links.ts', 'src/merge-marker.ts', 'src/problem.ts', 'src/schema-problems.ts'];

/** Digest of all that decides what a briefing's entry and HTML are: its text, and the code that reads and renders it. */
export const digestOf = (source: string, code: string): string => hashOf(code, source);

/** Digest of the text of a briefing alone. */
export const textDigest = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 12);

/** Digest of the code that reads and renders briefings, and of what it is installed with. */
export const codeDigest = (): string => digestOfCode(['src/briefing', 'src/content', 'src/rules', 'src/yaml']);

/** Digest of the code that checks one briefing by itself, likewise. */
export const checkCodeDigest = (): string =>
  digestOfCode(['src/briefing', 'src/check', 'src/content', 'src/rules', 'src/yaml']);

/** Digest of all the code. */
export const wholeCodeDigest = (): string => digestOfCode(['src']);

/** Digest of the code that reads the registry, likewise. */
export const registryCodeDigest = (): string => digestOfCode(['src/briefing', 'src/registry', 'src/rules', 'src/yaml']);

/** Digest of the code that makes a built page portable, likewise. */
export const portableCodeDigest = (): string => digestOfCode(['src/portable']);

const digestOfCode = (folders: readonly string[]): string =>
  hashOf(...filesIn(folders).map((file) => `${file}\n${readFileSync(file, 'utf8')}`));

function filesIn(folders: readonly string[]): string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
  );
  return [...FILES, ...inFolders].sort();
}

function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
  return hash.digest('hex').slice(0, 16);
}
