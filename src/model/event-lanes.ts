import type { Lane, LaneEvent } from '../figures/lanes.ts';
import type { EventLine } from './event-line.ts';
import { newestFirst } from './order.ts';

export interface Lanes {
  lanes: Lane[];
  /** Events that were looked through for them: the newest of `total`. */
  newest: number;
  total: number;
}

/** Events beyond which a drawing is a smear, and most of its page. */
const mostEvents = 300;

/** Lanes at most, and events that a lane has at least. */
const mostLanes = 8;
const leastEvents = 2;

/** A lane for each of the organizations, or else countries, with the most of the newest of these events; `except` is none of them. */
export function lanesOf(events: readonly EventLine[], except?: string): Lanes {
  const newest = newestFirst(events).slice(0, mostEvents);
  const byOrganization = lanesBy(newest, ({ organizations }) => organizations, except);
  const lanes = byOrganization.length > 1 ? byOrganization : lanesBy(newest, ({ countries }) => countries, except);
  return { lanes, newest: newest.length, total: events.length };
}

type Named = { id: string; name: string };

function lanesBy(events: readonly EventLine[], of: (event: EventLine) => readonly Named[], except?: string): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const event of events)
    for (const { id, name } of of(event)) {
      if (id === except) continue;
      const lane = lanes.get(id) ?? { name, events: [] };
      lane.events.push(laneEvent(event));
      lanes.set(id, lane);
    }
  return [...lanes.values()]
    .filter((lane) => lane.events.length >= leastEvents)
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
    .slice(0, mostLanes);
}

const laneEvent = ({ id, date, kind, title, href }: EventLine): LaneEvent => ({ id, date, kind, title, href });
