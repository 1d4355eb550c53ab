import { briefingFolder } from '../briefing/expected-path.ts';
import { briefingId } from '../briefing/path.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { type Problem, problem } from '../problem.ts';

const NAME = /^(?:(\d{4})(?:-\d{2}){0,2}|undated)-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The name of the file is the address of the page: a date or "undated", a slug, in the folder of its year. */
export function checkFileName({ file, frontMatter }: ReadBriefing): Problem[] {
  const id = briefingId(file);
  const at = { file, line: 1, column: 1, rule: 'file-name' as const };
  const match = NAME.exec(id);
  if (match === null)
    return [
      problem({
        ...at,
        message: `The file name ${JSON.stringify(`${id}.mdx`)} is not a date and a slug.`,
        hint: 'Name it like 2021-07-07-some-words.mdx: lower-case letters, digits and hyphens.',
      }),
    ];
  const folder = match[1] ?? briefingFolder(undefined);
  if (file.split('/').at(-2) !== folder)
    return [
      problem({
        ...at,
        message: `${JSON.stringify(file)} lies in the wrong folder.`,
        hint: `Move it to briefings/${folder}/.`,
      }),
    ];
  if (match[1] === undefined && frontMatter?.date !== undefined)
    return [
      problem({
        ...at,
        message: `An "undated" file has the date ${JSON.stringify(frontMatter.date)}.`,
        hint: 'Rename it after its date.',
      }),
    ];
  return [];
}
