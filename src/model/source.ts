import type { Source } from '../briefing/source.ts';
import { href, sourcePath, withFragment } from '../links.ts';
import { pathOf, type Ref, refTo } from './ref.ts';
import { type Briefing, isReference, type SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** A source as the list of sources shows it. */
export interface SourceView extends Pick<
  Source,
  'title' | 'url' | 'date' | 'language' | 'role' | 'archived' | 'accessed' | 'note'
> {
  id: string;
  /** Place in the list, counting from 1. */
  number: number;
  publisher: Ref;
  /** Admiralty grade, and whose it is: stated for this source, the publisher's default, or nobody's. */
  grade: string;
  gradeBasis: 'stated' | 'publisher' | 'none';
  /** Whose text it repeats. */
  origin?: Ref | undefined;
}

/** A pointer to an entry in a list of sources. */
export interface SourceRef {
  number: number;
  title: string;
  /** Undefined where the list stands on a page that does not exist. */
  href?: string | undefined;
}

/** A source and the list it stands in, which its origin may point into. */
export interface Cited {
  source: Source;
  list: readonly Source[];
  ref: SourceRef;
}

export const sourceViews = (index: SiteIndex, list: readonly Source[]): SourceView[] =>
  list.map((source, at) => {
    const { publisher, grade, origin, ...rest } = source;
    const repeated = origin === undefined ? undefined : originOf(source, list);
    return {
      ...rest,
      number: at + 1,
      publisher: refTo(index, publisher),
      ...gradeOf(index, source),
      origin: repeated === undefined ? undefined : refTo(index, repeated),
    };
  });

/** Its own grade, else the letter of its publisher with 6 (the item cannot be judged), else F6. */
function gradeOf({ site }: SiteIndex, { grade, publisher }: Source): Pick<SourceView, 'grade' | 'gradeBasis'> {
  if (grade !== undefined) return { grade, gradeBasis: 'stated' };
  const letter = site.registry.publishers.get(publisher)?.grade;
  return letter === undefined ? { grade: 'F6', gradeBasis: 'none' } : { grade: `${letter}6`, gradeBasis: 'publisher' };
}

/** Id of the publisher whose text a source carries. `origin` names a source of the same list, or else a publisher. */
export function originOf(source: Source, list: readonly Source[], seen: readonly string[] = []): string {
  const { id, origin, publisher } = source;
  if (origin === undefined || seen.includes(origin)) return publisher;
  const next = list.find((other) => other.id === origin && other.id !== id);
  return next === undefined ? origin : originOf(next, list, [...seen, id]);
}

export const countOrigins = (cited: readonly Pick<Cited, 'source' | 'list'>[]): number =>
  new Set(cited.map(({ source, list }) => originOf(source, list))).size;

/** The sources of a briefing with these ids. */
function citedIn(index: SiteIndex, briefing: Briefing, ids: readonly string[]): Cited[] {
  const { id, sources } = briefing;
  return cite(index, sources, ids, (source) => href(sourcePath(id, source)));
}

export const sourceRefs = (index: SiteIndex, briefing: Briefing, ids: readonly string[]): SourceRef[] =>
  citedIn(index, briefing, ids).map(({ ref }) => ref);

/** Sources of the list that a registry entry carries itself; it stands on the page of the entry, when there is one. */
export function registryRefs(
  index: SiteIndex,
  entry: { id: string; sources: readonly Source[] },
  ids: readonly string[],
): SourceRef[] {
  const page = pathOf(index, entry.id);
  const hrefOfSource = (id: string) => (page === undefined ? undefined : href(withFragment(page, `source-${id}`)));
  return cite(index, entry.sources, ids, hrefOfSource).map(({ ref }) => ref);
}

/** The sources of an event in all briefings that hold or repeat it. One text that two briefings read is one source. */
export function citedForEvent(index: SiteIndex, event: SiteEvent): Cited[] {
  const repeats = event.mentionedBy.flatMap((briefing) =>
    citedIn(index, briefing, briefing.events.find((it) => isReference(it) && it.event === event.id)?.sources ?? []),
  );
  const all = [...citedIn(index, event.home, event.sources), ...repeats];
  return all.filter((cited, at) => all.findIndex((other) => isSameText(other, cited)) === at);
}

/** Without an address or a title two sources of one publisher may be different texts. */
const isSameText = (a: Cited, b: Cited): boolean =>
  a === b || (textKey(a.source) !== undefined && textKey(a.source) === textKey(b.source));
const textKey = ({ url, publisher, title, date }: Source): string | undefined =>
  url ?? (title === undefined ? undefined : JSON.stringify([publisher, title, date]));

function cite(
  index: SiteIndex,
  list: readonly Source[],
  ids: readonly string[],
  hrefOfSource: (id: string) => string | undefined,
): Cited[] {
  return ids.flatMap((id) => {
    const at = list.findIndex((source) => source.id === id);
    const source = list[at];
    if (source === undefined) return [];
    const publisher = refTo(index, source.publisher).name;
    const title = source.title === undefined ? publisher : `${publisher}: ${source.title}`;
    return [{ source, list, ref: { number: at + 1, title, href: hrefOfSource(id) } }];
  });
}
