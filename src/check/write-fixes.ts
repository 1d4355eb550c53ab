import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeText } from '../ingest/write.ts';
import type { Problem } from '../problem.ts';
import { mend, type Mended } from './fix.ts';

/** Makes the repairs of these problems in the files below `root`, each file as a whole or not at all. */
export function writeFixes(root: string, problems: readonly Problem[]): Mended[] {
  const repairable = problems.filter(({ fix }) => fix !== undefined);
  return [...Map.groupBy(repairable, ({ file }) => file)].flatMap(([name, found]) => {
    const file = path.join(root, name);
    // A root without a registry is checked against that of the project, which is not its to change.
    if (!existsSync(file)) return [];
    const { text, mended } = mend(readFileSync(file, 'utf8'), found);
    if (mended.length > 0) writeText(file, text);
    return mended;
  });
}
