import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { timeParts } from '../edtf.ts';
import type { ClaimAnswer, Linked, SourceAnswer } from '../look.ts';

type Part = ElementContent | string;

/** `[2]`, leading to the source block. Search does not index it: the number would match queries. */
export function citeMark({ number, title, href }: SourceAnswer, at?: string): Element {
  const label = at === undefined ? title : `${title}, ${at}`;
  return h('sup', { class: 'cite', 'data-pagefind-ignore': '' }, [
    h('a', { href, title: label, 'aria-label': `Source ${number}: ${label}` }, `[${number}]`),
  ]);
}

/** The marks of several sources. `at` tells the place within the only one; with several it stands after them. */
export function citeMarks(sources: readonly SourceAnswer[], at?: string): ElementContent[] {
  const [first, ...others] = sources;
  if (first !== undefined && others.length === 0) return [citeMark(first, at)];
  const marks: ElementContent[] = sources.map((source) => citeMark(source));
  return at === undefined ? marks : [...marks, h('span', { class: 'cite-at' }, ` (${at})`)];
}

/** A name, leading to its page where there is one. */
export const linkedName = ({ title, href }: Linked): Element =>
  href === undefined ? h('span', { class: 'entity' }, title) : h('a', { class: 'entity', href }, title);

/** A date in words, its days marked up for machines. */
export const dateInWords = (edtf: string): ElementContent[] =>
  timeParts(edtf).map((part) =>
    'datetime' in part ? h('time', { datetime: part.datetime }, part.text) : { type: 'text', value: part.text },
  );

/** Who says something, through whom, and when: "A, via B, 7 July 2021". */
export function attribution({ by, via, date }: { by: Linked; via?: Linked; date?: string | undefined }): Part[] {
  return [
    linkedName(by),
    ...(via === undefined ? [] : [', via ', linkedName(via)]),
    ...(date === undefined ? [] : [', ', ...dateInWords(date)]),
  ];
}

/** What search calls a hit inside of a claim: "Accusation of A". */
export const claimTitle = ({ kind, by }: ClaimAnswer): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${by.title}`;

/** A verbatim quotation; its language is known where nobody translated it. */
export function quotation({ quote, language, translatedBy }: ClaimAnswer): Element {
  const original = translatedBy === undefined && language !== undefined ? { lang: language, dir: 'auto' as const } : {};
  return h('blockquote', original, h('p', quote));
}

/** "Translated by X" after what it follows, or nothing. */
export const translation = ({ translatedBy }: ClaimAnswer): Part[] =>
  translatedBy === undefined ? [] : [' ', h('span', { class: 'translation' }, `Translated by ${translatedBy}`)];

/** Who denies a claim, a line each, or nothing. */
export function denials({ deniedBy }: ClaimAnswer): Element[] {
  if (deniedBy.length === 0) return [];
  const lines = deniedBy.map((denial) => h('li', 'Denied by ', attribution(denial), citeMarks(denial.sources)));
  return [h('ul', { class: 'denials' }, lines)];
}
