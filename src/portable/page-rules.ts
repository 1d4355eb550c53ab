import { isRelative, leadsToDisk, loadsForeign, runsScript, usesFile } from './loading.ts';
import {
  type Attribute,
  type Element,
  nameOf,
  type Place,
  placeOfAttribute,
  placeOfTag,
  textIn,
  attributeOf,
  wordsOf,
} from './read-page.ts';

/** The page that a host shows for an address that leads nowhere: at any depth, so that it can lead and load nowhere. */
export const notFoundPage = '404.html';

/** What a page of the built folder must keep to. */
export type PageRule = keyof typeof pageRules;

/**
 * Every rule: an example that breaks it and no other, with "¦" before the place of the fault, what is said of it, where
 * `{it}` stands for the text at that place and `{there}` for what is right, and, where one element shows the fault, what
 * finds it. `page` is a path in the built folder.
 */
export const pageRules = {
  'module-script': {
    example: '<script ¦type="module" src="dot.js"></script>',
    message: '{it} makes the script a module, and browsers load none from disk. Bundle it as a classic script.',
    find: (element) => whereAttribute(element, 'type', () => isScript(element) && /^\s*module/i.test(typeOf(element))),
  },
  crossorigin: {
    example: '<img src="dot.svg" alt="" ¦crossorigin>',
    message: '{it} makes browsers refuse the file from disk. Leave it out.',
    find: (element) => whereAttribute(element, 'crossorigin'),
  },
  integrity: {
    example: '<script ¦integrity="sha256-AAAA" src="dot.js"></script>',
    message: '{it} makes browsers refuse the file from disk. Leave it out.',
    find: (element) => whereAttribute(element, 'integrity'),
  },
  'module-preload': {
    example: '<link ¦rel="modulepreload" href="dot.js">',
    message: '{it} loads a module, and browsers load none from disk. Leave the element out.',
    find: (element) => whereAttribute(element, 'rel', () => isLink(element, 'modulepreload')),
  },
  manifest: {
    example: '<link ¦rel="manifest" href="dot.json">',
    message: '{it} is an error in the console when the page is opened from disk. Leave the element out.',
    find: (element) => whereAttribute(element, 'rel', () => isLink(element, 'manifest')),
  },
  'foreign-load': {
    example: '<img ¦src="https://example.org/dot.png" alt="">',
    message: '{it} asks for something that is no file of this folder. Put the file into the folder and name it there.',
    find: (element) => element.attrs.filter((attribute) => loadsForeign(element, attribute)).map(placeIn(element)),
  },
  handler: {
    example: '<p ¦onclick="go()">a</p>',
    message: '{it} is a script in the page, which its policy refuses. Put it into a file.',
    find: (element) => element.attrs.filter(({ name }) => /^on./i.test(name)).map(placeIn(element)),
  },
  'inline-style': {
    example: '¦<style>p { color: red }</style>',
    message: '{it} is a style in the page, which its policy refuses. Put it into a style sheet.',
    find: (element, page) => [
      ...whereAttribute(element, 'style'),
      ...whereTag(element, () => element.tagName === 'style' && page !== notFoundPage),
    ],
  },
  'inline-script': {
    example: '¦<script>go()</script>',
    message: '{it} is a script in the page, which its policy refuses. Put it into a file.',
    find: (element) => whereTag(element, () => isScript(element) && isInline(element) && !isData(element)),
  },
  'script-address': {
    example: '<a ¦href="javascript:go()">a</a>',
    message: '{it} runs a script, which the policy of the page refuses. Make it a link to a page.',
    find: (element) => element.attrs.filter((attribute) => runsScript(element, attribute)).map(placeIn(element)),
  },
  'disk-address': {
    example: '<a ¦href="file:///home/me/a.html">a</a>',
    message: '{it} leads to a file of one machine. Put the file into the folder and name it there.',
    find: (element) => element.attrs.filter((attribute) => leadsToDisk(element, attribute)).map(placeIn(element)),
  },
  'foreign-use': {
    example: '<svg><use ¦href="dot.svg#it" /></svg>',
    message: '{it} takes a drawing from another file, which browsers refuse from disk. Draw it in the page.',
    find: (element) => element.attrs.filter((attribute) => usesFile(element, attribute)).map(placeIn(element)),
  },
  base: {
    example: '¦<base target="_top">',
    message: '{it} changes where links lead. Leave the <base> out.',
    find: (element) => whereTag(element, () => element.tagName === 'base'),
  },
  frame: {
    example: '¦<iframe title="a"></iframe>',
    message: '{it} shows a page within the page, which its policy refuses. Lead to it by a link.',
    find: (element) => whereTag(element, () => frames.has(element.tagName)),
  },
  animation: {
    example: '<svg><circle r="1">¦<animate attributeName="r" to="2" dur="1s" /></circle></svg>',
    message: '{it} changes the drawing as it runs, even what it links to. Draw what stays.',
    find: (element) => whereTag(element, () => /^(?:set|animate(?:Transform|Motion|Color)?)$/i.test(element.tagName)),
  },
  'duplicate-id': {
    example: '<p id="a">a</p><p ¦id="a">b</p>',
    message: '{it} stands on the page before, and a link can lead to one place only. Choose another id.',
  },
  policy: {
    example: '¦<meta http-equiv="Content-Security-Policy" content="img-src *">',
    message:
      'The page must have one policy, its own, right behind the <meta charset="utf-8"> that its head starts with; it has {it}. Build it anew, and write no policy yourself.',
  },
  'not-found-page': {
    example: '<a ¦href="index.html">a</a>',
    message: `{it} would be looked for beside whatever address is wrong, since ${notFoundPage} is shown at any depth. Leave it out, or write the whole address.`,
    find: (element, page) =>
      page === notFoundPage ? element.attrs.filter((one) => isRelative(element, one)).map(placeIn(element)) : [],
  },
  'bad-address': {
    example: '<a ¦href="%zz.html">a</a>',
    message: 'The address {it} cannot be read as a path. Look for a stray "%" or "\\" in it.',
  },
  'broken-link': {
    example: '<a ¦href="nowhere.html">a</a>',
    message: 'The address {it} leads to no file. Make the page, or mend the link.',
  },
  'wrong-case': {
    example: '<a ¦href="Index.html">a</a>',
    message: 'The address {it} leads to no file: small and capital letters differ, and the file is {there}.',
  },
  'folder-link': {
    example: '<a ¦href="./">a</a>',
    message: 'The address {it} names no file, and from disk nothing fills in the rest. Write {there}.',
  },
  'root-link': {
    example: '<a ¦href="/index.html">a</a>',
    message: 'The address {it} starts at the root of a host, which is another place on disk. Write {there}.',
  },
  'broken-fragment': {
    example: '<a ¦href="#gone">a</a>',
    message: 'The address {it} leads to an id that {there} does not have. Mend the link, or the id.',
  },
} as const satisfies Record<string, Rule>;

