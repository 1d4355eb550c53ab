import { sortDay } from '../briefing/edtf.ts';
import { daysBetween } from './days.ts';
import type { SiteEvent } from './site.ts';
import type { Said, SiteIndex } from './site-index.ts';
import { countOrigins } from './source.ts';

/** What is thin or missing. Nothing here depends on a clock: the newest event of the site stands for the present. */
export interface Gaps {
  /** Days from its last event to the newest of the site; undefined where it has none. */
  daysSinceLast?: number | undefined;
  /** Claims by it and about it, and how many of them rest on one origin. */
  claims: number;
  singleOrigin: number;
  /** Its events that no place, or no day, is known of. */
  unplaced: number;
  imprecise: number;
}

/** `events` stand newest first. */
export function gapsOf(index: SiteIndex, events: readonly SiteEvent[], said: readonly Said[]): Gaps {
  const claims = [...new Set(said)];
  const [newest] = index.events.values();
  const last = events[0];
  return {
    daysSinceLast: last && newest && daysBetween(sortDay(last.date), sortDay(newest.date)),
    claims: claims.length,
    singleOrigin: claims.filter((claim) => originsOf(claim) === 1).length,
    unplaced: events.filter(({ places }) => places.length === 0).length,
    imprecise: events.filter(({ date }) => !/^\d{4}-\d\d-\d\d$/.test(date)).length,
  };
}

function originsOf({ claim, briefing }: Said): number {
  const list = briefing.sources;
  return countOrigins(list.filter(({ id }) => claim.sources.includes(id)).map((source) => ({ source, list })));
}
