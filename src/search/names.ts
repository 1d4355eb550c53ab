import type { NamedThing, NameOfThing } from '../model/search-names.ts';
import { nameKey } from '../registry/names.ts';
import type { Resolve } from './session.ts';
import type { Filter } from './state.ts';

/** Something that a question names, and the name by which it does. */
export interface Meant {
  thing: NamedThing;
  by: NameOfThing;
}

/** What search knows by name. */
export interface Names {
  /** What readers call a value of a filter; what has no name stands for itself. */
  nameOf(filter: Filter, value: string): string;
  /** The values of a filter that a name or an id means. */
  resolve: Resolve;
  /** What a text is a name of, be it one thing or several. Acronyms count in their own case only, unless `anyCase`. */
  find(text: string, anyCase?: boolean): Meant[];
}

export function createNames(things: readonly NamedThing[]): Names {
  const byValue = new Map(things.map((thing) => [`${thing.kind} ${thing.value ?? ''}`, thing]));
  const all = things.flatMap((thing) => thing.names.map((by): Meant => ({ thing, by })));
  const byName = Map.groupBy(all, ({ by: [text] }) => nameKey(text));
  const byId = Map.groupBy(things, ({ id }) => nameKey(id));
  const named = (text: string) => byName.get(nameKey(text)) ?? [];
  return {
    nameOf: (filter, value) => byValue.get(`${filter} ${value}`)?.name ?? value,
    resolve(filter, text) {
      const meant = [...(byId.get(nameKey(text)) ?? []), ...named(text).map(({ thing }) => thing)];
      const values = meant.filter(({ kind }) => kind === filter).flatMap(({ value }) => value ?? []);
      return [...new Set(values)];
    },
    find(text, anyCase = false) {
      const fits = ({ by: [name, as] }: Meant) => anyCase || as !== 'acronym' || name === text;
      return onePerThing(named(text).filter(fits));
    },
  };
}

/** In order; the first name of each. */
function onePerThing(meant: readonly Meant[]): Meant[] {
  const first = new Map<string, Meant>();
  for (const one of meant) if (!first.has(one.thing.id)) first.set(one.thing.id, one);
  return [...first.values()];
}
