import type { ReadBriefing } from '../briefing/read.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { Place } from '../yaml/read.ts';

/** An id, and where it stands: asked for only where it stands twice. */
interface Bearer {
  id: string;
  file: string;
  place(): Place;
}

/** Two briefings under one name, now or before, two events with one id, two claims or sources of one id in a briefing. */
export function checkDuplicates(briefings: readonly ReadBriefing[]): Problem[] {
  const names = briefings.map(({ id, file }) => ({ id, file, place: () => ({ line: 1, column: 1 }) }));
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

function repeated(kind: string, places: readonly Bearer[], hint: string): Problem[] {
  const groups = Map.groupBy(places, ({ id }) => id.toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ id, file, place }) => {
      const at = { file, ...place() };
      const where = first!.file === file ? `line ${first!.place().line}` : first!.file;
      return breach('duplicate-id', at, { values: { kind, id: quote(id), where }, hint, about: { kind, id } });
    }),
  );
}

/** A former id leads on to one briefing, so no other may bear it or have borne it. */
function checkFormer(names: readonly Bearer[], former: readonly Bearer[]): Problem[] {
  const owners = new Map<string, Bearer>(names.toReversed().map((bearer) => [bearer.id.toLowerCase(), bearer]));
  return former.flatMap((bearer) => {
    const { id, file, place } = bearer;
    const owner = owners.get(id.toLowerCase());
    if (owner === undefined) {
      owners.set(id.toLowerCase(), bearer);
      return [];
    }
    const where = owner.file === file ? 'this file itself' : owner.file;
    return [breach('former-id', { file, ...place() }, { values: { id: quote(id), where } })];
  });
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

const idPlaces = ({ frontMatter, file, place }: ReadBriefing, key: 'claims' | 'sources'): Bearer[] =>
  (frontMatter?.[key] ?? []).map(({ id }, index) => ({ id, file, place: () => place([key, index, 'id']) }));
