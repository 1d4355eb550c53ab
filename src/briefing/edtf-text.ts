import type { Edtf, EdtfPoint } from './edtf.ts';

/** A piece of a date in words. `datetime` is a valid HTML year, month or day. */
export type TimePart = { text: string } | { text: string; datetime: string };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date in English words, in pieces. */
export function edtfParts(value: Edtf): TimePart[] {
  if (value.kind === 'point') return pointParts(value.point);
  const { start, end } = value;
  if (end === 'open') return start === 'unknown' || start === 'open' ? [] : [{ text: 'since ' }, ...inSentence(start)];
  if (start === 'open') return [{ text: 'until ' }, ...inSentence(end)];
  if (start === 'unknown') return [{ text: 'by ' }, ...inSentence(end), { text: ', start not given' }];
  return rangeParts(start, end);
}

/** From start to end; what both share is said once: "5–7 July 2021", "28 May – 3 June 2021". */
function rangeParts(start: EdtfPoint, end: EdtfPoint): TimePart[] {
  const words = wordsOf(start).slice(0, wordsOf(start).length - sharedWords(start, end));
  const tight = words.length === 1 && !marked(start) && !end.approximate && start.precision === end.precision;
  return [...pointParts(start, words), { text: tight ? '–' : ' – ' }, ...pointParts(end)];
}

/** How many words at the end of the start the end says too. A marked day keeps its month: the mark is its own alone. */
function sharedWords(start: EdtfPoint, end: EdtfPoint): number {
  const coarse = (point: EdtfPoint) => point.precision === 'decade' || point.precision === 'year';
  if (coarse(start) || coarse(end) || start.first.slice(0, 4) !== end.first.slice(0, 4)) return 0;
  const sameMonth = start.first.slice(0, 7) === end.first.slice(0, 7) && start.precision === 'day';
  return sameMonth && !marked(start) && !marked(end) ? 2 : 1;
}

function pointParts(point: EdtfPoint, words = wordsOf(point)): TimePart[] {
  const text = words.join(' ');
  return [
    ...(point.approximate ? [{ text: 'about ' }] : []),
    // A decade is no date to HTML, and a mark is no part of one.
    point.precision === 'decade' ? { text } : { text, datetime: point.text.replace(/[~?%]$/, '') },
    ...(point.uncertain ? [{ text: ' (uncertain)' }] : []),
  ];
}

const inSentence = (point: EdtfPoint): TimePart[] =>
  point.precision === 'decade' ? [{ text: 'the ' }, ...pointParts(point)] : pointParts(point);

/** The words of a date from the smallest unit to the year. */
function wordsOf({ precision, first }: EdtfPoint): string[] {
  const [year = '', month, day] = first.split('-');
  const monthName = months[Number(month) - 1] ?? '';
  switch (precision) {
    case 'decade':
      return [`${year}s`];
    case 'year':
      return [year];
    case 'month':
      return [monthName, year];
    case 'day':
      return [`${Number(day)}`, monthName, year];
  }
}

const marked = ({ approximate, uncertain }: EdtfPoint): boolean => approximate || uncertain;
