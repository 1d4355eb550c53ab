import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { briefingId, isBriefingFile, withSuffix } from '../briefing/path.ts';
import { valueAt } from '../yaml/path.ts';
import { readYaml } from '../yaml/read.ts';
import { idsIn } from './event-ids.ts';
import { digest } from './key.ts';
import type { LedgerEntry } from './ledger.ts';
import { readText } from './source-load.ts';

/** Where versions lie that were not written over an author's. */
export const INCOMING = '.incoming';

/** The briefings of a folder. Paths start there and have forward slashes. */
export interface Folder {
  /** Where the file of an entry is now: in its place, or moved or renamed by its author. */
  find(entry: LedgerEntry): { path: string; digest: string } | undefined;
  /** The path itself where its id is free, else with as much of the key behind it as it takes. */
  freePath(wanted: string, key: string): string;
  /** The file at this path. */
  read(path: string): { path: string; digest: string } | undefined;
  /** Whether an event of this id is at home in another file than this one. */
  hasEvent(id: string, except: string): boolean;
  /** Whether a version of this file was set aside. */
  isWaiting(path: string): boolean;
  /** Takes note of a file that was written, or would be. */
  add(path: string, text: string): void;
}

interface Known {
  path: string;
  digest: string;
  ids: Set<string>;
  formerly: string[];
}

/** Digest of a file's text, the same whatever its line ends are. */
export const textDigest = (text: string): string => digest(text.replaceAll('\r\n', '\n'));

/** Reads the names in a folder, and its files only when they are asked about. `reserved` are paths that stay taken. */
export function loadFolder(folder: string, reserved: readonly string[]): Folder {
  const paths = new Map([...reserved, ...listFolder(folder)].map((file) => [idOf(file), file]));
  const owned = new Set(reserved);
  const known = new Map<string, Known>();
  const read = (file: string): Known | undefined => {
    const text = known.has(file) ? undefined : readText(path.join(folder, file));
    if (text !== undefined) known.set(file, knownFrom(file, text));
    return known.get(file);
  };
  const readAll = () => [...paths.values()].flatMap((file) => read(file) ?? []);
  return {
    find({ path: file, written }) {
      return (
        read(file) ??
        read(paths.get(idOf(file)) ?? file) ??
        readAll()
          .filter((other) => !owned.has(other.path))
          .find((other) => other.digest === written || other.formerly.includes(briefingId(file)))
      );
    },
    freePath(wanted, key) {
      const candidates = [wanted, ...[6, 12, key.length].map((length) => withSuffix(wanted, key.slice(0, length)))];
      return candidates.find((candidate) => !paths.has(idOf(candidate))) ?? withSuffix(wanted, digest(key));
    },
    read,
    hasEvent: (id, except) => readAll().some((file) => file.path !== except && file.ids.has(id)),
    isWaiting: (file) => existsSync(path.join(folder, INCOMING, path.posix.basename(file))),
    add(file, text) {
      paths.set(idOf(file), file);
      known.set(file, knownFrom(file, text));
    },
  };
}

function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(isBriefingFile);
}

/** Two names that differ only in case are one file on some disks. */
const idOf = (file: string): string => briefingId(file).toLowerCase();

function knownFrom(file: string, text: string): Known {
  return { path: file, digest: textDigest(text), ids: idsIn(text), formerly: formerlyIn(text) };
}

function formerlyIn(text: string): string[] {
  const front = /^---\r?\n(.*?\nformerly:.*?)\r?\n---/s.exec(text)?.[1];
  const formerly = front === undefined ? [] : valueAt(readYaml(front, '').value, ['formerly']);
  return Array.isArray(formerly) ? formerly.filter((id) => typeof id === 'string') : [];
}
