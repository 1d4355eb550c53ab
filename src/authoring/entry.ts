import type { EntityKind } from '../registry/schema.ts';

/** A kind of thing that authors may add to the registry. Countries are all there. */
export type EntryKind = Exclude<EntityKind, 'country'>;

/** What is known of a new entry. What is not known stays out of it. */
export interface NewEntry {
  entry: EntryKind;
  id: string;
  name: string;
  /** What sort of organization, place or publisher it is. */
  kind?: string | undefined;
  countries: readonly string[];
  /** The day on which it was entered. */
  today: string;
}

const FOLDERS = { organization: 'organizations', person: 'people' } as const;
const LISTS = { place: 'places.yaml', publisher: 'publishers.yaml' } as const;

/** The file it stands in, from the folder of the registry, and whether that holds others too. */
export function entryFile({ entry, id }: Pick<NewEntry, 'entry' | 'id'>): { path: string; isList: boolean } {
  if (entry === 'place' || entry === 'publisher') return { path: LISTS[entry], isList: true };
  return { path: `${FOLDERS[entry]}/${id}.yaml`, isList: false };
}

/** The entry as YAML: a file of its own, or an item of a list. */
export function entryText(entry: NewEntry): string {
  const lines = [...LINES[entry.entry](entry)];
  if (!entryFile(entry).isList) return `${lines.join('\n')}\n`;
  return `${lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
}

/** A list with one more item, before the first one that comes after it by id. All else stays as it is. */
export function withItem(listText: string, id: string, item: string): string {
  const items = [...listText.matchAll(/^- +(?:\{ *)?id: *["']?([^"',\s}]+)/gm)];
  const next = items.find(([, other = '']) => other > id);
  if (next !== undefined) return listText.slice(0, next.index) + item + listText.slice(next.index);
  return listText === '' || listText.endsWith('\n') ? listText + item : `${listText}\n${item}`;
}

const quoted = (text: string): string => JSON.stringify(text);
const head = ({ id, name, kind }: NewEntry): string[] => [
  `id: ${quoted(id)}`,
  `name: ${quoted(name)}`,
  ...(kind === undefined ? [] : [`kind: ${kind}`]),
];
const reviewed = ({ today }: NewEntry): string => `reviewed: ${quoted(today)}`;
const ALIASES = [
  '# Other names, by which ingest and search know it. Take the "#" off what you know.',
  '# aliases:',
  '#   - { text: "Another name", as: name }',
];
const SOURCES = [
  '# What the entry rests on: every statement names one of these by its id.',
  '# sources:',
  '#   - id: "source-1"',
  '#     publisher: "by id in publishers.yaml"',
];

const LINES: Record<EntryKind, (entry: NewEntry) => string[]> = {
  organization: (entry) => [
    ...head(entry),
    ...ALIASES,
    '# Designations, memberships and seats are dated statements with an authority and a source: see writing.html.',
    ...SOURCES,
    '# When somebody last went through this entry.',
    reviewed(entry),
  ],
  person: (entry) => [
    ...head(entry),
    ...ALIASES,
    '# offices:',
    '#   - title: "Name of the office"',
    '#     of: "a country code or the id of an organization"',
    '#     sources: [source-1]',
    ...SOURCES,
    '# When somebody last went through this entry.',
    reviewed(entry),
  ],
  place: (entry) => [...head(entry), `countries: [${entry.countries.map(quoted).join(', ')}]`],
  publisher: (entry) => [...head(entry), ...entry.countries.slice(0, 1).map((id) => `country: ${quoted(id)}`)],
};
