import type { Answers, Look } from '../briefing/look.ts';
import { lookedDigest } from '../briefing/looked.ts';
import type { Parsed } from '../briefing/parse.ts';
import { renderParsed, type Rendered } from '../briefing/render.ts';
import { openCache } from './cache.ts';

type Body = Extract<Rendered, { ok: true }>;

const cache = openCache<Body>('briefings');

/** A body before it is rendered. */
export interface Unrendered {
  /** Of its file and of the code (see `digestOf`). */
  digest: string;
  /** Asked for only where the body has to be rendered. */
  body(): Parsed;
}

/**
 * Renders a body, or takes what it became last time: that holds while the digest is the same and every id it asked for
 * still has the same answer.
 */
export function loadRendered({ digest, body }: Unrendered, look: Look): Rendered {
  const kept = cache.find(digest);
  if (kept !== undefined && isCurrent(kept, look)) return kept;
  const rendered = renderParsed(body(), look);
  return rendered.ok ? cache.keep(digest, rendered) : rendered;
}

/** Whether a body that was rendered would become the same with this look. */
function isCurrent({ looked }: Body, look: Look): boolean {
  return Object.entries(looked).every(([ask, answer]) => {
    const colon = ask.indexOf(':');
    return lookedDigest(look(ask.slice(0, colon) as keyof Answers, ask.slice(colon + 1))) === answer;
  });
}
