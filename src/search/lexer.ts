import { normalizeText } from './normalize.ts';

/** The fields that a query can name before a colon. */
const fields = ['country', 'organization', 'person', 'publisher', 'kind', 'date'] as const;
export type Field = (typeof fields)[number];

export type Token =
  | { kind: 'word' | 'phrase'; text: string }
  | { kind: 'field'; field: Field; value: string }
  | { kind: 'open' | 'close' | 'or' | 'and' | 'not' };

// In this order: a parenthesis, a minus that leads something, a field with its value, a phrase, a word. A quotation mark
// that is never closed reaches to the end.
const token = new RegExp(
  [
    '(?<paren>[()])',
    String.raw`(?<minus>-)(?=[^\s)])`,
    String.raw`(?<field>${fields.join('|')}):(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s()"]*))`,
    '"(?<phrase>[^"]*)"?',
    String.raw`(?<word>[^\s()"]+)`,
  ].join('|'),
  'giu',
);

const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

// At the start of a word, a dash is no minus: only a hyphen from the keyboard is one.
const leadingDash = /(?<=^|[\s("])[\u2010-\u2015\u2212]+/g;

/** The tokens of a query; what holds no letter and no digit is none. */
export function readTokens(text: string): Token[] {
  return [...normalizeText(text.replace(leadingDash, ' ')).matchAll(token)].flatMap(({ groups = {} }) =>
    tokenOf(groups),
  );
}

function tokenOf(groups: Groups): Token[] {
  const { paren, minus, field, quoted, bare, phrase, word } = groups;
  if (paren !== undefined) return [{ kind: paren === '(' ? 'open' : 'close' }];
  if (minus !== undefined) return [{ kind: 'not' }];
  if (field !== undefined)
    return [{ kind: 'field', field: field.toLowerCase() as Field, value: (quoted ?? bare ?? '').trim() }];
  const asked = (phrase ?? word ?? '').replace(/\s+/g, ' ').trim();
  if (word !== undefined && Object.hasOwn(operators, word)) return [{ kind: operators[word]! }];
  if (!/[\p{Alphabetic}\p{N}]/u.test(asked)) return [];
  return [{ kind: word === undefined ? 'phrase' : 'word', text: asked }];
}

type Groups = Record<string, string | undefined>;
