import { byName, latestOf } from './order.ts';
import type { Counted } from './entity.ts';
import { refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** The publishers that these briefings cite, each with how many of them do; the most cited first. */
export function publishersOf(index: SiteIndex, briefings: readonly Briefing[]): Counted[] {
  const citing = briefings.flatMap(({ sources, date }) =>
    [...new Set(sources.map(({ publisher }) => publisher))].map((publisher) => ({ publisher, date })),
  );
  return [...Map.groupBy(citing, ({ publisher }) => publisher)]
    .map(([id, all]) => ({
      ...refTo(index, id),
      briefings: all.length,
      last: latestOf(all.map(({ date }) => date)),
    }))
    .sort((a, b) => b.briefings - a.briefings || byName(a, b));
}
