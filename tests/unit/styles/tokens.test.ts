import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];
type Scheme = 'light' | 'dark';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g)];
const tokens: Readonly<Record<Scheme, ReadonlyMap<string, Colour>>> = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, colourOf(light)])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, colourOf(dark)])),
};
const kinds = pairs.map(([, name = '']) => name).filter((name) => name.startsWith('--k-'));

const grounds = ['--paper', '--raised', '--note', '--warn', '--mark'];
const texts = ['--ink', '--ink-soft', '--link', '--link-visited', '--accent'];
const land = ['--map-sea', '--map-far', '--map-near', '--map-focus'];
const marks = [...kinds, '--focus', '--line-strong', '--warn-line'];

describe.each(['light', 'dark'] as const)('the colours in the %s scheme', (scheme) => {
  const colour = (name: string) => tokens[scheme].get(name) ?? failed(name);

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground])))('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(land)('--ink can be read on %s', (ground) => {
    expect(contrast(colour('--ink'), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s stands out from the page', (mark) => {
    expect(contrast(colour(mark), colour('--paper'))).toBeGreaterThanOrEqual(3);
  });

  it('numbers of events can be read on their marks', () => {
    expect(contrast(colour('--paper'), colour('--k-incident'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(deficiencies()))('kinds of event are told apart with %s', (name) => {
    const seen = kinds.map((kind) => [kind, lab(deficiencies()[name]!(linear(colour(kind))))] as const);
    for (const [at, [one, a]] of seen.entries())
      for (const [other, b] of seen.slice(at + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), `${one} and ${other}`).toBeGreaterThan(10);
  });
});

function colourOf(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = (hex.slice(1, 7).match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

function failed(name: string): never {
  throw new Error(`There is no colour "${name}".`);
}

/** Of WCAG 2.2: from 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear([red, green, blue]: Colour): Colour {
  const one = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return [one(red), one(green), one(blue)];
}

/** What eyes without one kind of cone see, in linear light: the matrices of Viénot, Brettel and Mollon (1999), and none. */
function deficiencies(): Record<string, (colour: Colour) => Colour> {
  const dichromat =
    (red: number, green: number, rest: number) =>
    ([r, g, b]: Colour): Colour => {
      const yellow = red * r + green * g;
      return [yellow, yellow, Math.max(0, rest * r - rest * g + b)];
    };
  return {
    'all cones': (colour) => colour,
    protanopia: dichromat(0.11238, 0.88762, 0.00401),
    deuteranopia: dichromat(0.29275, 0.70725, -0.02234),
  };
}

/** CIE L*a*b* under D65. */
function lab([red, green, blue]: Colour): Colour {
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
