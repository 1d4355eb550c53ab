import type { ReadBriefing } from '../briefing/read.ts';
import { type Problem, problem } from '../problem.ts';
import type { Place } from '../yaml.ts';

/** An id, and where it stands: asked for only where it stands twice. */
interface Bearer {
  id: string;
  file: string;
  place(): Place;
}

/** Two briefings under one name, two events with one id, two claims or sources of one id in a briefing. */
export function checkDuplicates(briefings: readonly ReadBriefing[]): Problem[] {
  return [
    ...repeated(
      'briefing',
      [
        ...briefings.map(({ id, file }) => ({ id, file, place: () => ({ line: 1, column: 1 }) })),
        ...briefings.flatMap(formerPlaces),
      ],
      'Rename one of the two files, or take the id out of "formerly".',
    ),
    ...repeated('event', briefings.flatMap(eventPlaces), 'Write it in full once; elsewhere refer to it by "event".'),
    ...briefings.flatMap((briefing) => repeated('claim or source', anchors(briefing), 'Give one of them another id.')),
  ];
}

function repeated(what: string, places: readonly Bearer[], hint: string): Problem[] {
  const groups = Map.groupBy(places, ({ id }) => id.toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ id, file, place }) => {
      const where = first!.file === file ? `line ${first!.place().line}` : first!.file;
      const message = `The ${what} ${JSON.stringify(id)} is there already: ${where}.`;
      return problem({ file, ...place(), rule: 'duplicate-id', message, hint });
    }),
  );
}

function formerPlaces({ frontMatter, file, place }: ReadBriefing): Bearer[] {
  return (frontMatter?.formerly ?? []).map((id, index) => ({ id, file, place: () => place(['formerly', index]) }));
}

function eventPlaces({ frontMatter, file, place }: ReadBriefing): Bearer[] {
  const events = frontMatter?.events ?? [];
  return events.flatMap((event, index) =>
    'event' in event ? [] : [{ id: event.id, file, place: () => place(['events', index, 'id']) }],
  );
}

function anchors({ frontMatter, file, place }: ReadBriefing): Bearer[] {
  const claims = (frontMatter?.claims ?? []).map(({ id }, index) => ({
    id,
    file,
    place: () => place(['claims', index, 'id']),
  }));
  const sources = (frontMatter?.sources ?? []).map(({ id }, index) => ({
    id: `source-${id}`,
    file,
    place: () => place(['sources', index, 'id']),
  }));
  return [...claims, ...sources];
}
