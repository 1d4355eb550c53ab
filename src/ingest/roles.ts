import type { Mention } from './entities.ts';
import { useOf, type Use } from './grammar.ts';
import { contextOf, isQuoted, type Passage, type Reading } from './reading.ts';
import { byCount } from './text.ts';

export type Role = 'subject' | 'actor' | 'venue' | 'mention';

/** What an article is about. Lists stand in order of importance: the number of mentions, then who comes first. */
export interface Subjects {
  /** The countries it is about; the first is the primary one. */
  countries: string[];
  /** Countries, then other things, that it only names in passing. */
  mentions: string[];
  /** The role of every country named. */
  roles: Record<string, Role>;
  organizations: string[];
  people: string[];
  places: string[];
}

// Half of the leading country's mentions make a country a subject of the article.
const share = 0.5;

/** What the names in caption and body say about the weight and the part of each thing. */
export function weigh({ body, caption }: Reading): Subjects {
  const passages = [...body, ...(caption === undefined ? [] : [caption])];
  const named = passages.flatMap((passage) => passage.mentions.map((mention) => ({ passage, mention })));
  const groups = groupById(named);
  const nations = groups.filter(({ entity }) => entity === 'country').map(assess);
  const { about, passing } = divide(nations);
  const things = groups.filter(({ entity }) => entity !== 'country' && entity !== 'publisher');
  const aside = things.filter(isAside).map(({ id }) => id);
  const listed = (kind: Mention['entity']) =>
    things.filter(({ entity, id }) => entity === kind && !aside.includes(id)).map(({ id }) => id);
  return {
    countries: about.map(({ id }) => id),
    mentions: [...passing.map(({ id }) => id), ...aside],
    roles: Object.fromEntries([
      ...about.map(({ id, role }) => [id, role] as const),
      ...passing.map(({ id, role }) => [id, role === 'subject' ? ('mention' as const) : role] as const),
    ]),
    organizations: listed('organization'),
    people: listed('person'),
    places: listed('place'),
  };
}

interface Named {
  passage: Passage;
  mention: Mention;
}
interface Group {
  id: string;
  entity: Mention['entity'];
  named: Named[];
}
interface Nation {
  id: string;
  count: number;
  role: Role;
}

function groupById(named: readonly Named[]): Group[] {
  const groups = Map.groupBy(named, ({ mention }) => `${mention.entity} ${mention.id}`);
  const all = [...groups.values()].flatMap((group): Group[] => {
    const mention = group[0]?.mention;
    return mention === undefined ? [] : [{ id: mention.id, entity: mention.entity, named: group }];
  });
  return byCount(all, (group) => group.named.length);
}

function assess({ id, named }: Group): Nation {
  const uses = named.map(({ passage, mention }) => useIn(passage, mention));
  const count = (use: Use) => uses.filter((other) => other === use).length;
  const role = count('venue') === uses.length ? 'venue' : count('acts') > count('place') ? 'actor' : 'subject';
  return { id, count: named.length, role };
}

function useIn(passage: Passage, mention: Mention): Use {
  if (mention.withinPlace === true) return 'place';
  return useOf(contextOf(passage, mention));
}

/** The primary country is the most named one that things happen to; where there is none, the most named one. */
function divide(nations: readonly Nation[]): { about: Nation[]; passing: Nation[] } {
  const leading = Math.max(0, ...nations.map(({ count }) => count));
  const alone = nations.every(({ role }) => role === 'venue');
  const isAbout = ({ count, role }: Nation) => count >= share * leading && (alone || role !== 'venue');
  const about = nations.filter(isAbout);
  const primary = about.find(({ role }) => role === 'subject');
  return {
    about: primary === undefined ? about : [primary, ...about.filter((nation) => nation !== primary)],
    passing: nations.filter((nation) => !isAbout(nation)),
  };
}

/** Named once only, and in the words of somebody else. */
const isAside = ({ named: [first, ...others] }: Group): boolean =>
  first !== undefined && others.length === 0 && isQuoted(first.passage, first.mention);
