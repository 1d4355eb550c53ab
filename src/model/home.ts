import type { Edition } from '../edition/edition.ts';
import { type Changes, changesOf } from './changes.ts';
import { type Card, cardsOf } from './card.ts';
import { type CountryLine, countryLines } from './country-list.ts';
import { type Member, membersOf } from './digest.ts';
import { occurredOf } from './occurred.ts';
import { latestOf } from './order.ts';
import { type JudgementLine, judgementLines } from './outlook.ts';
import type { SiteIndex } from './site-index.ts';

/** How many of the newest briefings the first page shows. */
const latestCount = 10;

/** How many judgements it shows. */
const shownJudgements = 6;

export interface HomeView {
  members: Member[];
  coverage: Tally;
  latest: Card[];
  countries: CountryLine[];
  changes?: Changes | undefined;
  /** Judgements of the newest briefings. */
  outlook: JudgementLine[];
}

/** What the site holds. `first` and `last` are the dates of its earliest and latest event. */
interface Tally {
  briefings: number;
  drafts: number;
  events: number;
  countries: number;
  sources: number;
  first?: string | undefined;
  last?: string | undefined;
  /** Date of the newest source. */
  newest?: string | undefined;
}

/** `editions`: what was packed before, the older one first. */
export function homeView(index: SiteIndex, editions: readonly Edition[] = []): HomeView {
  const { briefings } = index.site;
  const countries = countryLines(index);
  return {
    members: membersOf(briefings),
    coverage: tallyOf(index, countries.length),
    latest: cardsOf(index, briefings.slice(0, latestCount)),
    countries,
    changes: changesOf(index, editions),
    outlook: judgementLines(briefings, shownJudgements),
  };
}

function tallyOf({ site, events }: SiteIndex, countries: number): Tally {
  const occurred = occurredOf([...events.values()]);
  return {
    briefings: site.briefings.length,
    drafts: site.briefings.filter(({ status }) => status === 'draft').length,
    events: events.size,
    countries,
    sources: site.briefings.reduce((sum, { sources }) => sum + sources.length, 0),
    first: occurred?.first,
    last: occurred?.last ?? occurred?.first,
    newest: latestOf(site.briefings.flatMap(({ sources }) => sources.map(({ date }) => date))),
  };
}
