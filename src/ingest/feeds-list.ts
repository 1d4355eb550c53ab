import { z } from 'zod';
import { idText } from '../briefing/source.ts';
import { didYouMean } from '../did-you-mean.ts';
import { findMergeMarker } from '../merge-marker.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { schemaProblems } from '../schema-problems.ts';
import { readYaml } from '../yaml/read.ts';
import { isEncoding } from './decode.ts';

/** One feed of `feeds.yaml`. */
const feedEntry = z.strictObject({
  source: z.string().trim().min(1, 'Must not be empty.').describe('A path from the file, or an http(s) address.'),
  publisher: idText.optional().describe('Id of a publisher in the registry; else the address of an item tells it.'),
  language: z.string().optional().describe('BCP 47 tag, where the feed states none or a wrong one.'),
  encoding: z
    .string()
    .refine(isEncoding, 'An encoding is a label of the WHATWG Encoding standard, such as "windows-1251".')
    .optional()
    .describe('Where the feed states none or a wrong one.'),
  full: z.boolean().default(false).describe('Fetch the page behind an excerpt.'),
  publish: z.boolean().default(false).describe('Write briefings as published, not as drafts.'),
});
export type FeedEntry = z.infer<typeof feedEntry>;

export const feedsList = z.array(feedEntry, 'This file is a list: start each feed with "- source:".');

/** Reads `feeds.yaml`. With problems there are no feeds. */
export function parseFeedsList(
  text: string,
  file: string,
  registry: Registry,
): { feeds: FeedEntry[]; problems: Problem[] } {
  const marker = findMergeMarker(text, file);
  if (marker !== undefined) return { feeds: [], problems: [marker] };
  const yaml = readYaml(text, file, { rule: 'feeds' });
  if (yaml.problems.length > 0) return { feeds: [], problems: yaml.problems };
  const { data, error } = feedsList.safeParse(yaml.value ?? []);
  if (data === undefined)
    return { feeds: [], problems: schemaProblems(error, { schema: feedsList, yaml, file, rule: 'feeds' }) };
  const problems = data.flatMap(({ publisher }, index) =>
    publisher === undefined || registry.publishers.has(publisher)
      ? []
      : [
          breach(
            'unknown-publisher',
            { file, ...yaml.place([index, 'publisher']) },
            {
              values: { id: quote(publisher) },
              hint: publisherHint(publisher, registry),
              about: { kind: 'publisher', id: publisher },
            },
          ),
        ],
  );
  return { feeds: problems.length > 0 ? [] : data, problems };
}

/** What to do about an id that is no publisher's. */
export function publisherHint(id: string, { publishers }: Registry): string {
  const close = didYouMean(id, publishers.keys());
  return `${close === undefined ? '' : `Did you mean "${close}"? `}Registry: src/registry/publishers.yaml.`;
}
