import type { NetworkLink, NetworkNode } from '../figures/network.ts';
import { kindOf } from './named.ts';
import { hrefOf, refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** Nodes beside the one in the middle, and briefings about both that a line stands for, at least. */
const mostNodes = 14;
const leastShared = 2;

/** What is named together with something in briefings about it. Being named together is no relationship. */
export interface NamedTogether {
  nodes: NetworkNode[];
  links: NetworkLink[];
}

/**
 * Lines lead from the one in the middle to all others; of those between others, the strongest of each is there, since
 * all of them would hide each other. Undefined where too little is named together to draw.
 */
export function namedTogether(index: SiteIndex, id: string): NamedTogether | undefined {
  const about = index.namers.get(id)?.about ?? [];
  const counts = countNamed(index, about);
  const chosen = [...counts]
    .filter(([other, count]) => other !== id && count >= leastShared)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostNodes)
    .map(([other]) => other);
  if (chosen.length < 2) return undefined;
  const links = linksOf(index, [id, ...chosen], about);
  return { nodes: [id, ...chosen].map((each) => nodeOf(index, each)), links: strongest(links, id) };
}

function strongest(links: readonly NetworkLink[], focus: string): NetworkLink[] {
  const [near, others] = [links.filter((link) => joins(link, focus)), links.filter((link) => !joins(link, focus))];
  const first = new Map<string, NetworkLink>();
  for (const link of others.toSorted((a, b) => b.briefings - a.briefings))
    for (const end of [link.source, link.target]) if (!first.has(end)) first.set(end, link);
  return [...near, ...new Set(first.values())];
}

const joins = ({ source, target }: NetworkLink, id: string): boolean => source === id || target === id;

function countNamed(index: SiteIndex, briefings: readonly Briefing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of briefings)
    for (const other of index.named.get(id)?.about ?? [])
      if (isNode(index, other)) counts.set(other, (counts.get(other) ?? 0) + 1);
  return counts;
}

/** Every pair, by the briefings of `briefings` that are about both. */
function linksOf(index: SiteIndex, ids: readonly string[], briefings: readonly Briefing[]): NetworkLink[] {
  const sets = briefings.map(({ id }) => index.named.get(id)?.about ?? new Set<string>());
  return ids
    .flatMap((source, at) => ids.slice(at + 1).map((target) => ({ source, target })))
    .map((pair) => ({ ...pair, briefings: sets.filter((set) => set.has(pair.source) && set.has(pair.target)).length }))
    .filter(({ briefings: shared }) => shared >= leastShared);
}

const isNode = ({ site }: SiteIndex, id: string): boolean =>
  ['country', 'organization', 'person'].includes(kindOf(site.registry, id) ?? '');

const nodeOf = (index: SiteIndex, id: string): NetworkNode => ({
  id,
  kind: kindOf(index.site.registry, id) as NetworkNode['kind'],
  name: refTo(index, id).name,
  href: hrefOf(index, id) ?? '',
  briefings: index.namers.get(id)?.about.length ?? 0,
});
