import { type Field, readTokens, type Token } from './lexer.ts';

/**
 * What a reader asks for. Words stand as typed, but in one spelling of their characters (`normalizeText`). An `and` or an
 * `or` has two parts or more.
 */
export type Query =
  | { kind: 'word' | 'phrase'; text: string }
  | { kind: 'field'; field: Field; value: string }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query };

/** A longer text is cut: it comes from an address, which anyone may write. In UTF-16 code units. */
export const longestQuery = 1000;

/**
 * Reads words, "phrases", `field:value`, `OR`, `NOT` or `-`, and parentheses; what stands side by side is asked for
 * together, as with `AND`. OR binds less than that. Anything is a query: parentheses and quotation marks without a
 * partner are closed at the end, an operator with nothing to work on is passed over, and `or`, `not` in small letters are
 * words. Undefined where the text asks for nothing.
 */
export function parseQuery(text: string): Query | undefined {
  const tokens = readTokens(text.slice(0, longestQuery));
  const parts: Query[] = [];
  let rest: readonly Token[] = tokens;
  // A closing parenthesis too many ends a part; what follows is asked for besides.
  while (rest.length > 0) {
    const [part, left] = readEither(rest);
    if (part !== undefined) parts.push(part);
    rest = left.slice(1);
  }
  return together('and', parts);
}

/** Alternatives, up to a closing parenthesis or the end. */
function readEither(tokens: readonly Token[]): Read {
  const parts: Query[] = [];
  let [part, rest] = readAll(tokens);
  if (part !== undefined) parts.push(part);
  while (rest[0]?.kind === 'or') {
    [part, rest] = readAll(rest.slice(1));
    if (part !== undefined) parts.push(part);
  }
  return [together('or', parts), rest];
}

/** What is asked for together, up to an OR, a closing parenthesis or the end. */
function readAll(tokens: readonly Token[]): Read {
  const parts: Query[] = [];
  let rest = tokens;
  while (rest.length > 0 && rest[0]?.kind !== 'or' && rest[0]?.kind !== 'close') {
    const [part, left] = readOne(rest);
    if (part !== undefined) parts.push(part);
    rest = left;
  }
  return [together('and', parts), rest];
}

function readOne([first, ...rest]: readonly Token[]): Read {
  switch (first?.kind) {
    case 'not':
      return negated(rest);
    case 'open': {
      const [part, left] = readEither(rest);
      return [part, left.slice(1)];
    }
    case 'word':
    case 'phrase':
    case 'field':
      return [first, rest];
    default:
      return [undefined, rest];
  }
}

function negated(tokens: readonly Token[]): Read {
  const next = tokens[0]?.kind;
  if (next === undefined || next === 'or' || next === 'close') return [undefined, tokens];
  if (next === 'and') return negated(tokens.slice(1));
  const [part, rest] = readOne(tokens);
  if (part === undefined) return [undefined, rest];
  return [part.kind === 'not' ? part.part : { kind: 'not', part }, rest];
}

function together(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const different = flat.filter((part, at) => flat.findIndex((other) => isSame(part, other)) === at);
  return different.length < 2 ? different[0] : { kind, parts: different };
}

const isSame = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was read, and the tokens that follow it. */
type Read = [part: Query | undefined, rest: readonly Token[]];
