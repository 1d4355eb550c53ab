import { span } from '../briefing/edtf.ts';
import type { FullEvent } from '../briefing/schema.ts';
import { namedBy } from '../model/named.ts';
import { type Briefing, isReference } from '../model/site.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { Entry } from '../registry/entries.ts';
import type { Registry } from '../registry/schema.ts';
import type { CheckedFile } from './file.ts';

/** Years that an entry of the registry holds without another look at it. */
const YEARS = 3;

/** Entries last reviewed long before the newest briefing that names them. No clock: old news does not make them older. */
export function checkStale(files: readonly CheckedFile[], entries: readonly Entry[], registry: Registry): Problem[] {
  const newest = newestNamers(files.flatMap(asBriefing), registry);
  return entries.flatMap(({ id, data, file, place }) => {
    const reviewed = data !== undefined && 'reviewed' in data ? data.reviewed : undefined;
    const namer = newest.get(id);
    if (reviewed === undefined || namer === undefined || !isStale(reviewed, namer.day)) return [];
    const values = { reviewed: quote(reviewed), briefing: namer.file, years: YEARS };
    return [breach('stale-entry', { file, ...place(['reviewed']) }, { values })];
  });
}

/** By the id of an entry: the latest first day of a briefing that names it, and which that is. */
function newestNamers(briefings: readonly Briefing[], registry: Registry): Map<string, { day: string; file: string }> {
  const full = briefings.flatMap(({ events }) => events.flatMap((event) => (isReference(event) ? [] : [event])));
  const events = new Map<string, FullEvent>(full.map((event) => [event.id, event]));
  const newest = new Map<string, { day: string; file: string }>();
  for (const briefing of briefings) {
    const day = briefing.date === undefined ? undefined : span(briefing.date).first;
    if (day === undefined) continue;
    const own = briefing.events.flatMap((event) => events.get(isReference(event) ? event.event : event.id) ?? []);
    const { about, passing } = namedBy(briefing, own, registry);
    for (const id of [...about, ...passing])
      if (day > (newest.get(id)?.day ?? '')) newest.set(id, { day, file: briefing.file });
  }
  return newest;
}

function isStale(reviewed: string, day: string): boolean {
  const { last } = span(reviewed);
  return last !== undefined && addYears(last) < day;
}

const addYears = (day: string): string => `${String(Number(day.slice(0, 4)) + YEARS).padStart(4, '0')}${day.slice(4)}`;

const asBriefing = ({ id, file, links, frontMatter }: CheckedFile): Briefing[] =>
  frontMatter === undefined ? [] : [{ ...frontMatter, id, file, links, digest: '', text: '' }];
