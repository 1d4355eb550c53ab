import type { Difference } from './manifest.ts';
import type { Packed } from './pack.ts';
import type { Verified } from './verify-zip.ts';

/** What packing says at its end. */
export function renderPacked(result: Packed, { dir, out }: { dir: string; out: string }): string {
  if (!result.ok)
    return `${differences(result)}\nNothing was packed: ${dir} is not as it was built. Run "npm run build" first.`;
  const { files, bytes, sha256, newest } = result;
  const edition = newest === undefined ? 'no briefing with a date' : `briefings up to ${newest}`;
  return `Packed ${files} files into ${out}: ${edition}, ${bytes} bytes, sha256 ${sha256}`;
}

/** What a comparison of a zip with its manifest says. */
export function renderVerified(result: Verified, file: string): string {
  if ('reason' in result) return `${file} cannot be verified. ${result.reason}`;
  if (result.ok) return `${file} is whole: ${result.files} files as they were packed, sha256 ${result.sha256}`;
  return `${differences(result)}\n${file} is not as it was packed. Get it anew.`;
}

/** A line for each file that is not as it should be. */
const differences = ({ changed, missing, added }: Difference): string =>
  [
    ...changed.map((path) => `changed  ${printable(path)}`),
    ...missing.map((path) => `missing  ${printable(path)}`),
    ...added.map((path) => `added    ${printable(path)}`),
  ].join('\n');

/** A name out of a zip, which might tell a terminal what to do. */
const printable = (path: string): string => path.replace(/\p{C}/gu, '\uFFFD');
