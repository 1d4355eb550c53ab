import type { Source } from '../briefing/source.ts';
import { byName, latestOf } from './order.ts';
import type { Counted } from './entity.ts';
import { refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';
import { countOrigins } from './source.ts';

/** What some briefings rest on. */
export interface SourceMix {
  sources: number;
  origins: number;
  /** The most cited first, each with how many of the briefings cite it. */
  publishers: Counted[];
  /** Shares of the sources, the largest first. */
  shares: { label: string; parts: Share[] }[];
}

interface Share {
  name: string;
  sources: number;
  /** In whole per cent of all sources. */
  percent: number;
}

export function sourceMix(index: SiteIndex, briefings: readonly Briefing[]): SourceMix {
  const cited = briefings.flatMap(({ sources }) => sources.map((source) => ({ source, list: sources })));
  const publisherOf = (id: string) => index.site.registry.publishers.get(id);
  const by = (label: string, of: (source: Source) => string) => ({
    label,
    parts: sharesOf(cited.map(({ source }) => of(source))),
  });
  return {
    sources: cited.length,
    origins: countOrigins(cited),
    publishers: publishersOf(index, briefings),
    shares: [
      by('Control', ({ publisher }) => publisherOf(publisher)?.control ?? 'unknown'),
      by('Kind', ({ publisher }) => (publisherOf(publisher)?.kind ?? 'unknown').replaceAll('-', ' ')),
      by('Role', ({ role }) => role ?? 'not stated'),
      by('Language', ({ language }) => language ?? 'not stated'),
    ].filter(({ parts }) => parts.length > 0),
  };
}

function sharesOf(names: readonly string[]): Share[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({
      name,
      sources: all.length,
      percent: Math.round((all.length / names.length) * 100),
    }))
    .sort((a, b) => b.sources - a.sources || (a.name < b.name ? -1 : 1));
}

function publishersOf(index: SiteIndex, briefings: readonly Briefing[]): Counted[] {
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
