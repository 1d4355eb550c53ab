import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Why a folder must not be replaced by the built site of `root`, or undefined when it may: it is ours, empty or not there. */
export function outFault(root: string, out: string): string | undefined {
  const quoted = `--out: ${JSON.stringify(out)}`;
  if (isWithin(root, out)) return `${quoted} holds the briefings. Name a folder of its own.`;
  if (isWithin(out, path.join(root, 'briefings')) || isWithin(out, path.join(root, 'src')))
    return `${quoted} lies among the sources. Name a folder of its own.`;
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${quoted} is a file. Name a folder.`;
  const names = readdirSync(out);
  if (names.length === 0 || (names.includes('index.html') && names.includes('pagefind'))) return undefined;
  return `${quoted} holds something else than a built site. Name a new or empty folder.`;
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
