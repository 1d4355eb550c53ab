import type { FrontMatterInput, Party } from '../briefing/schema.ts';
import type { Registry } from '../registry/schema.ts';
import type { Happening } from './events.ts';
import type { Header } from './header.ts';
import type { Subjects } from './roles.ts';
import type { Statement } from './statement.ts';

/** What a briefing is made of. */
export interface Parts {
  header: Header;
  subjects: Subjects;
  happenings: readonly Happening[];
  statements: readonly Statement[];
}

/** A briefing's front matter, and what its body shows: an extract, and the ids of the rest. */
export interface Composed {
  frontMatter: FrontMatterInput;
  body: { extract: string[]; events: string[]; claims: string[]; quotations: string[] };
}

/** Ids of things that have pages or entries. */
export type Things = Pick<Subjects, 'organizations' | 'people' | 'places'>;

/** Puts the parts together. The briefing's own lists name only what neither events nor claims do. */
export function compose({ header, subjects, happenings, statements }: Parts, registry: Registry): Composed {
  const events = happenings.map(({ event }) => event);
  const claims = statements.map((statement, index) => claimOf(statement, index, happenings));
  const already = namedIn({ events, claims }, registry);
  const own = (kind: keyof Things) => subjects[kind].filter((id) => !already[kind].has(id));
  const lists = withoutEmpty({
    mentions: subjects.mentions,
    organizations: own('organizations'),
    people: own('people'),
    places: own('places'),
    events: events.map((event) => withoutEmpty(event)),
    claims,
  });
  const surroundings = withoutEmpty({ related: header.related, image: header.image });
  const { title, summary, date, sources } = header;
  const top = { title, summary, ...date };
  const rest = { countries: subjects.countries, ...lists, sources, ...surroundings };
  const derived = Object.keys({ ...top, ...rest }).filter((key) => !header.given.includes(key));
  const idsOf = (quotation: boolean) =>
    claims.filter((_, index) => statements[index]?.quotation === quotation).map(({ id }) => id);
  return {
    frontMatter: { ...top, status: 'draft', derived, ...rest },
    body: {
      extract: header.extract,
      events: events.map(({ id }) => id),
      claims: idsOf(false),
      quotations: idsOf(true),
    },
  };
}

/** All organizations, people and places that front matter names, in its lists, events and claims, in the order of `ranked`. */
export function allNamed(
  frontMatter: FrontMatterInput,
  ranked: Subjects,
  registry: Registry,
): Record<keyof Things, string[]> {
  const { events = [], claims = [] } = frontMatter;
  const inside = namedIn({ events: events.filter((event) => 'id' in event), claims }, registry);
  const union = (kind: keyof Things) => {
    const all = new Set([...(frontMatter[kind] ?? []), ...inside[kind]]);
    return [...new Set([...ranked[kind].filter((id) => all.has(id)), ...all])];
  };
  return { organizations: union('organizations'), people: union('people'), places: union('places') };
}

type EventInput = Pick<Happening['event'], 'id'> & Partial<Record<keyof Things, string[] | undefined>>;
type ClaimInput = NonNullable<FrontMatterInput['claims']>[number];

function namedIn(
  { events, claims }: { events: readonly EventInput[]; claims: readonly ClaimInput[] },
  { organizations, people, places }: Registry,
): Record<keyof Things, Set<string>> {
  const ids = new Set([
    ...events.flatMap((event) => [event.organizations, event.people, event.places].flatMap((list) => list ?? [])),
    ...claims.flatMap(({ by, about = [], deniedBy = [] }) =>
      [by, ...about, ...deniedBy.map((denial) => denial.by)].flatMap(idOf),
    ),
  ]);
  const known = (things: ReadonlyMap<string, unknown>) => new Set([...ids].filter((id) => things.has(id)));
  return { organizations: known(organizations), people: known(people), places: known(places) };
}

/** What a party names: itself, or whose it is. */
function idOf(party: Party): string[] {
  if (typeof party === 'string') return [party];
  return party.of === undefined ? [] : [party.of];
}

/** A claim under a number; one that stands in the sentence of an event belongs to that event. */
function claimOf(
  { claim, scene }: Statement,
  index: number,
  happenings: readonly Happening[],
): ClaimInput & { id: string } {
  const event = scene && happenings.find((happening) => happening.scene === scene)?.event.id;
  const { by, via, date, kind, text, quote, about, sources, ...rest } = claim;
  return withoutEmpty({ id: `claim-${index + 1}`, by, via, date, kind, text, quote, event, about, sources, ...rest });
}

/** Without the keys that hold an empty list or nothing. */
function withoutEmpty<T extends object>(record: T): WithoutUndefined<T> {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as WithoutUndefined<T>;
}

type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
