import { displayEdtf, yearOf } from '../briefing/edtf.ts';
import { monthOf } from '../figures/time.ts';
import { briefingsPath, href } from '../links.ts';
import { type Card, cardsOf } from './card.ts';
import { type Member, membersOf } from './digest.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** Pages on either side of the present one that the list links to by number. */
const nearby = 2;

/** One page of the list of briefings. */
export interface BriefingListView {
  members: Member[];
  /** Counts from 1. */
  number: number;
  /** How many pages there are. */
  pages: number;
  /** The first and the last page, the present one and those beside it. */
  near: PageLink[];
  newer?: string | undefined;
  older?: string | undefined;
  /** How many briefings there are on all pages. */
  total: number;
  /** Where each year begins, the newest first. */
  years: { name: string; briefings: number; href: string }[];
  /** The briefings of this page by month, in their order. */
  months: { name: string; cards: Card[] }[];
}

interface PageLink {
  number: number;
  href: string;
}

/** Every page of the list, the newest first. There is a first page even when there is no briefing. */
export function briefingListViews(index: SiteIndex): BriefingListView[] {
  const years = yearsOf(index);
  return Array.from({ length: pageCount(index) }, (_, at) => briefingListView(index, at + 1, years));
}

export function briefingListView(index: SiteIndex, number: number, years = yearsOf(index)): BriefingListView {
  const { briefings } = index.site;
  const size = index.settings.briefingsPerPage;
  const shown = briefings.slice((number - 1) * size, number * size);
  const last = pageCount(index);
  const near = Array.from({ length: last }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= nearby,
  );
  return {
    members: membersOf(shown),
    number,
    pages: last,
    near: near.map((page) => ({ number: page, href: pageHref(page) })),
    newer: number > 1 ? pageHref(number - 1) : undefined,
    older: number < last ? pageHref(number + 1) : undefined,
    total: briefings.length,
    years,
    months: [...Map.groupBy(shown, monthNameOf)].map(([name, all]) => ({ name, cards: cardsOf(index, all) })),
  };
}

/** The date by which lists sort. */
const dateOf = ({ updated, date }: Briefing): string | undefined => updated ?? date;

function monthNameOf(briefing: Briefing): string {
  const date = dateOf(briefing);
  if (date === undefined) return 'Undated';
  const month = monthOf(date);
  return month === undefined ? `${yearOf(date)}, month not known` : displayEdtf(month);
}

function yearsOf({ site, settings }: SiteIndex): BriefingListView['years'] {
  const placed = site.briefings.map((briefing, at) => ({ at, date: dateOf(briefing) }));
  const years = Map.groupBy(placed, ({ date }) => (date === undefined ? 'Undated' : yearOf(date)));
  return [...years].map(([name, all]) => ({
    name,
    briefings: all.length,
    href: pageHref(Math.floor((all[0]?.at ?? 0) / settings.briefingsPerPage) + 1),
  }));
}

const pageHref = (number: number): string => href(briefingsPath(number));

const pageCount = ({ site, settings }: SiteIndex): number =>
  Math.max(1, Math.ceil(site.briefings.length / settings.briefingsPerPage));
