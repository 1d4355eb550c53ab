import { compareEdtf, span } from '../briefing/edtf.ts';
import { siteIndex } from '../model/site-index.ts';
import type { Briefing } from '../model/site.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { Entry } from '../registry/entries.ts';
import type { Registry } from '../registry/schema.ts';
import { site as settings } from '../site.ts';
import type { CheckedFile } from './file.ts';

/** Years that an entry of the registry holds without another look at it. */
const YEARS = 3;

/** Entries last reviewed long before the newest briefing that names them. No clock: old news does not make them older. */
export function checkStale(files: readonly CheckedFile[], entries: readonly Entry[], registry: Registry): Problem[] {
  const { namers } = siteIndex({ registry, briefings: files.flatMap(asBriefing) }, settings);
  return entries.flatMap(({ id, data, file, place }) => {
    const reviewed = data !== undefined && 'reviewed' in data ? data.reviewed : undefined;
    const { about = [], passing = [] } = namers.get(id) ?? {};
    const newest = newestOf([...about, ...passing]);
    if (reviewed === undefined || newest?.date === undefined || !isStale(reviewed, newest.date)) return [];
    const values = { reviewed: quote(reviewed), briefing: newest.file, years: YEARS };
    return [breach('stale-entry', { file, ...place(['reviewed']) }, { values })];
  });
}

function newestOf(briefings: readonly Briefing[]): Briefing | undefined {
  const dated = briefings.filter(({ date }) => date !== undefined);
  return dated.toSorted((a, b) => compareEdtf(b.date ?? '', a.date ?? '') || (a.id < b.id ? -1 : 1))[0];
}

function isStale(reviewed: string, date: string): boolean {
  const [last, first] = [span(reviewed).last, span(date).first];
  return last !== undefined && first !== undefined && addYears(last) < first;
}

const addYears = (day: string): string => `${String(Number(day.slice(0, 4)) + YEARS).padStart(4, '0')}${day.slice(4)}`;

const asBriefing = ({ id, file, links, frontMatter }: CheckedFile): Briefing[] =>
  frontMatter === undefined ? [] : [{ ...frontMatter, id, file, links, digest: '' }];
