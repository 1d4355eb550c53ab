import { fileDate, span } from '../briefing/edtf.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { CheckedFile } from './file.ts';

/** A file name with another date than the briefing. */
export function checkFileDate({ id, file, frontMatter, place }: CheckedFile): Problem[] {
  if (frontMatter?.date === undefined) return [];
  const { date, corrections } = frontMatter;
  const isNamedAfter = id.startsWith(`${fileDate(date)}-`) || !/^\d{4}-/.test(id);
  const name = /^\d{4}(?:-\d{2}){0,2}/.exec(id)?.[0] ?? id;
  if (isNamedAfter || corrections.length > 0) return [];
  return [breach('file-date', { file, ...place(['date']) }, { values: { name: quote(name), date: quote(date) } })];
}

/** Events that begin after the last day that the briefing can be as of. */
export function checkLateEvents({ file, frontMatter, place }: ReadBriefing): Problem[] {
  if (frontMatter?.date === undefined) return [];
  const { date, events } = frontMatter;
  const asOf = span(date).last;
  return events.flatMap((event, index) => {
    const first = 'event' in event ? undefined : span(event.date).first;
    if ('event' in event || first === undefined || asOf === undefined || first <= asOf) return [];
    const at = { file, ...place(['events', index, 'date']) };
    return [breach('late-event', at, { values: { date: quote(event.date), asOf: quote(date) } })];
  });
}
