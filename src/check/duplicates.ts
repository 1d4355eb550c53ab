import type { ReadBriefing } from '../briefing/read.ts';
import { breach, type Problem, quote } from '../problem.ts';

interface Place {
  id: string;
  file: string;
  line: number;
  column: number;
}

/** Two briefings under one name, now or before, two events with one id, two claims or sources of one id in a briefing. */
export function checkDuplicates(briefings: readonly ReadBriefing[]): Problem[] {
  const names = briefings.map(({ id, file }) => ({ id, file, line: 1, column: 1 }));
  return [
    ...repeated('briefing', names, 'Rename one of the two files.'),
    ...checkFormer(names, briefings.flatMap(formerPlaces)),
    ...repeated('event', briefings.flatMap(eventPlaces), 'Write it in full once; elsewhere refer to it by "event".'),
    ...briefings.flatMap((briefing) => [
      ...repeated('claim', idPlaces(briefing, 'claims'), 'Give one of them another id.'),
      ...repeated('source', idPlaces(briefing, 'sources'), 'Give one of them another id.'),
    ]),
  ];
}

function repeated(kind: string, places: readonly Place[], hint: string): Problem[] {
  const groups = Map.groupBy(places, ({ id }) => id.toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ id, ...at }) => {
      const where = first!.file === at.file ? `line ${first!.line}` : first!.file;
      return breach('duplicate-id', at, { values: { kind, id: quote(id), where }, hint, about: { kind, id } });
    }),
  );
}

/** A former id leads on to one briefing, so no other may bear it or have borne it. */
function checkFormer(names: readonly Place[], former: readonly Place[]): Problem[] {
  const owners = new Map<string, Place>(names.toReversed().map((place) => [place.id.toLowerCase(), place]));
  return former.flatMap((place) => {
    const owner = owners.get(place.id.toLowerCase());
    if (owner === undefined) {
      owners.set(place.id.toLowerCase(), place);
      return [];
    }
    const where = owner.file === place.file ? 'this file itself' : owner.file;
    return [breach('former-id', place, { values: { id: quote(place.id), where } })];
  });
}

function formerPlaces({ frontMatter, file, place }: ReadBriefing): Place[] {
  return (frontMatter?.formerly ?? []).map((id, index) => ({ id, file, ...place(['formerly', index]) }));
}

function eventPlaces({ frontMatter, file, place }: ReadBriefing): Place[] {
  const events = frontMatter?.events ?? [];
  return events.flatMap((event, index) =>
    'event' in event ? [] : [{ id: event.id, file, ...place(['events', index, 'id']) }],
  );
}

const idPlaces = ({ frontMatter, file, place }: ReadBriefing, key: 'claims' | 'sources'): Place[] =>
  (frontMatter?.[key] ?? []).map(({ id }, index) => ({ id, file, ...place([key, index, 'id']) }));
