import { killBuild } from './kills/build.ts';
import { killIngest } from './kills/ingest.ts';
import type { Row } from './row.ts';

/** Commands that are killed in the middle, run out of disk, or meet each other: nothing that was there may be hurt. */
export const auditKills = async (): Promise<Row[]> => [...(await killBuild()), ...(await killIngest())];
