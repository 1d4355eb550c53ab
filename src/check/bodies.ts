import type { Look } from '../briefing/look.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import type { LoadedBriefing } from '../content/read-load.ts';
import { loadRendered } from '../content/rendered-load.ts';
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
  files: readonly LoadedBriefing[],
  registry: Registry,
  broken: ReadonlySet<string>,
): Problem[] {
  const briefings = files.flatMap(asBriefing);
  const all = siteIndex({ registry, briefings }, settings);
  const published = briefings.filter(({ status }) => status === 'published');
  // Without drafts both are the same, and nothing has to be looked up twice.
  const shown = published.length === briefings.length ? all : siteIndex({ registry, briefings: published }, settings);
  return files.flatMap((read) => {
    const { file, id, frontMatter } = read;
    const render = (index: SiteIndex) => {
      const rendered = loadRendered(read, lookOf(index, index.briefings.get(id)));
      return rendered.ok ? [] : rendered.problems.filter(({ rule, message }) => isCertain(rule, message, broken));
    };
    const found = render(all).filter(({ rule }) => frontMatter !== undefined || rule !== 'unknown-id');
    if (found.length > 0 || shown === all || frontMatter?.status !== 'published')
      return found.map((it) => problem({ file, ...it }));
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
