import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../briefing/parse.ts';
import type { Rendered } from '../briefing/render.ts';
import { createLook } from '../model/look.ts';
import type { Briefing } from '../model/site.ts';
import type { SiteIndex } from '../model/site-index.ts';
import { rootFolder } from './root.ts';
import { loadRendered } from './rendered-load.ts';

/**
 * What the body of a briefing became. Imported by the page of a briefing alone: the renderer is then part of that
 * page's modules and of no other's, so that a change of a component makes only these pages anew.
 */
export function bodyOf(briefing: Briefing, index: SiteIndex): Extract<Rendered, { ok: true }> {
  const body = () => parse(readFileSync(path.join(rootFolder(), briefing.file), 'utf8'));
  const rendered = loadRendered({ digest: briefing.digest, body }, createLook(index, briefing));
  if (rendered.ok) return rendered;
  const lines = rendered.problems.map(({ line, column, message }) => `${briefing.file}:${line}:${column}  ${message}`);
  throw new Error(lines.join('\n'));
}
