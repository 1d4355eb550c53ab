import type { Look } from '../briefing/look.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { codeDigest, digestOf, loadRendered } from '../content/rendered-load.ts';
import { createLook } from '../model/look.ts';
import type { Briefing } from '../model/site.ts';
import { type SiteIndex, siteIndex } from '../model/site-index.ts';
import { type Problem, problem } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { site as settings } from '../site.ts';

/**
 * What is wrong with the bodies: code, unknown components, links and ids that lead nowhere. A published briefing may
 * lead to published ones only. `broken` are ids that stand in files whose front matter cannot be read: whether they are
 * right is not known yet.
 */
export function checkBodies(
  files: readonly ReadBriefing[],
  registry: Registry,
  broken: ReadonlySet<string>,
): Problem[] {
  const code = codeDigest();
  const briefings = files.flatMap(asBriefing);
  const all = siteIndex({ registry, briefings }, settings);
  const published = briefings.filter(({ status }) => status === 'published');
  const shown = siteIndex({ registry, briefings: published }, settings);
  return files.flatMap(({ file, id, source, frontMatter }) => {
    const render = (index: SiteIndex) => {
      const briefing = index.briefings.get(id);
      const rendered = loadRendered(source, digestOf(source, code), lookOf(index, briefing));
      return rendered.ok ? [] : rendered.problems.filter(({ rule, message }) => isCertain(rule, message, broken));
    };
    const found = render(all).filter(({ rule }) => frontMatter !== undefined || rule !== 'unknown-id');
    if (found.length > 0 || frontMatter?.status !== 'published') return found.map((it) => problem({ file, ...it }));
    return render(shown).map((it) =>
      problem({ file, ...it, message: toDraft(it.message), hint: 'Publish that draft first.' }),
    );
  });
}

// Without front matter nothing answers: only what needs no answer can be said of the body.
const lookOf = (index: SiteIndex, briefing: Briefing | undefined): Look =>
  briefing === undefined ? () => undefined : createLook(index, briefing);

const isCertain = (rule: string, message: string, broken: ReadonlySet<string>): boolean =>
  rule !== 'unknown-id' || ![...broken].some((id) => message.includes(JSON.stringify(id)));

const toDraft = (message: string): string =>
  message.replace(/^There is no (\S+ "[^"]+")\.$/, 'The $1 stands in a draft.');

const asBriefing = ({ id, file, links, frontMatter }: ReadBriefing): Briefing[] =>
  frontMatter === undefined ? [] : [{ ...frontMatter, id, file, links, digest: '', text: '' }];
