import { briefingsPath, href } from '../links.ts';
import { type Card, cardsOf } from './card.ts';
import { type Member, membersOf } from './digest.ts';
import type { SiteIndex } from './site-index.ts';

/** One page of the list of briefings. */
export interface BriefingListView {
  members: Member[];
  /** Counts from 1. */
  number: number;
  pages: { number: number; href: string }[];
  newer?: string | undefined;
  older?: string | undefined;
  /** How many briefings there are on all pages. */
  total: number;
  cards: Card[];
}

/** Every page of the list, the newest first. There is a first page even when there is no briefing. */
export const briefingListViews = (index: SiteIndex): BriefingListView[] =>
  Array.from({ length: pageCount(index) }, (_, at) => briefingListView(index, at + 1));

export function briefingListView(index: SiteIndex, number: number): BriefingListView {
  const { briefings } = index.site;
  const size = index.settings.briefingsPerPage;
  const shown = briefings.slice((number - 1) * size, number * size);
  const last = pageCount(index);
  return {
    members: membersOf(shown),
    number,
    pages: Array.from({ length: last }, (_, at) => ({ number: at + 1, href: href(briefingsPath(at + 1)) })),
    newer: number > 1 ? href(briefingsPath(number - 1)) : undefined,
    older: number < last ? href(briefingsPath(number + 1)) : undefined,
    total: briefings.length,
    cards: cardsOf(index, shown),
  };
}

const pageCount = ({ site, settings }: SiteIndex): number =>
  Math.max(1, Math.ceil(site.briefings.length / settings.briefingsPerPage));
