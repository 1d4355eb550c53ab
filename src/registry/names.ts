import type { Alias, Entity, EntityKind, Registry } from './schema.ts';

/** One name of one thing. */
export interface Name {
  /** As written in the registry. */
  text: string;
  as: Alias['as'];
  language: string;
  ambiguous: boolean;
  entity: EntityKind;
  /** Id of the thing. */
  id: string;
}

/** The thing with this id, of whatever kind. Ids are unique over the whole registry. */
export function findEntity(registry: Registry, id: string): Entity | undefined {
  const { countries, organizations, people, places, publishers } = registry;
  const country = countries.get(id);
  if (country !== undefined) return { entity: 'country', ...country };
  const organization = organizations.get(id);
  if (organization !== undefined) return { entity: 'organization', ...organization };
  const person = people.get(id);
  if (person !== undefined) return { entity: 'person', ...person };
  const place = places.get(id);
  if (place !== undefined) return { entity: 'place', ...place };
  const publisher = publishers.get(id);
  return publisher === undefined ? undefined : { entity: 'publisher', ...publisher };
}

/** Every name of every thing: its own first, then its aliases. */
export function allNames(registry: Registry): Name[] {
  const { countries, organizations, people, places, publishers } = registry;
  return [
    ...[...countries.values()].flatMap((thing) => namesOf('country', thing)),
    ...[...organizations.values()].flatMap((thing) => namesOf('organization', thing)),
    ...[...people.values()].flatMap((thing) => namesOf('person', thing)),
    ...[...places.values()].flatMap((thing) => namesOf('place', thing)),
    ...[...publishers.values()].flatMap((thing) => namesOf('publisher', thing)),
  ];
}

/** Look-up of things by any of their names, whatever its case, apostrophes and accents. */
export interface NameIndex {
  find(text: string): Name[];
}

export function createNameIndex(registry: Registry): NameIndex {
  const index = Map.groupBy(allNames(registry), ({ text }) => nameKey(text));
  return { find: (text) => index.get(nameKey(text)) ?? [] };
}

/** A name as it is compared: without case, accents, dots and kinds of apostrophe or hyphen. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

type Named = { id: string; name: string; short?: string | undefined; aliases: readonly Alias[] };

function namesOf(entity: EntityKind, { id, name, short, aliases }: Named): Name[] {
  const own: Name = { text: name, as: 'name', language: 'en', ambiguous: false, entity, id };
  const others = aliases.map(({ text, as, language, ambiguous }) => ({ text, as, language, ambiguous, entity, id }));
  return [own, ...(short === undefined ? [] : [{ ...own, text: short, as: 'acronym' as const }]), ...others];
}
