import type { ReadBriefing } from '../briefing/read.ts';
import { codeDigest, digestOf, loadRendered } from '../content/rendered-load.ts';
import { createLook } from '../model/look.ts';
import type { Briefing } from '../model/site.ts';
import { siteIndex } from '../model/site-index.ts';
import { type Problem, problem } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { site as settings } from '../site.ts';

/** What is wrong with the bodies: code, unknown components, links and ids that lead nowhere. */
export function checkBodies(files: readonly ReadBriefing[], registry: Registry): Problem[] {
  const code = codeDigest();
  const briefings = files.flatMap(asBriefing);
  const index = siteIndex({ registry, briefings }, settings);
  const byFile = new Map(briefings.map((briefing) => [briefing.file, briefing]));
  return files.flatMap(({ file, source }) => {
    const briefing = byFile.get(file);
    // Without front matter nothing answers: only what needs no answer can be said of the body.
    const look = briefing === undefined ? () => undefined : createLook(index, briefing);
    const rendered = loadRendered(source, digestOf(source, code), look);
    if (rendered.ok) return [];
    return rendered.problems
      .filter(({ rule }) => briefing !== undefined || rule !== 'unknown-id')
      .map((found) => problem({ file, ...found }));
  });
}

const asBriefing = ({ id, file, links, frontMatter }: ReadBriefing): Briefing[] =>
  frontMatter === undefined ? [] : [{ ...frontMatter, id, file, links, digest: '' }];
