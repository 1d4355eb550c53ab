import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';

/** A picture drawn at build: attributes and classes only, since a page's policy admits no style in an element. */
export type Figure = Element;

export interface FigureText {
  /** Prefix of the ids in the picture; unique on its page. */
  id: string;
  title: string;
  /** What the picture shows, for those who cannot see it. */
  description: string;
}

/** Width and height in units of the picture; one unit is one CSS pixel where it is shown at its own width. */
export interface Size {
  width: number;
  height: number;
}

export type Children = (Element | undefined)[];

/** The outer element. `role`: "img" where nothing in it can be followed, "group" where it holds links. */
export function figure(
  { id, title, description }: FigureText,
  { width, height, name, role }: Size & { name: string; role: 'img' | 'group' },
  children: Children,
): Figure {
  return s(
    'svg',
    {
      className: ['figure', name],
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role,
      ariaLabelledBy: `${id}-t`,
      ariaDescribedBy: `${id}-d`,
    },
    [s('title', { id: `${id}-t` }, title), s('desc', { id: `${id}-d` }, description), ...present(children)],
  );
}

/** A link with its own title, which is its name for assistive software too. */
export const link = (href: string, title: string, children: Children): Element =>
  s('a', { href, ariaLabel: title }, [s('title', title), ...present(children)]);

export const text = (x: number, y: number, words: string, attributes: Record<string, string> = {}): Element =>
  s('text', { x: round(x), y: round(y), ...attributes }, words);

export const line = (className: string, d: string): Element => s('path', { className: className.split(' '), d });

/** The picture as HTML. */
export const renderFigure = (drawing: Figure): string => toHtml(drawing, { space: 'svg' });

/** One decimal: finer than a screen shows, and a third of the bytes. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Rough width of words in a proportional face: capitals are wider than small letters. */
export const textWidth = (words: string, size: number): number =>
  [...words].reduce((width, letter) => width + (/\p{Lu}/u.test(letter) ? 0.68 : 0.56), 0) * size;

const present = (children: Children): Element[] => children.filter((child) => child !== undefined);
