import { createHash } from 'node:crypto';
import type { SureLook } from './component.ts';
import type { Answers, Look } from './look.ts';

/** Digest of what `look` answered: HTML made from it stays good as long as this stays the same. 16 hex digits. */
export const lookedDigest = (answer: Answers[keyof Answers] | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(answer ?? null))
    .digest('hex')
    .slice(0, 16);

/** A look that writes down every question as "kind:id", with the digest of its answer. */
export function recordLooks(look: Look): { look: SureLook; looked: Record<string, string> } {
  const looked: Record<string, string> = {};
  const recording: SureLook = (kind, id) => {
    const answer = look(kind, id);
    if (answer === undefined)
      throw new Error(`There is no ${kind} "${id}": ids are checked before anything is rendered.`);
    looked[`${kind}:${id}`] = lookedDigest(answer);
    return answer;
  };
  return { look: recording, looked };
}
