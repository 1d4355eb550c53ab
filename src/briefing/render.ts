import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { type BodyProblem, inReadingOrder } from './body-problem.ts';
import { checkIds } from './check-ids.ts';
import { components } from './components/index.ts';
import { guard } from './guard.ts';
import { createHandlers, type Making } from './handlers.ts';
import { lift } from './lift.ts';
import type { Look } from './look.ts';
import { recordLooks } from './looked.ts';
import { type HeadingEntry, outline as outlineOf } from './outline.ts';
import { type Parsed, parse } from './parse.ts';
import { withPermalinks } from './permalinks.ts';

export type Rendered =
  | {
      ok: true;
      html: string;
      headings: HeadingEntry[];
      /** Every "kind:id" that was asked, with the digest of its answer (see `lookedDigest`). */
      looked: Record<string, string>;
      /** Ids that components placed into the text, in its order, each once. */
      used: { claims: string[]; events: string[]; sources: string[] };
    }
  | { ok: false; problems: BodyProblem[] };

export type { BodyProblem };

/**
 * Turns the body of a briefing into HTML. `source` is the whole file with its front matter, so that lines count from
 * its top. A function of its arguments alone: nothing is run, fetched or remembered.
 */
export const render = (source: string, look: Look): Rendered => renderParsed(parse(source), look);

/** The same for a body that was parsed before. */
export function renderParsed(parsed: Parsed, look: Look): Rendered {
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const tree = lift(parsed.tree, components);
  const outline = outlineOf(tree, look);
  const problems = [...guard(parsed.tree, components), ...checkIds(tree, { components, look, outline })];
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) };

  const { look: sureLook, looked } = recordLooks(look);
  const placed: Making['placed'] = { claim: new Set(), event: new Set(), source: new Set() };
  const handlers = createHandlers({ components, look: sureLook, outline, placed });
  const html = toHtml(withPermalinks(toHast(tree, { handlers })));
  const used = { claims: [...placed.claim], events: [...placed.event], sources: [...placed.source] };
  return { ok: true, html, headings: outline.headings, looked, used };
}