/** The rules that one element shows, with what finds their faults. */
export const elementRules = Object.entries<Rule>(pageRules).flatMap(([rule, { find }]) =>
  find === undefined ? [] : [{ rule: rule as PageRule, find }],
);

/** What is said of a fault. */
export const messageOf = (rule: PageRule, it: string, there = ''): string =>
  pageRules[rule].message.replaceAll(/\{(it|there)\}/g, (_, name) => quote(name === 'it' ? it : there));

/** A text in quotation marks, in one line and not too long for it. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > 120 ? `${line.slice(0, 119)}…` : line;
  return short.includes('"') ? `\`${short}\`` : `"${short}"`;
}

const frames: ReadonlySet<string> = new Set(['iframe', 'frame', 'frameset', 'object', 'embed']);

const whereAttribute = (element: Element, name: string, holds = () => true): Place[] =>
  element.attrs.filter((attribute) => nameOf(attribute) === name && holds()).map(placeIn(element));

const whereTag = (element: Element, holds: () => boolean): Place[] => (holds() ? [placeOfTag(element)] : []);

const placeIn = (element: Element) => (attribute: Attribute) => placeOfAttribute(element, attribute);

const isScript = ({ tagName }: Element): boolean => tagName === 'script';
const typeOf = (element: Element): string => attributeOf(element, 'type') ?? '';
const isData = (element: Element): boolean => typeOf(element).trim().toLowerCase() === 'application/ld+json';
const isLink = (element: Element, rel: string): boolean =>
  element.tagName === 'link' && wordsOf(element, 'rel').includes(rel);

const isInline = (element: Element): boolean =>
  textIn(element).trim() !== '' &&
  !element.attrs.some((attribute) => /^(?:src|href|xlink:href)$/.test(nameOf(attribute)));

interface Rule {
  example: string;
  message: string;
  find?: (element: Element, page: string) => Place[];
}
