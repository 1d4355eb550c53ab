import { findMentions, type Mention } from './entities.ts';
import { type Context, signs, standsForGovernment } from './grammar.ts';
import type { Article } from './item.ts';
import { type Lexicon, tokenize } from './names.ts';
import { findQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';
import { blankAddresses, contains, overwrite, type Span, touches } from './text.ts';

/** A paragraph as ingest reads it. All spans are places in `text`. */
export interface Passage {
  /** Verbatim. */
  text: string;
  /** `text` with names replaced by the signs of their kinds; `quiet` with quotations replaced too. */
  view: string;
  quiet: string;
  mentions: Mention[];
  quotes: Span[];
  sentences: Span[];
}

/** An article as ingest reads it. Nothing of its addresses, related titles and photo credit is in it. */
export interface Reading {
  body: Passage[];
  caption: Passage | undefined;
  disclaimers: Passage[];
}

export function readArticle({ paragraphs, caption, disclaimers }: Article, lexicon: Lexicon): Reading {
  const read = (text: string) => readPassage(text, lexicon);
  return {
    body: addSurnames(paragraphs.map(read), lexicon),
    caption: caption === undefined ? undefined : read(caption.text),
    disclaimers: disclaimers.map(read),
  };
}

// What tells how a name is used stands within so many characters of it.
const reach = 200;

/** The sentence around a span, or the span itself. */
const sentenceOf = ({ sentences }: Passage, span: Span): Span =>
  sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end) ?? span;

/** The view before and after a name, within its sentence. */
export function contextOf(passage: Passage, mention: Mention): Context {
  const { start, end } = sentenceOf(passage, mention);
  const { view } = passage;
  const adjective = mention.as === 'demonym';
  const before = view.slice(Math.max(start, mention.start - reach), mention.start);
  return { before, after: view.slice(mention.end, Math.min(end, mention.end + reach)), adjective };
}

export const mentionsIn = ({ mentions }: Passage, span: Span): Mention[] =>
  mentions.filter((mention) => contains(span, mention));

export const isQuoted = ({ quotes }: Passage, span: Span): boolean => quotes.some((quote) => touches(quote, span));

function readPassage(text: string, lexicon: Lexicon): Passage {
  const plain = blankAddresses(text);
  const mentions = findMentions(plain, lexicon);
  const base = { text, quotes: findQuotes(plain), sentences: findSentences(plain) };
  const candidates = withViews({ ...base, mentions }, plain);
  return withViews({ ...base, mentions: mentions.flatMap((mention) => settle(candidates, mention)) }, plain);
}

/** A metonym that does not stand for its government is the city it also names, or nothing. */
function settle(passage: Passage, mention: Mention): Mention[] {
  if (mention.as !== 'metonym') return [mention];
  const { otherwise, ...own } = mention;
  if (standsForGovernment(contextOf(passage, mention))) return [own];
  return otherwise === undefined ? [] : [{ ...own, ...otherwise, as: 'name' }];
}

type Bare = Omit<Passage, 'view' | 'quiet'>;

function withViews(bare: Bare, plain: string): Passage {
  const view = overwrite(
    plain,
    bare.mentions.map((mention) => ({ ...mention, character: signOf(mention) })),
  );
  const quiet = overwrite(
    view,
    bare.quotes.map((quote) => ({ ...quote, character: signs.quote })),
  );
  return { ...bare, view, quiet };
}

const signOf = ({ entity, as }: Mention): string => (as === 'demonym' ? signs.demonym : signs[entity]);

/** A person who was named in full is later named by the last word of the name alone, unless two share it. */
function addSurnames(passages: readonly Passage[], { registry }: Lexicon): Passage[] {
  const known = new Map<string, Set<string>>();
  const nameOf = (id: string) => registry.people.get(id)?.name.split(' ').at(-1) ?? '';
  return passages.map((passage) => {
    for (const { entity, id } of passage.mentions)
      if (entity === 'person') known.set(nameOf(id), (known.get(nameOf(id)) ?? new Set()).add(id));
    const found = tokenize(passage.text).flatMap(({ text, start, end }): Mention[] => {
      const [id, ...others] = known.get(text) ?? [];
      if (id === undefined || others.length > 0) return [];
      const span = { start, end };
      return passage.mentions.some((mention) => touches(mention, span))
        ? []
        : [{ ...span, entity: 'person', id, as: 'name' }];
    });
    const mentions = [...passage.mentions, ...found].toSorted((one, other) => one.start - other.start);
    return found.length === 0 ? passage : withViews({ ...passage, mentions }, blankAddresses(passage.text));
  });
}
