import type { FrontMatterInput } from '../briefing/schema.ts';
import { webAddress } from '../briefing/source.ts';
import type { Registry } from '../registry/schema.ts';
import { findPublisher } from './address.ts';
import type { Item } from './item.ts';
import { isTelling, textOf } from './scenes.ts';
import type { Scene } from './subject.ts';
import { countWords, cutText } from './text.ts';

/** What a briefing says of its article as a whole. */
export interface Header {
  title: string;
  summary: string;
  date: Pick<FrontMatterInput, 'date' | 'dateBasis' | 'dateNote'>;
  /** The article first, then what it cites by address. */
  sources: FrontMatterInput['sources'];
  related: NonNullable<FrontMatterInput['related']>;
  image: FrontMatterInput['image'];
  /** The first sentences, verbatim. */
  extract: string[];
  /** Names of keys in which somebody stated what they hold. */
  given: string[];
  warnings: string[];
}

const longestTitle = 90;
const longestSummary = 200;
const longestHeadline = 20;
const longestExtract = 75;
const nobody = 'unknown';
const datedAddress = /\/(?:19|20)\d\d[/-]\d{1,2}(?:[/-]\d{1,2})?\b/u;

/** Title, summary, date, sources and surroundings of a briefing; `scenes` are the sentences of its article. */
export function findHeader(item: Item, scenes: readonly Scene[], registry: Registry): Header {
  const telling = scenes.filter(isTelling).map(textOf);
  const first = telling[0] ?? item.article.paragraphs[0] ?? item.title ?? item.key;
  const headline = findHeadline(item);
  const { image, related, sources, warnings } = findSurroundings(item, registry);
  return {
    title: item.title ?? headline ?? cutText(first, longestTitle),
    summary: cutText(first, longestSummary),
    date: findDate(item),
    sources,
    related,
    image,
    extract: firstSentences(telling),
    given: [
      ...(item.title === undefined ? [] : ['title']),
      ...(item.published?.basis === 'stated' ? ['date', 'dateBasis'] : []),
    ],
    warnings,
  };
}

/** A first line of a few words that is no sentence. */
function findHeadline({ article: { paragraphs } }: Item): string | undefined {
  const [first, ...others] = paragraphs;
  if (first === undefined || others.length === 0 || /[.!?…]["”’»)]*$/u.test(first)) return undefined;
  return countWords(first) <= longestHeadline ? first : undefined;
}

function findDate({ published, article }: Item): Header['date'] {
  if (published !== undefined) {
    const { date, basis, note } = published;
    const because = note ?? 'The source does not state its date of publication; this one was worked out from it.';
    return basis === 'stated' ? { date, dateBasis: basis } : { date, dateBasis: basis, dateNote: because };
  }
  const elsewhere = [...article.related.map(({ url }) => url), ...article.urls].some((url) =>
    datedAddress.test(url ?? ''),
  );
  const hint = elsewhere ? ' A date in the address of another text in it says nothing about this one.' : '';
  return { dateBasis: 'unknown', dateNote: `The text states no date of publication.${hint}` };
}

function findSurroundings(item: Item, registry: Registry): Pick<Header, 'image' | 'related' | 'sources' | 'warnings'> {
  const { caption, related, urls } = item.article;
  const cited = urls.filter(isAddress);
  return {
    image: caption && { caption: caption.text, credit: caption.credit },
    related: related.map(({ title, url }) => ({
      title,
      ...(url === undefined ? {} : isAddress(url) ? { url } : { urlAsGiven: url }),
    })),
    sources: [mainSource(item, registry), ...cited.map((url) => citedSource(url, registry))].map(withOwnId),
    warnings: urls
      .filter((url) => !isAddress(url))
      .map((url) => `The address "${url}" in the text is not one that a page may show; it was left out.`),
  };
}

function mainSource({ publisher, title, url, published, language, author }: Item, registry: Registry): Source {
  const id = publisher ?? findPublisher(url, registry)?.id ?? nobody;
  return {
    id,
    publisher: id,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined || !isAddress(url) ? {} : { url }),
    ...(published === undefined ? {} : { date: published.date }),
    ...(language === undefined ? {} : { language }),
    role: 'report',
    ...(author === undefined ? {} : { note: `By ${author.replace(/\.$/u, '')}.` }),
  };
}

function citedSource(url: string, registry: Registry): Source {
  const id = findPublisher(url, registry)?.id ?? nobody;
  return { id, publisher: id, url, role: 'reference' };
}

/** The id of the publisher, numbered from the second source of the same one on. */
function withOwnId(source: Source, index: number, all: readonly Source[]): Source {
  const earlier = all.slice(0, index).filter(({ id }) => id === source.id).length;
  return earlier === 0 ? source : { ...source, id: `${source.id}-${earlier + 1}` };
}

function firstSentences(sentences: readonly string[]): string[] {
  const fits = (end: number) => countWords(sentences.slice(0, end).join(' ')) <= longestExtract;
  let end = 0;
  while (end < sentences.length && fits(end + 1)) end += 1;
  return sentences.slice(0, end);
}

type Source = FrontMatterInput['sources'][number];

const isAddress = (url: string): boolean => webAddress.safeParse(url).success;
