import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { frontMatterText } from '../../../src/briefing/front-matter.ts';
import { briefingId, isBriefingFile } from '../../../src/briefing/path.ts';
import { type FrontMatter, frontMatter } from '../../../src/briefing/schema.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { type Found, readPage } from '../../setup/html.ts';

/** A briefing as it was written. */
export interface Written {
  id: string;
  frontMatter: FrontMatter;
}

const asks = new Set(['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'background', 'xlink:href']);
const frames = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal']);

export const readBriefings = (folder: string): Written[] =>
  filesIn(folder)
    .filter(isBriefingFile)
    .map((file) => {
      const text = frontMatterText(readFileSync(path.join(folder, file), 'utf8')) ?? '';
      return { id: briefingId(file), frontMatter: frontMatter.parse(readYaml(text, file).value) };
    });

/** What the pages of a site hold that would run or ask for something that is not the site's own. */
export function findForeign(dist: string): { pages: number; foreign: string[] } {
  const pages = filesIn(dist).filter((file) => file.endsWith('.html'));
  const foreign = pages.flatMap((file) =>
    readPage(path.join(dist, file))
      .all()
      .flatMap((element) => foreignIn(element, path.join(dist, path.dirname(file))))
      .map((what) => `${file}: ${what}`),
  );
  return { pages: pages.length, foreign };
}

function foreignIn({ tag, attributes, text }: Found, folder: string): string[] {
  const named = Object.entries(attributes).filter(([name, value]) => {
    const address = value.replace(/[\p{Cc}\s]/gu, '');
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return true;
    if (name === 'href' && tag !== 'a') return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
    if (name === 'href') return /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
    return asks.has(name) && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  });
  const src = attributes['src'];
  const isStrange =
    frames.has(tag) ||
    (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') ||
    (tag === 'script' && (src === undefined ? text !== '' : !existsSync(path.join(folder, src))));
  const shown = `<${tag}> ${JSON.stringify(attributes)} ${text}`.slice(0, 200);
  return named.length > 0 || isStrange ? [shown] : [];
}

/** Titles, summaries and quotations that the pages of their briefings do not show word for word. */
export const findLostTexts = (briefings: readonly Written[], dist: string): string[] =>
  briefings.flatMap(({ id, frontMatter: { title, summary, claims = [] } }) => {
    const page = readPage(path.join(dist, 'briefings', `${id}.html`)).one('main').text;
    const texts = [title, summary, ...claims.flatMap(({ quote, text }) => quote ?? text ?? [])];
    return texts.filter((text) => !page.includes(text.replace(/\s+/g, ' ').trim())).map((text) => `${id}: ${text}`);
  });

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
