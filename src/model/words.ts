import { displayEdtf } from '../briefing/edtf.ts';

/** "1 source", "2 sources". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The name of a month given as YYYY-MM: "July". */
export const monthWord = (month: string): string => displayEdtf(month).replace(/ .*/, '');

/** The text with its first letter in upper case. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Held {
  events: number;
  claims?: number;
  about: number;
  mentioning: number;
}

/** What the site holds on something: "2 events, 1 briefing about it, 3 that mention it". Nothing is said of none. */
export function held({ events, claims = 0, about, mentioning }: Held, it = 'it'): string {
  const briefing = about > 0 ? '' : mentioning === 1 ? 'briefing ' : 'briefings ';
  return [
    ...(events > 0 ? [counted(events, 'event')] : []),
    ...(claims > 0 ? [counted(claims, 'claim')] : []),
    ...(about > 0 ? [`${counted(about, 'briefing')} about ${it}`] : []),
    ...(mentioning > 0 ? [`${mentioning} ${briefing}that ${mentioning === 1 ? 'mentions' : 'mention'} ${it}`] : []),
  ].join(', ');
}
