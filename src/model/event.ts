import type { FullEvent } from '../briefing/schema.ts';
import { type ClaimView, claimViews } from './claim.ts';
import { type FigureView, figureView } from './figure.ts';
import { earliestOf } from './order.ts';
import { type BriefingRef, briefingRef, eventHref, type Ref, refsTo } from './ref.ts';
import type { Briefing, SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';
import { citedForEvent, countOrigins, type SourceRef, sourceRefs } from './source.ts';

/** An event with all that any briefing says of it. Its id is its anchor. */
export interface EventView extends Pick<FullEvent, 'id' | 'date' | 'said' | 'title' | 'kind' | 'disputed'> {
  href: string;
  countries: Ref[];
  organizations: Ref[];
  people: Ref[];
  places: Ref[];
  home: BriefingRef;
  /** Briefings that refer to it. */
  others: BriefingRef[];
  figures: FigureView[];
  claims: ClaimView[];
  sources: SourceRef[];
  /** How many publishers the sources go back to. */
  origins: number;
  /** EDTF of the earliest source that tells of it: since when it is known. */
  known?: string | undefined;
}

export function eventView(index: SiteIndex, event: SiteEvent): EventView {
  const { id, date, said, title, kind, disputed, home } = event;
  const cited = citedForEvent(index, event);
  return {
    ...{ id, date, said, title, kind, disputed },
    href: eventHref(event),
    countries: refsTo(index, event.countries),
    organizations: refsTo(index, event.organizations),
    people: refsTo(index, event.people),
    places: refsTo(index, event.places),
    home: briefingRef(home),
    others: event.mentionedBy.map(briefingRef),
    figures: event.figures.map((figure) => figureView(index, figure, sourceRefs(index, home, figure.sources))),
    claims: claimViews(index, event.claims),
    sources: cited.map(({ ref }) => ref),
    origins: countOrigins(cited),
    known: earliestOf(cited.map(({ source }) => source.date)),
  };
}

/** Every briefing that has a part in how these events look. */
export const briefingsOfEvents = (events: readonly SiteEvent[] | undefined): Briefing[] =>
  (events ?? []).flatMap(({ home, mentionedBy, claims }) => [
    home,
    ...mentionedBy,
    ...claims.map(({ briefing }) => briefing),
  ]);
