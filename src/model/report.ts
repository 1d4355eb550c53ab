import { href, withFragment, yearPath } from '../links.ts';
import { yearOf } from '../briefing/edtf.ts';
import type { EntityKind } from '../registry/schema.ts';
import { type Card, cardOf } from './card.ts';
import { kindOf } from './named.ts';
import { earliestOf } from './order.ts';
import { type Ref, refsTo } from './ref.ts';
import type { Briefing } from './site.ts';
import { eventsIn, type SiteIndex } from './site-index.ts';

/** A briefing without events: it stands on the timeline itself. */
export interface Report {
  /** Its anchor. */
  id: string;
  date?: string | undefined;
  briefing: Briefing;
}

export interface ReportView {
  entry: 'report';
  id: string;
  /** Address of its entry on the timeline. */
  href: string;
  date?: string | undefined;
  briefing: Card;
  /** What it is about. */
  countries: Ref[];
  organizations: Ref[];
  kind: 'report';
  /** EDTF of its earliest source. */
  known?: string | undefined;
}

/** In the order of `briefings`. */
export const reportsOf = ({ events }: SiteIndex, briefings: readonly Briefing[]): Report[] =>
  briefings
    .filter((briefing) => eventsIn(briefing, events).length === 0)
    .map((briefing) => ({ id: `report-${briefing.id}`, date: briefing.date, briefing }));

export const reportView = (index: SiteIndex, { id, date, briefing }: Report): ReportView => ({
  ...{ entry: 'report', kind: 'report', id, date },
  href: href(withFragment(yearPath(date === undefined ? undefined : yearOf(date)), id)),
  briefing: cardOf(index, briefing),
  countries: refsOf(index, briefing, 'country'),
  organizations: refsOf(index, briefing, 'organization'),
  known: earliestOf(briefing.sources.map((source) => source.date)),
});

/** The things of one kind that a briefing is about. */
const refsOf = (index: SiteIndex, { id }: Briefing, kind: EntityKind): Ref[] =>
  refsTo(
    index,
    [...(index.named.get(id)?.about ?? [])].filter((it) => kindOf(index.site.registry, it) === kind),
  );
