import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareDigests,
  type Difference,
  type Digests,
  digestFolder,
  digestOf,
  isSame,
  manifestName,
  parseManifest,
  renderManifest,
} from './manifest.ts';
import { readEdition } from './read-edition.ts';
import { renderStartHere, startHereName } from './start-here.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

export interface PackOptions {
  /** The built folder. */
  dir: string;
  /** The zip, which is written over. */
  out: string;
  /** The folder in the zip that all its files are in. */
  top: string;
  title: string;
  /** An ISO 639-1 code. */
  language: string;
}

/** What was packed, or how the folder differs from what was built, which is then not packed. */
export type Packed =
  { ok: true; files: number; bytes: number; sha256: string; newest: string | undefined } | ({ ok: false } & Difference);

/**
 * Packs a built folder with its manifest and a page that says how to open it. The same folder gives the same bytes. A zip
 * that was there is replaced once the new one is complete.
 */
export async function packFolder({ dir, out, top, title, language }: PackOptions): Promise<Packed> {
  const digests = await digestFolder(dir);
  const difference = compareDigests(parseManifest(await readFile(join(dir, manifestName), 'utf8')), digests);
  if (!isSame(difference)) return { ok: false, ...difference };
  const edition = await readEdition(dir, [...digests.keys()]);
  const startHere = renderStartHere({ title, language, ...edition });
  const all = new Map([...digests, [startHereName, digestOf(startHere)]]);
  const made = new Map([
    [startHereName, startHere],
    [manifestName, renderManifest(all)],
  ]);
  const part = `${out}.part`;
  try {
    await writeZip(part, filesOf(dir, top, { all, made }));
    await rename(part, out);
  } finally {
    await rm(part, { force: true });
  }
  const zip = await readFile(out);
  return { ok: true, files: all.size + 1, bytes: zip.length, sha256: digestOf(zip), newest: edition.newest };
}

/** The files of the zip in order of their paths: those made for it, and those of the folder. */
async function* filesOf(
  dir: string,
  top: string,
  { all, made }: { all: Digests; made: ReadonlyMap<string, string> },
): AsyncGenerator<ZipFile> {
  for (const path of [...all.keys(), manifestName].sort()) {
    const text = made.get(path);
    const bytes = text === undefined ? await readFile(join(dir, path)) : Buffer.from(text);
    yield { name: `${top}/${path}`, bytes };
  }
}
