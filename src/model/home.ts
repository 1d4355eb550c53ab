import { type Card, cardsOf } from './card.ts';
import { type CountryLine, countryLines } from './country-list.ts';
import { type Member, membersOf } from './digest.ts';
import type { SiteIndex } from './site-index.ts';

/** How many of the newest briefings the first page shows. */
const latestCount = 10;

export interface HomeView {
  members: Member[];
  coverage: Tally;
  latest: Card[];
  countries: CountryLine[];
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
}

export function homeView(index: SiteIndex): HomeView {
  const { briefings } = index.site;
  const countries = countryLines(index);
  return {
    members: membersOf(briefings),
    coverage: tallyOf(index, countries.length),
    latest: cardsOf(index, briefings.slice(0, latestCount)),
    countries,
  };
}

function tallyOf({ site, events }: SiteIndex, countries: number): Tally {
  const newestFirst = [...events.values()];
  return {
    briefings: site.briefings.length,
    drafts: site.briefings.filter(({ status }) => status === 'draft').length,
    events: events.size,
    countries,
    sources: site.briefings.reduce((sum, { sources }) => sum + sources.length, 0),
    first: newestFirst.at(-1)?.date,
    last: newestFirst[0]?.date,
  };
}
