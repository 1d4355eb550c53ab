import type { Denial, EventReference, Figure, FrontMatter, FullEvent, Party } from './schema.ts';

/** Something that a front matter names by id, and the path of the key that names it. */
export interface Reference {
  kind: 'country' | 'organization' | 'person' | 'place' | 'publisher' | 'party' | 'source' | 'event' | 'statement';
  id: string;
  path: (string | number)[];
}

type Path = (string | number)[];

/** Every id that a front matter names, in the order of its keys. `party` is whatever the registry has. */
export function referencesOf(frontMatter: FrontMatter): Reference[] {
  const { countries, mentions, organizations, people, places, events, figures, claims, sources } = frontMatter;
  return [
    ...each('country', countries, ['countries']),
    ...each('party', mentions, ['mentions']),
    ...each('organization', organizations, ['organizations']),
    ...each('person', people, ['people']),
    ...each('place', places, ['places']),
    ...events.flatMap((event, index) => eventReferences(event, ['events', index])),
    ...figures.flatMap((figure, index) => figureReferences(figure, ['figures', index])),
    ...claims.flatMap((claim, index) => {
      const path = ['claims', index];
      return [
        ...party(claim.by, [...path, 'by']),
        ...party(claim.via, [...path, 'via']),
        ...claim.about.flatMap((about, at) => party(about, [...path, 'about', at])),
        ...one('event', claim.event, [...path, 'event']),
        ...one('statement', claim.statement, [...path, 'statement']),
        ...each('source', claim.sources, [...path, 'sources']),
        ...claim.deniedBy.flatMap((denial, at) => denialReferences(denial, [...path, 'deniedBy', at])),
      ];
    }),
    ...sources.flatMap(({ publisher }, index) => one('publisher', publisher, ['sources', index, 'publisher'])),
  ];
}

function eventReferences(event: FullEvent | EventReference, path: Path): Reference[] {
  const sources = each('source', event.sources, [...path, 'sources']);
  if ('event' in event) return [...one('event', event.event, [...path, 'event']), ...sources];
  return [
    ...each('country', event.countries, [...path, 'countries']),
    ...each('organization', event.organizations, [...path, 'organizations']),
    ...each('person', event.people, [...path, 'people']),
    ...each('place', event.places, [...path, 'places']),
    ...event.figures.flatMap((figure, index) => figureReferences(figure, [...path, 'figures', index])),
    ...sources,
  ];
}

function figureReferences({ by, event, sources }: Figure, path: Path): Reference[] {
  return [
    ...party(by, [...path, 'by']),
    ...one('event', event, [...path, 'event']),
    ...each('source', sources, [...path, 'sources']),
  ];
}

function denialReferences({ by, via, sources }: Denial, path: Path): Reference[] {
  return [
    ...party(by, [...path, 'by']),
    ...party(via, [...path, 'via']),
    ...each('source', sources, [...path, 'sources']),
  ];
}

function party(value: Party | undefined, path: Path): Reference[] {
  if (value === undefined || value === 'unattributed') return [];
  if (typeof value === 'string') return one('party', value, path);
  return one('party', value.of, [...path, 'of']);
}

const one = (kind: Reference['kind'], id: string | undefined, path: Path): Reference[] =>
  id === undefined ? [] : [{ kind, id, path }];
const each = (kind: Reference['kind'], ids: readonly string[], path: Path): Reference[] =>
  ids.map((id, index) => ({ kind, id, path: [...path, index] }));
