import { type Occurred, occurredOf } from './occurred.ts';
import { type BriefingRef, briefingRef, type Ref, refsTo } from './ref.ts';
import type { Briefing } from './site.ts';
import { eventsIn, type SiteIndex } from './site-index.ts';
import { countOrigins } from './source.ts';

/** A briefing in a list. */
export interface Card extends BriefingRef {
  summary: string;
  updated?: string | undefined;
  /** Primary country first. */
  countries: Ref[];
  sources: number;
  /** How many publishers the sources go back to. */
  origins: number;
  /** Its events, and the dates of the earliest and the latest of them. */
  events?: Occurred | undefined;
}

export const cardOf = (index: SiteIndex, briefing: Briefing): Card => ({
  ...briefingRef(briefing),
  summary: briefing.summary,
  updated: briefing.updated,
  countries: refsTo(index, briefing.countries),
  sources: briefing.sources.length,
  origins: countOrigins(briefing.sources.map((source) => ({ source, list: briefing.sources }))),
  events: occurredOf(eventsIn(briefing, index.events)),
});

export const cardsOf = (index: SiteIndex, briefings: readonly Briefing[] | undefined): Card[] =>
  (briefings ?? []).map((briefing) => cardOf(index, briefing));
