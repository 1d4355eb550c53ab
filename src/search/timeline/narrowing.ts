/** What a list of events is narrowed to; it stands in the address, so that it can be kept and sent. */
export interface Narrowing {
  /** Values chosen of each group; none lets everything pass. */
  chosen: Record<Group, string[]>;
  /** As typed: a year, a month or a day. Empty where nothing bounds the list. */
  from: string;
  to: string;
  /** In the order in which things happened, or in which they became known. */
  order: Order;
}

export const groups = ['country', 'organization', 'kind'] as const;
export type Group = (typeof groups)[number];
type Order = 'happened' | 'known';

/** What a list says of one of its entries. A missing day is not bounded. */
export interface Entry extends Record<Group, readonly string[]> {
  first?: string | undefined;
  last?: string | undefined;
}

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Reads the query part of an address. What is unknown in it is passed over. */
export function parseNarrowing(address: string): Narrowing {
  const parameters = new URLSearchParams(address);
  const valuesOf = (group: Group) => [...new Set(parameters.getAll(group).filter(Boolean))];
  return {
    chosen: { country: valuesOf('country'), organization: valuesOf('organization'), kind: valuesOf('kind') },
    from: parameters.get('from')?.trim() ?? '',
    to: parameters.get('to')?.trim() ?? '',
    order: parameters.get('order') === 'known' ? 'known' : 'happened',
  };
}

/** The query part of an address, with its "?"; empty where the list stands as it is. */
export function formatNarrowing({ chosen, from, to, order }: Narrowing): string {
  const parameters = new URLSearchParams();
  for (const group of groups) for (const value of chosen[group]) parameters.append(group, value);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (order !== 'happened') parameters.set('order', order);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Whether an entry passes: one value of each group chosen, and a day in common with the dates. */
export function passes(entry: Entry, { chosen, from, to }: Narrowing): boolean {
  const isChosen = (group: Group) =>
    chosen[group].length === 0 || chosen[group].some((value) => entry[group].includes(value));
  return groups.every(isChosen) && overlaps(entry, boundOf(from, '-01'), boundOf(to, '-31'));
}

/** Why the dates cannot be used, as a sentence that quotes the wrong one. */
export function faultOf({ from, to }: Pick<Narrowing, 'from' | 'to'>): string | undefined {
  const wrong = [from, to].find((text) => text !== '' && !datePattern.test(text));
  if (wrong !== undefined) return `"${wrong}" is no date: write a year, a month or a day, such as 2021-07.`;
  const [first, last] = [boundOf(from, '-01'), boundOf(to, '-31')];
  if (first === undefined || last === undefined || first <= last) return undefined;
  return `From "${from}" to "${to}" runs backwards: change one of them.`;
}

/** The first or last day of a date, as text that compares with days; undefined for what is no date. */
function boundOf(text: string, day: '-01' | '-31'): string | undefined {
  if (!datePattern.test(text)) return undefined;
  if (text.length === 10) return text;
  if (text.length === 7) return text + day;
  return text + (day === '-01' ? '-01-01' : '-12-31');
}

/** An entry without any day has none in common with a bound. */
function overlaps({ first, last }: Entry, from: string | undefined, to: string | undefined): boolean {
  if (first === undefined && last === undefined) return from === undefined && to === undefined;
  return (
    (to === undefined || first === undefined || first <= to) &&
    (from === undefined || last === undefined || last >= from)
  );
}
