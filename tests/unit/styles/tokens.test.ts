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
/** What each colour is for. A new one has to find its place here, and so its bounds. */
const roles = {
  ground: ['--paper', '--raised', '--note', '--warn', '--mark'],
  land: ['--map-sea', '--map-far', '--map-near', '--map-focus'],
  text: ['--ink', '--ink-soft', '--link', '--link-visited', '--accent'],
  kind: ['--k-statement', '--k-incident', '--k-exercise', '--k-diplomacy', '--k-designation', '--k-other'],
  /** Edges that tell what something is: of fields, of buttons, of what is warned of, of where the keyboard is. */
  edge: ['--line-strong', '--warn-line', '--focus'],
  /** What nothing depends on: lines between entries, the outlines of land, the light behind words on a map. */
  ornament: ['--line', '--map-line', '--map-halo'],
} as const;

describe.each(['light', 'dark'] as const)('the colours in the %s scheme', (scheme) => {
  const colour = (name: string) => tokens[scheme].get(name) ?? failed(name);

  it.each(each(roles.text, roles.ground))('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(each(['--ink', '--ink-soft'], roles.land))('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(each(roles.edge, ['--paper', '--raised', '--note', '--warn']))('%s stands out from %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(roles.kind)('%s stands out from the page', (kind) => {
    expect(contrast(colour(kind), colour('--paper'))).toBeGreaterThanOrEqual(3);
  });

  it.each(roles.land)('the outline of a country stands out from %s', (land) => {
    expect(contrast(colour('--accent'), colour(land))).toBeGreaterThanOrEqual(3);
  });

  it('numbers of events can be read on their marks', () => {
    expect(contrast(colour('--paper'), colour('--k-incident'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(deficiencies()))('kinds of event are told apart with %s', (name) => {
    const seen = roles.kind.map((kind) => [kind, lab(deficiencies()[name]!(linear(colour(kind))))] as const);
    for (const [at, [one, a]] of seen.entries())
      for (const [other, b] of seen.slice(at + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), `${one} and ${other}`).toBeGreaterThan(10);
  });
});

it('every colour has a role, and every role is there in both schemes', () => {
  const listed = Object.values(roles).flat().toSorted();
  expect([...tokens.light.keys()].toSorted()).toEqual(listed);
  expect([...css.matchAll(/--[\w-]+(?=: (?:light-dark\(|#|rgb|hsl|okl))/g)].flat().toSorted()).toEqual(listed);
});

/** Every pair of one of each. */
function each(some: readonly string[], others: readonly string[]): [string, string][] {
  return some.flatMap((one) => others.map((other): [string, string] => [one, other]));
}

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

/**
 * What eyes without one kind of cone see, in linear light: the matrices of Viénot, Brettel and Mollon (1999), that of
 * Machado, Oliveira and Fernandes (2009) for the rarest, and none.
 */
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
    tritanopia: ([r, g, b]) => [
      Math.max(0, 1.255528 * r - 0.076749 * g - 0.178779 * b),
      Math.max(0, -0.078411 * r + 0.930809 * g + 0.147602 * b),
      0.004733 * r + 0.691367 * g + 0.3039 * b,
    ],
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
