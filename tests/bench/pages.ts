import { listFiles } from '../../src/portable/list-files.ts';
import { kindOf } from '../setup/page-kinds.ts';
import { weighPage } from '../setup/page-weight.ts';
import type { Row } from './row.ts';
import type { Sites } from './sites.ts';

/** What the heaviest page of each type may weigh, at this size. */
const bound = { size: 1000, kB: 100 };

/** The heaviest page of each type, compressed, with its style and scripts, fonts apart. */
export async function measurePages(sites: Sites, size: number): Promise<Row[]> {
  await sites.built(size);
  const dist = sites.dist(size);
  const heaviest = new Map<string, number>();
  for (const file of await listFiles(dist)) {
    const kind = kindOf(file);
    // Search loads more when it is used: it has figures of its own.
    if (kind === undefined || kind === 'search') continue;
    heaviest.set(kind, Math.max(heaviest.get(kind) ?? 0, weighPage(dist, file).kB));
  }
  return [...heaviest].map(([kind, kB]) => ({
    ...{ measure: `heaviest page: ${kind}`, size, value: kB, unit: 'kB' },
    ...(size === bound.size && { bound: bound.kB }),
  }));
}
