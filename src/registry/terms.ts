import { overlaps, span } from '../briefing/edtf.ts';
import { type Problem, problem } from '../problem.ts';
import type { YamlPath } from '../yaml/path.ts';
import type { Entry, EntryData } from './entries.ts';
import type { Organization } from './schema.ts';

/** What is wrong with the times in an entry: terms that end before they begin, and a role held twice at once. */
export function checkTerms(data: EntryData, entry: Entry): Problem[] {
  return [...backwardTerms(data, entry), ...('members' in data ? overlappingMemberships(data, entry) : [])];
}

const quote = (text: string) => JSON.stringify(text);
const at = ({ file, place }: Entry, path: YamlPath) => ({ file, ...place(path), rule: 'registry' as const });

/** `from` and `to` mean the same wherever they stand. */
function backwardTerms(data: EntryData, entry: Entry): Problem[] {
  const found: Problem[] = [];
  const walk = (value: object, path: YamlPath) => {
    if (isTerm(value) && endsEarly(value)) {
      const message = `A term from ${quote(value.from)} to ${quote(value.to)} ends before it begins.`;
      found.push(problem({ ...at(entry, [...path, 'to']), message, hint: 'Correct one of the two dates.' }));
    }
    for (const [key, part] of Object.entries(value))
      if (typeof part === 'object' && part !== null) walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  return found;
}

const isTerm = (value: object): value is { from: string; to: string } =>
  'from' in value && typeof value.from === 'string' && 'to' in value && typeof value.to === 'string';

function endsEarly({ from, to }: { from: string; to: string }): boolean {
  const [{ first }, { last }] = [span(from), span(to)];
  return first !== undefined && last !== undefined && last < first;
}

/** A country has one role at a time only once. */
function overlappingMemberships({ members }: Organization, entry: Entry): Problem[] {
  const terms = members.flatMap(({ countries, role, from, to }, index) =>
    countries.map((country, nth) => ({
      holder: `${quote(country)} is ${role}`,
      days: { first: from && span(from).last, last: to && span(to).first },
      path: ['members', index, 'countries', nth],
    })),
  );
  return terms.flatMap(({ holder, days, path }, index) => {
    const earlier = terms.slice(0, index).find((other) => other.holder === holder && collide(other.days, days));
    if (earlier === undefined) return [];
    const hint = `See line ${entry.place(earlier.path).line}.`;
    return [problem({ ...at(entry, path), message: `${holder} twice at the same time.`, hint })];
  });
}

type Days = Parameters<typeof overlaps>[0];

/** Two terms share more than the day on which one ends and the next begins. */
const collide = (a: Days, b: Days) =>
  overlaps(a, b) && !(a.last !== undefined && a.last === b.first) && !(b.last !== undefined && b.last === a.first);
