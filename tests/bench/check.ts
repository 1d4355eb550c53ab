import { rmSync } from 'node:fs';
import type { Cost } from './child.ts';
import type { Row } from './row.ts';
import type { Sites } from './sites.ts';

const BOUNDS: Readonly<Record<number, { cold: number; again: number }>> = { 1000: { cold: 3, again: 1 } };

/** `npm run check` with nothing kept, the median of three by time, and once more. */
export async function measureCheck(sites: Sites, size: number): Promise<Row[]> {
  const root = sites.root(size);
  const check = () => sites.measure(size, 'src/cli/launch.js', ['check', '--root', root.dir]);
  const runs: Cost[] = [];
  for (let run = 0; run < 3; run++) {
    rmSync(root.at('cache'), { recursive: true, force: true });
    runs.push(await check());
  }
  const [cold, again] = [runs.toSorted((a, b) => a.seconds - b.seconds)[1]!, await check()];
  const row = (measure: string, seconds: number, bound: number | undefined): Row => ({
    ...{ measure, size, value: seconds, unit: 's' },
    ...(bound !== undefined && { bound }),
  });
  return [
    row('check, cold', cold.seconds, BOUNDS[size]?.cold),
    row('check, cold: processor', cold.cpu, undefined),
    row('check, again', again.seconds, BOUNDS[size]?.again),
    row('check, again: processor', again.cpu, undefined),
  ];
}
