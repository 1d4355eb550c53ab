import { apart, type CorpusBriefing, type Lemma, lemmas } from './corpus.ts';
import { createRandom, type Random } from './corpus-random.ts';
import { type ListField, listFields, type Tree } from './scan.ts';

/** Questions of every kind over a corpus, the same for the same seed: trees up to three deep. */
export function randomQueries(briefings: readonly CorpusBriefing[], { count, seed }: Wanted): Tree[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => randomTree({ random, briefings }, at % 4));
}

/** One question of each operator and each form of term, with its name. */
export function everyOperator(briefings: readonly CorpusBriefing[]): [name: string, Tree][] {
  const making = { random: createRandom(7), briefings };
  const [a, b]: [Tree, Tree] = [word('bridge'), word('ferries')];
  return [
    ...Object.values(lemmas).flatMap((forms) => forms.map((form) => ['word form', word(form)] as [string, Tree])),
    ...Object.values(apart).flatMap((all) => all.map((text) => ['word apart', word(text)] as [string, Tree])),
    ...briefings.slice(0, 20).map(({ rare }) => ['rare word', word(rare)] as [string, Tree]),
    ...Array.from({ length: 100 }, () => ['phrase', phraseOf(making)] as [string, Tree]),
    ['unknown word', word('qqzzx')],
    ['AND', { kind: 'and', parts: [a, b] }],
    ['AND with an unknown word', { kind: 'and', parts: [a, word('qqzzx')] }],
    ['OR', { kind: 'or', parts: [a, b] }],
    ['NOT', { kind: 'not', part: a }],
    ['NOT a phrase', { kind: 'and', parts: [b, { kind: 'not', part: { kind: 'phrase', text: 'near the mill' } }] }],
    ['parentheses', { kind: 'and', parts: [a, { kind: 'not', part: { kind: 'or', parts: [b, word('patrol')] } }] }],
    ...(Object.keys(listFields) as ListField[]).flatMap((field) =>
      [...new Set(briefings.flatMap((briefing) => briefing[listFields[field]]))].map(
        (value) => [`${field}:`, { kind: 'field', field, value }] as [string, Tree],
      ),
    ),
    ...Array.from({ length: 100 }, () => ['date:', dateTerm(making.random)] as [string, Tree]),
  ];
}

/** The question as a reader types it. */
export function textOf(tree: Tree): string {
  switch (tree.kind) {
    case 'word':
      return tree.text;
    case 'phrase':
      return `"${tree.text}"`;
    case 'field':
      return `${tree.field}:${tree.value}`;
    case 'date':
      return `date:${tree.text}`;
    case 'not':
      return `${tree.part.kind === 'or' ? 'NOT ' : '-'}${textOf(tree.part)}`;
    default:
      return `(${tree.parts.map(textOf).join(tree.kind === 'or' ? ' OR ' : ' ')})`;
  }
}

function randomTree(making: Making, depth: number): Tree {
  const { random } = making;
  if (depth === 0) return randomTerm(making);
  const kind = random.pick(['and', 'and', 'or', 'or', 'not'] as const);
  const part = () => randomTree(making, random.whole(depth));
  return kind === 'not' ? { kind, part: part() } : { kind, parts: Array.from({ length: 2 + random.whole(2) }, part) };
}

function randomTerm(making: Making): Tree {
  const { random, briefings } = making;
  const terms: (() => Tree)[] = [
    () => word(random.pick(lemmas[random.pick(Object.keys(lemmas) as Lemma[])])),
    () => word(random.pick(lemmas[random.pick(Object.keys(lemmas) as Lemma[])]).toUpperCase()),
    () => word(random.pick(apart[random.pick(Object.keys(apart) as (keyof typeof apart)[])])),
    () => word(random.pick(briefings).rare),
    () => word(random.pick(['battery', 'range', 'gorge', 'Exampleton', 'finished', 'qqzzx', 'mil', 'Turkiye'])),
    () => phraseOf(making),
    () => fieldTerm(making),
    () => dateTerm(random),
  ];
  return random.pick(terms)();
}

/** Words that follow one another in some block, in their order or, seldom, not. */
function phraseOf({ random, briefings }: Making): Tree {
  const tokens = random.pick(random.pick(briefings).blocks).split(/\s+/);
  const start = random.whole(Math.max(1, tokens.length - 3));
  const some = tokens.slice(start, start + 2 + random.whole(3)).map((token) => token.replace(/[“”"]/g, ''));
  const words = some.filter((token) => /[\p{L}\p{N}]/u.test(token));
  return { kind: 'phrase', text: (random.chance(15) ? words.reverse() : words).join(' ') };
}

function fieldTerm({ random, briefings }: Making): Tree {
  const field = random.pick(Object.keys(listFields) as ListField[]);
  const value = random.pick([
    ...random.pick(briefings)[listFields[field]],
    ...random.pick(briefings)[listFields[field]],
    'nobody',
  ]);
  return { kind: 'field', field, value };
}

function dateTerm(random: Random): Tree {
  const point = randomPoint(random);
  const { text, first, last } = point;
  const year = `${Number(first.slice(0, 4)) + 1 + random.whole(3)}`;
  return random.pick<Tree>([
    { kind: 'date', ...point },
    { kind: 'date', text: `"${text}"`, first, last },
    { kind: 'date', text: `${text}..${text}`, first, last },
    { kind: 'date', text: `${text}..${year}`, first, last: `${year}-12-31` },
    { kind: 'date', text: `${text}/${year}`, first, last: `${year}-12-31` },
    { kind: 'date', text: `${text}..`, first, last: '9999-99-99' },
    { kind: 'date', text: `..${text}`, first: '0000-00-00', last },
    { kind: 'date', text: `${text}/..`, first, last: '9999-99-99' },
  ]);
}

function randomPoint(random: Random): Point {
  const year = String(2013 + random.whole(14));
  const month = `${year}-${String(1 + random.whole(12)).padStart(2, '0')}`;
  const day = `${month}-${String(1 + random.whole(28)).padStart(2, '0')}`;
  const end = String(new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate());
  return random.pick([
    { text: day, first: day, last: day },
    { text: month, first: `${month}-01`, last: `${month}-${end}` },
    { text: `${year}~`, first: `${year}-01-01`, last: `${year}-12-31` },
  ]);
}

const word = (text: string): Tree => ({ kind: 'word', text });

interface Wanted {
  count: number;
  seed: number;
}

interface Making {
  random: Random;
  briefings: readonly CorpusBriefing[];
}

/** A date as typed, and the days that it allows. */
interface Point {
  text: string;
  first: string;
  last: string;
}
