import { readFile, stat } from 'node:fs/promises';
import { compareDigests, type Difference, digestOf, isSame, manifestName, parseManifest } from './manifest.ts';
import { readZip, type ZipEntry } from './read-zip.ts';

/** Whether a zip holds what its manifest says. `reason` says why it could not be compared. */
export type Verified = ({ ok: boolean; sha256: string; files: number } & Difference) | { ok: false; reason: string };

const mostBytes = 1024 ** 3;

/** Reads a packed site back and compares each file with the manifest in it. Unpacks nothing to disk. */
export async function verifyZip(file: string): Promise<Verified> {
  const { size } = await stat(file);
  if (size > mostBytes) return { ok: false, reason: 'It is larger than 1 GiB, and is not read.' };
  const zip = await readFile(file);
  try {
    const difference = compareEntries(readZip(zip));
    return { ok: isSame(difference), sha256: digestOf(zip), ...difference };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function compareEntries(entries: readonly ZipEntry[]): Difference & { files: number } {
  const [manifest, ...others] = entries.filter(({ name }) => /^[^/\\]+\/MANIFEST\.sha256$/.test(name));
  if (manifest === undefined || others.length > 0)
    throw new Error(`It has no folder with a ${manifestName}: it is not a packed site, or its list of files is lost.`);
  const top = manifest.name.slice(0, -manifestName.length);
  const wanted = parseManifest(manifest.read().toString('utf8'));
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry === manifest) continue;
    const path = entry.name.startsWith(top) ? entry.name.slice(top.length) : entry.name;
    // Which of two files of one name is unpacked depends on the program: neither is what was packed.
    found.set(path, found.has(path) ? '' : digestOfEntry(entry));
  }
  return { files: wanted.size, ...compareDigests(wanted, found) };
}

/** The digest of a file; "" where it cannot be unpacked, which is no file's. */
function digestOfEntry(entry: ZipEntry): string {
  try {
    return digestOf(entry.read());
  } catch {
    return '';
  }
}
