import { type Contents, differences, type Edition, lastOther } from '../edition/edition.ts';
import { type Card, cardOf } from './card.ts';
import { keyOf } from './digest.ts';
import { latestOf } from './order.ts';
import { type BriefingRef, briefingRef, hrefOf, type Ref, refTo } from './ref.ts';
import type { SiteIndex } from './site-index.ts';

/** Entries of each list that the first page shows. */
const most = 12;

/** What is another than in the last edition that differs. */
export interface Changes {
  /** The edition compared with. */
  number: number;
  newest?: string | undefined;
  added: Card[];
  changed: BriefingRef[];
  /** Ids of briefings that are gone. */
  removed: string[];
  /** Entries of the registry with a page that are new or changed. */
  entities: Ref[];
  totals: { added: number; changed: number; entities: number };
}

/** What the site holds now; drafts are not counted. */
export function contentsOf({ site }: SiteIndex): Contents {
  const published = site.briefings.filter(({ status }) => status === 'published');
  const { countries, organizations, people, places, publishers } = site.registry;
  const shelves = { countries, organizations, people, places, publishers };
  const entries = Object.entries(shelves).flatMap(([shelf, all]) =>
    [...all].map(([id, entry]) => [`${shelf}/${id}`, keyOf(entry).slice(0, 12)] as const),
  );
  return {
    newest: latestOf(published.flatMap(({ sources }) => sources.map(({ date }) => date))),
    briefings: sorted(published.map(({ id, text }) => [id, text] as const)),
    registry: sorted(entries),
  };
}

/** Undefined before the second edition: there is nothing to compare with. */
export function changesOf(index: SiteIndex, editions: readonly Edition[]): Changes | undefined {
  const now = contentsOf(index);
  const before = lastOther(editions, now);
  if (before === undefined) return undefined;
  const briefings = differences(before.briefings, now.briefings);
  const registry = differences(before.registry, now.registry);
  const entities = [...registry.added, ...registry.changed]
    .map((key) => key.slice(key.indexOf('/') + 1))
    .filter((id) => hrefOf(index, id) !== undefined);
  const find = (ids: readonly string[]) => ids.flatMap((id) => index.briefings.get(id) ?? []);
  return {
    number: before.number,
    newest: before.newest,
    added: find(briefings.added.toReversed())
      .slice(0, most)
      .map((briefing) => cardOf(index, briefing)),
    changed: find(briefings.changed.toReversed()).slice(0, most).map(briefingRef),
    removed: briefings.removed,
    entities: entities.slice(0, most).map((id) => refTo(index, id)),
    totals: { added: briefings.added.length, changed: briefings.changed.length, entities: entities.length },
  };
}

const sorted = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
