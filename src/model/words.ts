import { displayEdtf } from '../briefing/edtf.ts';

/** "1 source", "2 sources". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The name of a month given as YYYY-MM: "July". */
export const monthWord = (month: string): string => displayEdtf(month).replace(/ .*/, '');

/** The text with its first letter in upper case. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
