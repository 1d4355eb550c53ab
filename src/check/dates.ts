import { fileDate, span } from '../briefing/edtf.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { CheckedFile } from './file.ts';

/** Dates that do not go together: that of the file name and of the briefing, those of its events and its own. */
export function checkDates({ id, file, frontMatter, place }: CheckedFile): Problem[] {
  if (frontMatter?.date === undefined) return [];
  const { date, corrections, events } = frontMatter;
  const isNamedAfter = id.startsWith(`${fileDate(date)}-`) || !/^\d{4}-/.test(id);
  const name = /^\d{4}(?:-\d{2}){0,2}/.exec(id)?.[0] ?? id;
  const asOf = span(date).last;
  return [
    ...(isNamedAfter || corrections.length > 0
      ? []
      : [breach('file-date', { file, ...place(['date']) }, { values: { name: quote(name), date: quote(date) } })]),
    ...events.flatMap((event, index) => {
      const first = 'event' in event ? undefined : span(event.date).first;
      if ('event' in event || first === undefined || asOf === undefined || first <= asOf) return [];
      const at = { file, ...place(['events', index, 'date']) };
      return [breach('late-event', at, { values: { date: quote(event.date), asOf: quote(date) } })];
    }),
  ];
}
