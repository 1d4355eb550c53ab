import type { Lane, LaneEvent } from '../figures/lanes.ts';
import type { EventLine } from './event-line.ts';

/** Lanes at most, and events that a lane has at least. */
const mostLanes = 8;
const leastEvents = 2;

/** A lane for each of the organizations, or else countries, with the most of these events; `except` is none of them. */
export function lanesOf(events: readonly EventLine[], except?: string): Lane[] {
  const byOrganization = lanesBy(events, ({ organizations }) => organizations, except);
  return byOrganization.length > 1 ? byOrganization : lanesBy(events, ({ countries }) => countries, except);
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
