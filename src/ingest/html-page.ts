import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { RawItem } from './feed-item.ts';
import { readPageMeta } from './html-meta.ts';
import { measureHtml } from './html-size.ts';
import { htmlToText } from './html-text.ts';

/** The article of a page, as an item of a feed that holds all of its text. */
export interface Page extends RawItem {
  content: { text: string; html: false };
}
export type ReadPage = { ok: true; page: Page } | { ok: false; reason: string };

/** Far more than articles have. A page near all three takes seconds and 200 MB. */
const LIMITS = { characters: 4 * 1024 * 1024, elements: 10_000, depth: 200 };
const NO_TEXT =
  'svg, math, style, template, iframe, object, embed, canvas, noscript, script:not([type="application/ld+json"])';
const CREDIT = '[itemprop="copyrightHolder"], [itemprop="creditText"], [class*="credit" i], [class*="copyright" i]';

/**
 * Finds the article of a page: its main text, what its metadata say of title, author, date, language and address, and
 * the caption of its first picture. Scripts of the page are never run. Throws on a page that no parser can hold.
 */
export function readPage(html: string): ReadPage {
  const fault = findExcess(html);
  if (fault !== undefined) return refuse(fault);
  // A page may leave these tags out, and linkedom does not add them.
  const { document } = parseHTML(isComplete(html) ? html : serialize(parse(html)));
  const meta = readPageMeta(document);
  // Readability finds no article beside an inline picture in linkedom, and none of these holds text of one.
  for (const element of document.querySelectorAll(NO_TEXT)) element.remove();
  const options = { keepClasses: true, serializer: (node: Node) => node as Element };
  const found = new Readability<Element>(document, options).parse();
  const content = found?.content;
  if (found === null || content === undefined || content === null)
    return refuse('No article was found on the page. Save its text as .txt and give that.');
  const caption = takeCaptions(content);
  const byline = lineOf(found.byline);
  const text = withoutByline(htmlToText(content.innerHTML), byline);
  if (text === '') return refuse('No article was found on the page. Save its text as .txt and give that.');
  const title = lineOf(found.title) ?? meta.title;
  const dates = [lineOf(found.publishedTime) ?? []].flat().map((raw) => ({ raw, of: 'publication' as const }));
  return {
    ok: true,
    page: {
      title: title === undefined ? undefined : { text: title, html: false },
      link: meta.address,
      dates: [...dates, ...meta.dates.filter(({ raw }) => raw !== dates[0]?.raw)],
      content: { text, html: false },
      caption,
      language: found.lang ?? meta.language,
      ...(byline === undefined ? {} : { authors: [byline] }),
    },
  };
}

const isComplete = (html: string): boolean =>
  ['html', 'head', 'body'].every((name) => new RegExp(`<${name}[\\s>]`, 'i').test(html));

/** What makes the page too much for the parser. */
function findExcess(html: string): string | undefined {
  if (html.length > LIMITS.characters)
    return `The page has ${html.length} characters; ${LIMITS.characters} are the most. Save the text of its article as .txt.`;
  const { elements, depth } = measureHtml(html);
  if (elements > LIMITS.elements)
    return `The page has ${elements} elements; ${LIMITS.elements} are the most. Save the text of its article as .txt.`;
  if (depth > LIMITS.depth) return `The page has ${depth} elements in one another; ${LIMITS.depth} are the most.`;
  return undefined;
}

/** The caption of the first picture that has one. All of them leave the text: they are no part of what it says. */
function takeCaptions(content: Element): Page['caption'] {
  const captions = [...content.querySelectorAll('figcaption')];
  const [first] = captions.map(readCaption).filter(({ text }) => text !== '');
  for (const element of content.querySelectorAll('figure')) if (isPicture(element)) element.remove();
  for (const element of captions) element.remove();
  return first;
}

function readCaption(caption: Element): { text: string; credit?: string } {
  const mark = caption.querySelector(CREDIT);
  const credit = lineOf(mark?.textContent)?.replace(/^[([]|[)\]]$/g, '');
  if (credit === undefined) return { text: lineOf(caption.textContent) ?? '' };
  mark?.remove();
  return { text: lineOf(caption.textContent) ?? '', credit };
}

/** Figures hold quotations and tables, too. */
const isPicture = (figure: Element): boolean =>
  figure.querySelector('img, picture, video') !== null && figure.querySelector('p, blockquote, table, pre') === null;

/** Some pages repeat who wrote them at the start of their text. */
function withoutByline(text: string, byline: string | undefined): string {
  const [first = '', ...others] = text.split('\n\n');
  const repeated = byline !== undefined && first.replace(/^by\s+/i, '') === byline.replace(/^by\s+/i, '');
  return repeated ? others.join('\n\n') : text;
}

function lineOf(text: string | null | undefined): string | undefined {
  const line = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? undefined : line;
}

const refuse = (reason: string): ReadPage => ({ ok: false, reason });
