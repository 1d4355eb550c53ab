import { createHash } from 'node:crypto';
import type { Briefing } from './site.ts';

/** A briefing that a view is made of. */
export interface Member {
  id: string;
  digest: string;
}

/** A key that changes whenever any part of a view does: 32 hexadecimal digits. */
export const keyOf = (view: unknown): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 32);

/** The briefings that a view is made of, each once, by id. */
export function membersOf(briefings: Iterable<Briefing>): Member[] {
  const digests = new Map([...briefings].map(({ id, digest }) => [id, digest]));
  return [...digests].map(([id, digest]) => ({ id, digest })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
