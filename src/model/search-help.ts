import { sortDay, span } from '../briefing/edtf.ts';
import { searchNames } from './search-names.ts';
import type { SiteIndex } from './site-index.ts';

/** A question that readers may try, and what it finds. */
export interface SearchExample {
  query: string;
  finds: string;
}

const words: readonly SearchExample[] = [
  { query: 'exercise', finds: 'pages with the word or one of its forms, such as “exercises”' },
  { query: 'border guards', finds: 'pages with both words, anywhere' },
  { query: '"border guards"', finds: 'pages with the words side by side, in that order, in any of their forms' },
  { query: 'exercise OR drill', finds: 'pages with one of them or both; OR stands in capitals' },
  { query: 'border -exercise', finds: 'pages with the first and without the second; NOT exercise is the same' },
  { query: 'border (exercise OR drill)', finds: 'pages with the first and one of the others' },
];

const fields = {
  country: 'briefings about a country, by its name, code or any other name',
  organization: 'briefings about an organization, by name or acronym',
  person: 'briefings about a person',
  publisher: 'briefings with something of a publisher among their sources',
} as const;

/** The query language by examples; those of fields are what most of the site's briefings are about. */
export function searchHelp(index: SiteIndex): SearchExample[] {
  const things = searchNames(index).toSorted((a, b) => b.briefings - a.briefings);
  const named = Object.entries(fields).flatMap(([kind, finds]) => {
    const value = things.find((thing) => thing.kind === kind)?.value;
    return value === undefined ? [] : [{ query: `${kind}:${value}`, finds }];
  });
  return [
    ...words,
    ...named,
    { query: 'kind:exercise', finds: 'briefings with an event of that kind' },
    ...dates(index),
  ];
}

/** Around the day of the newest briefing that has one. */
function dates({ site }: SiteIndex): SearchExample[] {
  const date = site.briefings.find((briefing) => briefing.date !== undefined && span(briefing.date).first)?.date;
  if (date === undefined) return [];
  const [year, month] = sortDay(date).split('-') as [string, string];
  return [
    { query: `date:${year}-${month}`, finds: 'briefings of that month, or with an event in it' },
    {
      query: `date:${Number(year) - 1}..${year}`,
      finds: 'the same from the start of the first to the end of the last; either may be left out',
    },
  ];
}
