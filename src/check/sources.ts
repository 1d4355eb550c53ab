import { overlaps, span } from '../briefing/edtf.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { referencesOf } from '../briefing/references.ts';
import type { Source } from '../briefing/source.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { Entry } from '../registry/entries.ts';
import { nameKey } from '../registry/names.ts';
import type { YamlPath } from '../yaml/path.ts';
import type { Place } from '../yaml/read.ts';
import type { CheckedFile } from './file.ts';

/** Sources that nothing in their briefing names: no event, figure, claim, denial, mark in the text, or other source. */
export function checkUncited({ frontMatter, file, place }: ReadBriefing, cited: readonly string[]): Problem[] {
  if (frontMatter === undefined) return [];
  const named = referencesOf(frontMatter).flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
  const origins = frontMatter.sources.flatMap(({ origin }) => origin ?? []);
  const used = new Set([...named, ...origins, ...cited]);
  return frontMatter.sources.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [breach('uncited-source', { file, ...place(['sources', index, 'id']) }, { values: { id: quote(id) } })],
  );
}

/**
 * Records of one address that contradict the first of them. What only one of them states is no contradiction, nor is a
 * publisher that there is not: that is its own problem.
 */
export function checkConflicts(files: readonly CheckedFile[], entries: readonly Entry[]): Problem[] {
  const publishers = new Set(entries.flatMap(({ kind, id }) => (kind === 'publisher' ? [id] : [])));
  const records = [...files.flatMap(recordsOfBriefing), ...entries.flatMap(recordsOfEntry)];
  const byAddress = Map.groupBy(records, ({ source }) => addressOf(source.url ?? ''));
  return [...byAddress.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => conflicts(first!, other, publishers)),
  );
}

function recordsOfBriefing({ frontMatter, file, place }: CheckedFile): Entered[] {
  return recordsIn(frontMatter?.sources ?? [], file, place);
}

const recordsOfEntry = ({ data, file, place }: Entry): Entered[] =>
  data !== undefined && 'sources' in data ? recordsIn(data.sources, file, place) : [];

const recordsIn = (sources: readonly Source[], file: string, place: Entered['place']): Entered[] =>
  sources.flatMap((source, index) =>
    source.url === undefined ? [] : [{ source, file, place: (path) => place(['sources', index, ...path]) }],
  );

/** One page, whatever its fragment. */
function addressOf(url: string): string {
  const { href } = new URL(url);
  return href.replace(/#.*$/, '');
}

const KEYS = ['publisher', 'title', 'date', 'language'] as const;

const AGREE: Record<(typeof KEYS)[number], (a: string, b: string) => boolean> = {
  publisher: (a, b) => a === b,
  title: (a, b) => plain(a) === plain(b),
  date: (a, b) => overlaps(span(a), span(b)),
  language: (a, b) => a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0],
};

/** Two printings of one title: quotation marks, spaces and full stops come and go. */
const plain = (title: string): string =>
  nameKey(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function conflicts(first: Entered, other: Entered, publishers: ReadonlySet<string>): Problem[] {
  return KEYS.flatMap((key) => {
    const [said, here] = [first.source[key], other.source[key]];
    if (said === undefined || here === undefined || AGREE[key](said, here)) return [];
    if (key === 'publisher' && !(publishers.has(said) && publishers.has(here))) return [];
    const where = `${first.file}:${first.place([key]).line}`;
    const values = { key, value: quote(here), other: quote(said), where };
    return [breach('source-conflict', { file: other.file, ...other.place([key]) }, { values })];
  });
}

interface Entered {
  source: Source;
  file: string;
  place(path: YamlPath): Place;
}
