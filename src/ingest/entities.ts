import type { Name } from '../registry/names.ts';
import type { EntityKind } from '../registry/schema.ts';
import { type Lexicon, type Term, type Token, tokenize } from './names.ts';
import type { Span } from './text.ts';

/** A name of something in the registry, where it stands in a text. */
export interface Mention extends Span {
  entity: EntityKind;
  id: string;
  as: Name['as'];
  /** What else the same words name, when they do not stand for a government: a city. */
  otherwise?: { entity: EntityKind; id: string };
  /** It stands inside the name of a place, as in the name of a border between two countries. */
  withinPlace?: true;
}

// A run of capitals is a headline or a heading: an abbreviation of so few letters may be a word in it ("CONTACT US").
const longestWordLike = 3;
const entityOrder: readonly EntityKind[] = ['country', 'organization', 'person', 'place', 'publisher'];

/**
 * The names of `lexicon` in `text`, in order: the longest at each place, none inside another save a country's inside a
 * place's. A hyphen ends a word. Whether a metonym stands for its government is for the context to tell.
 */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  const tokens = tokenize(text);
  const masked = findMasked(text, tokens, lexicon);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const terms = termsAt(text, tokens, { at, lexicon }).filter(({ name }) => !masked.has(maskKey(name, at)));
    const length = Math.max(1, ...terms.map(({ words }) => words.length));
    const mention = makeMention(tokens, { at, terms: terms.filter(({ words }) => words.length === length) });
    if (mention !== undefined) {
      found.push(mention);
      if (mention.entity === 'place') found.push(...countriesWithin(text, tokens, { at, length, lexicon, mention }));
    }
    at += mention === undefined ? 1 : length;
  }
  return found;
}

interface Position {
  at: number;
  lexicon: Lexicon;
}

const maskKey = ({ entity, id }: Name, at: number): string => `${at} ${entity} ${id}`;

/** Where which thing is not meant: token position and id of everything that a look-alike covers. */
function findMasked(text: string, tokens: readonly Token[], { masks }: Lexicon): Set<string> {
  const covered = new Set<string>();
  for (const [at, { key }] of tokens.entries())
    for (const { name, words } of masks.get(key) ?? [])
      if (fits(text, tokens, { at, term: { name, words } }))
        for (const index of words.keys()) covered.add(maskKey(name, at + index));
  return covered;
}

function termsAt(text: string, tokens: readonly Token[], { at, lexicon }: Position): Term[] {
  const key = tokens[at]?.key ?? '';
  const terms = [...(lexicon.terms.get(key) ?? []), ...pluralTerms(key, lexicon)];
  return terms.filter((term) => fits(text, tokens, { at, term }));
}

/** "Norlanders" is the plural of a people's name; nothing else has one. */
const pluralTerms = (key: string, { terms }: Lexicon): Term[] =>
  key.endsWith('s')
    ? (terms.get(key.slice(0, -1)) ?? []).filter(({ name, words }) => name.as === 'demonym' && words.length === 1)
    : [];

function fits(text: string, tokens: readonly Token[], { at, term }: { at: number; term: Term }): boolean {
  const { name, words } = term;
  return words.every((word, index) => {
    const token = tokens[at + index];
    if (token === undefined || (index > 0 && !isJoined(text, tokens[at + index - 1], token))) return false;
    if (!sameWord(token, word, name.as === 'demonym' && index === words.length - 1)) return false;
    return name.as === 'acronym' ? fitsAcronym(token, word, tokens) : fitsCase(token, word, words[0]);
  });
}

const sameWord = (token: Token, word: Token, plural: boolean): boolean =>
  token.key === word.key || (plural && token.key === `${word.key}s`);

/** Nothing but space between two words of a name; a dot only behind a short first one ("St. Name"). */
function isJoined(text: string, before: Token | undefined, token: Token): boolean {
  const gap = before === undefined ? '' : text.slice(before.end, token.start);
  return gap.trim() === '' || (gap.trim() === '.' && (before?.text.length ?? 0) <= longestWordLike);
}

/** A name is capitalised where the registry writes it so; after a number ("3rd Base") only as the text likes. */
function fitsCase(token: Token, word: Token, first: Token | undefined): boolean {
  const free = word !== first && /^\p{N}/u.test(first?.text ?? '');
  return free || !/^\p{Lu}/u.test(word.text) || /^\p{Lu}/u.test(token.text);
}

const withoutDots = ({ text }: Token): string => text.replaceAll('.', '');

function fitsAcronym(token: Token, word: Token, tokens: readonly Token[]): boolean {
  if (withoutDots(token) !== withoutDots(word)) return false;
  if (token.text.includes('.') || token.text.length > longestWordLike) return true;
  const at = tokens.indexOf(token);
  return ![tokens[at - 1], tokens[at + 1]].some((next) => next !== undefined && isShouted(next));
}

const isShouted = ({ text }: Token): boolean => /^\p{Lu}{2,}$/u.test(text);

function makeMention(
  tokens: readonly Token[],
  { at, terms }: { at: number; terms: readonly Term[] },
): Mention | undefined {
  const byKind = terms.toSorted(
    (one, other) => entityOrder.indexOf(one.name.entity) - entityOrder.indexOf(other.name.entity),
  );
  const plain = byKind.find(({ name }) => name.as !== 'metonym');
  const metonym = plain?.name.entity === 'country' ? undefined : byKind.find(({ name }) => name.as === 'metonym');
  const term = metonym ?? plain;
  const first = tokens[at];
  const last = tokens[at + (term?.words.length ?? 0) - 1];
  if (term === undefined || first === undefined || last === undefined) return undefined;
  const { entity, id, as } = term.name;
  const otherwise = metonym && plain ? { entity: plain.name.entity, id: plain.name.id } : undefined;
  return { entity, id, as, start: first.start, end: last.end, ...(otherwise === undefined ? {} : { otherwise }) };
}

function countriesWithin(
  text: string,
  tokens: readonly Token[],
  { at, length, lexicon, mention }: Position & { length: number; mention: Mention },
): Mention[] {
  const own = lexicon.countriesOf.get(mention.id) ?? [];
  return [...Array(length).keys()].flatMap((offset) => {
    const inside = termsAt(text, tokens, { at: at + offset, lexicon }).filter(
      ({ name, words }) => own.includes(name.id) && name.as !== 'metonym' && offset + words.length <= length,
    );
    const country = makeMention(tokens, { at: at + offset, terms: inside.slice(0, 1) });
    return country === undefined ? [] : [{ ...country, withinPlace: true as const }];
  });
}
