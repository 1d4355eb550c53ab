import type { Nodes } from 'mdast';
import { findMergeMarker } from '../merge-marker.ts';
import { type Problem, problem } from '../problem.ts';
import { schemaProblems } from '../schema-problems.ts';
import { valueAt } from '../yaml/path.ts';
import { type ReadYaml, readYaml } from '../yaml/read.ts';
import { frontMatterBlock } from './front-matter.ts';
import type { BriefingSource } from './load.ts';
import { type Parsed, parse } from './parse.ts';
import { type FrontMatter, frontMatter } from './schema.ts';
import { linkedKinds } from './target.ts';

/** A briefing file as far as it can be understood on its own. */
export interface ReadBriefing extends BriefingSource {
  /** Undefined when the front matter breaks the schema. */
  frontMatter: FrontMatter | undefined;
  /** What links of the body name, as written: "organization:csto". */
  links: string[];
  /** Ids of the events that it writes in full, even when the rest of its front matter breaks the schema. */
  eventIds: string[];
  /** The front matter as it is written. */
  yaml(): ReadYaml;
  /** Where a value of the front matter stands. */
  place: ReadYaml['place'];
  /** Its body as a tree, made once. */
  body(): Parsed;
  /** What is wrong with the front matter; the body is judged when it is rendered. */
  problems: Problem[];
}

const OWN_LINK = new RegExp(`^(?:${linkedKinds.join('|')}):`);

/** Reads front matter and links of one file. */
export function readBriefing(file: BriefingSource): ReadBriefing {
  const body = parse(file.source);
  const yaml = readFrontMatter(file);
  const base = {
    ...{ ...file, links: linksOf(body), eventIds: eventIdsOf(yaml.value) },
    ...{ yaml: () => yaml, place: yaml.place, body: () => body },
  };
  const marker = findMergeMarker(file.source, file.file);
  if (marker !== undefined) return { ...base, frontMatter: undefined, problems: [marker] };
  if (file.fault !== undefined)
    return { ...base, frontMatter: undefined, problems: [unreadable(file.file, file.fault)] };
  if (frontMatterBlock(file.source) === undefined)
    return { ...base, frontMatter: undefined, problems: [noFrontMatter(file.file)] };
  if (yaml.problems.length > 0) return { ...base, frontMatter: undefined, problems: yaml.problems };
  const { data, error } = frontMatter.safeParse(yaml.value ?? {});
  const problems =
    error === undefined ? [] : schemaProblems(error, { schema: frontMatter, yaml, file: file.file, rule: 'schema' });
  return { ...base, frontMatter: data, problems };
}

/** Reads the YAML of one file, empty where it has none. */
export function readFrontMatter({ file, source }: BriefingSource): ReadYaml {
  const block = frontMatterBlock(source);
  return readYaml(block?.text ?? '', file, { lineOffset: 1, offset: block?.offset ?? 0 });
}

const unreadable = (file: string, message: string): Problem =>
  problem({ file, line: 1, column: 1, rule: 'syntax', message, hint: 'Save it as UTF-8 text that you may read.' });

const noFrontMatter = (file: string): Problem =>
  problem({
    ...{ file, line: 1, column: 1, rule: 'schema' },
    message: 'The briefing has no front matter.',
    hint: 'Start the file with a line "---", then title, summary, date, countries and sources, then "---" again.',
  });

function eventIdsOf(value: unknown): string[] {
  const events = valueAt(value, ['events']);
  if (!Array.isArray(events)) return [];
  return events.map((event) => valueAt(event, ['id'])).filter((id) => typeof id === 'string');
}

function linksOf(parsed: Parsed): string[] {
  if (!parsed.ok) return [];
  const links = new Set<string>();
  const walk = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'definition') && OWN_LINK.test(node.url)) links.add(node.url);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parsed.tree);
  return [...links];
}
