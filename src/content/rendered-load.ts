import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers, Look } from '../briefing/look.ts';
import { lookedDigest } from '../briefing/looked.ts';
import { render, type Rendered } from '../briefing/render.ts';

// From the working folder: inside a build this module is part of a bundle that lies elsewhere.
const FOLDER = path.resolve('.cache/briefings');
const CODE = ['src/briefing', 'src/content'];

type Body = Extract<Rendered, { ok: true }>;

/** Digest of all that decides what a briefing's entry and HTML are: its text, and the code that reads and renders it. */
export const digestOf = (source: string, code: string): string => hashOf(code, source);

/** Digest of the code that reads and renders briefings, and of what it is installed with. */
export function codeDigest(): string {
  const files = CODE.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
  ).sort();
  return hashOf(...['package-lock.json', ...files].map((file) => `${file}\n${readFileSync(file, 'utf8')}`));
}

/**
 * Renders a briefing, or takes what it became last time: that holds while the digest is the same and every id it
 * asked for still has the same answer.
 */
export function loadRendered(source: string, digest: string, look: Look): Rendered {
  const kept = readKept(digest);
  if (kept !== undefined && isCurrent(kept, look)) return kept;
  const rendered = render(source, look);
  if (rendered.ok) keep(digest, rendered);
  return rendered;
}

function isCurrent({ looked }: Body, look: Look): boolean {
  return Object.entries(looked).every(([ask, answer]) => {
    const colon = ask.indexOf(':');
    return lookedDigest(look(ask.slice(0, colon) as keyof Answers, ask.slice(colon + 1))) === answer;
  });
}

function readKept(digest: string): Body | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(digest), 'utf8')) as Body;
  } catch {
    // Missing or cut short: it is made anew.
    return undefined;
  }
}

function keep(digest: string, body: Body): void {
  mkdirSync(FOLDER, { recursive: true });
  const partial = `${fileOf(digest)}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(body));
  renameSync(partial, fileOf(digest));
}

const fileOf = (digest: string) => path.join(FOLDER, `${digest}.json`);

function hashOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
  return hash.digest('hex').slice(0, 16);
}
