import { nameKey } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';
import { monthNames } from './cues.ts';
import type { RawItem } from './feed-item.ts';
import { fromMarkdown, isMarkdown } from './text-markdown.ts';

/** A plain text, with what stands at its head apart: what its lines say of it in the form "Name: value". */
export interface TextHead extends Pick<RawItem, 'title' | 'link' | 'dates' | 'authors' | 'language'> {
  text: string;
  /** As written: "VWA". */
  publisher?: string;
}

/** Names that lines at the head have, in English and Russian, and what stands behind them. */
const NAMES: Readonly<Record<string, 'title' | 'date' | 'author' | 'publisher' | 'link' | 'language' | 'other'>> = {
  ...{ title: 'title', headline: 'title', subject: 'title', заголовок: 'title', тема: 'title' },
  ...{
    date: 'date',
    published: 'date',
    'publication date': 'date',
    'published on': 'date',
    sent: 'date',
    дата: 'date',
  },
  ...{ author: 'author', by: 'author', byline: 'author', автор: 'author', from: 'author' },
  ...{ source: 'publisher', publisher: 'publisher', agency: 'publisher', outlet: 'publisher', источник: 'publisher' },
  ...{ url: 'link', link: 'link', address: 'link', ссылка: 'link', language: 'language', lang: 'language' },
  ...{ to: 'other', cc: 'other', 'reply-to': 'other', 'message-id': 'other', tags: 'other', keywords: 'other' },
  ...{ section: 'other', category: 'other', 'content-type': 'other', 'mime-version': 'other', place: 'other' },
};
const LINE = /^\s*([\p{L}][\p{L} -]{1,20}?)\s*:\s+(\S.*)$/u;
const FENCE = /^---\s*$/;
const PAGE_NUMBER = /^[ \t]*(?:[-–—] ?\d{1,3} ?[-–—]|page \d{1,3}(?: of \d{1,3})?)[ \t]*$/gimu;
const PAGE_BREAK = /\s*\f\s*/gu;
const DATELINE = new RegExp(
  String.raw`^[\p{Lu}][\p{Lu}\s.'’-]+,\s+(?<month>${monthNames})\s+(?<day>\d{1,2}),\s+(?<year>\d{4})\b`,
  'mu',
);
const MONTH_DAY = new RegExp(String.raw`^(?<month>${monthNames})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b`, 'u');
const DAY_MONTH = new RegExp(String.raw`^(?<day>\d{1,2})\s+(?<month>${monthNames}),?\s+(?<year>\d{4})\b`, 'u');

/** Takes the head from a text; a text that has none stays as it is. */
export function readTextHead(whole: string): TextHead {
  const paged = joinPages(whole.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { lines, rest } = takeLines(paged);
  const markdown = isMarkdown(rest) ? fromMarkdown(rest) : { text: rest };
  const { text } = markdown;
  const valuesOf = (kind: string) => lines.filter((line) => line.kind === kind).map(({ value }) => value);
  const [title = markdown.title] = valuesOf('title');
  const [link] = valuesOf('link');
  const [language] = valuesOf('language');
  const [publisher] = valuesOf('publisher');
  const authors = valuesOf('author');
  return {
    text,
    dates: [
      ...valuesOf('date').map((value) => ({ raw: dateOf(value), of: 'publication' as const })),
      ...datelineOf(text).map((raw) => ({ raw, of: 'dateline' as const })),
    ],
    ...(title === undefined ? {} : { title: { text: title, html: false } }),
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

/** The id of the publisher of this name. */
export function findPublisherNamed(name: string, { publishers }: Registry): string | undefined {
  const key = nameKey(name);
  const names = (one: { name: string; aliases: readonly { text: string }[] }) => [
    one.name,
    ...one.aliases.map(({ text }) => text),
  ];
  return [...publishers.values()].find((one) => names(one).some((text) => nameKey(text) === key))?.id;
}

/** A page that breaks off within a sentence goes on with the next one. */
const joinPages = (text: string): string =>
  text
    .replace(PAGE_NUMBER, (line) => (text.includes('\f') ? '' : line))
    .replace(PAGE_BREAK, (_, at: number, all: string) => (/[.!?…”"»:]\s*$/u.test(all.slice(0, at)) ? '\n\n' : '\n'));

interface HeadLine {
  kind: string;
  value: string;
}

/** The lines at the start, or between two lines of "---", when two of them or more are of this kind. */
function takeLines(text: string): { lines: HeadLine[]; rest: string } {
  const all = text.trimStart().split('\n');
  const fenced = FENCE.test(all[0] ?? '');
  const from = fenced ? 1 : 0;
  const end = all.findIndex((line, at) => at >= from && (fenced ? FENCE.test(line) : readLine(line) === undefined));
  const lines = all.slice(from, Math.max(from, end)).flatMap((line) => readLine(line) ?? []);
  const known = lines.filter(({ kind }) => kind !== 'other').length;
  if (end < 0 || known === 0 || lines.length < 2) return { lines: [], rest: text };
  return { lines, rest: all.slice(end + from).join('\n') };
}

function readLine(line: string): HeadLine | undefined {
  const [, name, value] = LINE.exec(line) ?? [];
  const key = name?.toLowerCase() ?? '';
  const kind = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  return kind === undefined || value === undefined ? undefined : { kind, value: unquoted(value.trim()) };
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

/** "July 7, 2021" as feeds write it. */
function dateOf(value: string): string {
  const { day, month, year } = (MONTH_DAY.exec(value) ?? DAY_MONTH.exec(value))?.groups ?? {};
  return day === undefined ? value : `${day} ${month} ${year}`;
}

/** "DUSHANBE, July 7, 2021 (VWA)": the day on which the text was sent. Without a year it names none. */
function datelineOf(text: string): string[] {
  const { day, month, year } = DATELINE.exec(text.slice(0, 2000))?.groups ?? {};
  return day === undefined ? [] : [`${day} ${month} ${year}`];
}
