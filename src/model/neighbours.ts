import { kindOf } from './named.ts';
import { type BriefingRef, briefingRef } from './ref.ts';
import type { Briefing } from './site.ts';
import { eventsIn, type SiteIndex } from './site-index.ts';

/** Briefings earlier and later, at most. */
const most = 3;

/** Briefings that a reader of one goes on to. A briefing stands in one list only. */
export interface Neighbours {
  sameEvent: BriefingRef[];
  /** On the same primary country and somebody in it, the nearest first. */
  earlier: BriefingRef[];
  later: BriefingRef[];
}

export function neighboursOf(index: SiteIndex, briefing: Briefing): Neighbours {
  const same = sameEvent(index, briefing);
  const apart = new Set([briefing.id, ...same.map(({ id }) => id)]);
  const all = index.namers.get(briefing.countries[0] ?? '')?.about ?? [];
  const at = all.indexOf(briefing);
  const near = (list: readonly Briefing[]) =>
    list
      .filter((other) => !apart.has(other.id) && sharesActor(index, briefing, other))
      .slice(0, most)
      .map(briefingRef);
  return {
    sameEvent: same.map(briefingRef),
    earlier: near(all.slice(at + 1)),
    later: near(all.slice(0, Math.max(at, 0)).toReversed()),
  };
}

function sameEvent(index: SiteIndex, briefing: Briefing): Briefing[] {
  const all = eventsIn(briefing, index.events).flatMap(({ home, mentionedBy }) => [home, ...mentionedBy]);
  return [...new Set(all)].filter(({ id }) => id !== briefing.id);
}

/** Whether both are about the same organization or person. */
function sharesActor({ named, site }: SiteIndex, one: Briefing, other: Briefing): boolean {
  const others = named.get(other.id)?.about ?? new Set<string>();
  return [...(named.get(one.id)?.about ?? [])].some(
    (id) => others.has(id) && ['organization', 'person'].includes(kindOf(site.registry, id) ?? ''),
  );
}
