import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import type { Element } from 'hast';
import { feature, mesh, neighbors } from 'topojson-client';
import { simplify } from 'topojson-simplify';
import type { Polygon } from 'topojson-specification';
import { line } from '../svg.ts';
import { type DisputedLine, disputedLines } from './disputed.ts';
import type { Atlas, Shape } from './load.ts';
import { degreesPerUnit, type View } from './view.ts';

/** The shapes of the atlas with no more points than the view can show. */
export interface Land {
  atlas: Atlas;
  countries: readonly Shape[];
  /** Codes of the countries that share a border with the focus. */
  near: ReadonlySet<string>;
  focus: Shape;
}

type Point = readonly [number, number];

/** Undefined where the atlas has no such country. */
export function landFor(atlas: Atlas, focus: string, view: View): Land | undefined {
  // Points that move a line by less than two units of the picture are left out: Russia would take a megabyte.
  const simple = simplify(atlas, 2.5 * degreesPerUnit(view) ** 2);
  const countries = simple.objects.countries.geometries;
  const at = countries.findIndex((shape) => codeOf(shape) === focus);
  const shape = countries[at];
  if (shape === undefined) return undefined;
  const next = neighbors(countries)[at] ?? [];
  const near = new Set(next.flatMap((other) => countries[other] ?? []).map(codeOf));
  return { atlas: simple, countries, near, focus: shape };
}

/** The shape of a country on the globe. */
export const featureOf = (atlas: Atlas, shape: Shape): Feature<Geometry> =>
  feature(atlas, shape as Polygon<Shape['properties']>);

export const codeOf = ({ properties }: Shape): string => properties.a3;

/** Land, borders, disputed lines and coasts: one path for each class, so that no seams show. */
export function drawLand(land: Land, projection: GeoProjection): Element[] {
  const path = geoPath(projection).digits(1);
  const draw = (shapes: readonly Shape[]) => shapes.map((shape) => path(featureOf(land.atlas, shape)) ?? '').join('');
  const classOf = (shape: Shape) => (shape === land.focus ? 'focus' : land.near.has(codeOf(shape)) ? 'near' : 'far');
  const groups = Map.groupBy(land.countries, classOf);
  const { solid, dashed } = bordersOf(land);
  return [
    ...(['far', 'near', 'focus'] as const).map((name) => line(`land ${name}`, draw(groups.get(name) ?? []))),
    line('coast', path(mesh(land.atlas, land.atlas.objects.countries, (a, b) => a === b)) ?? ''),
    line('border', path({ type: 'MultiLineString', coordinates: solid }) ?? ''),
    line('border disputed', path({ type: 'MultiLineString', coordinates: dashed }) ?? ''),
    line('outline', path(mesh(land.atlas, land.focus)) ?? ''),
  ].filter(({ properties }) => properties['d'] !== '');
}

function bordersOf({ atlas }: Land): { solid: number[][][]; dashed: number[][][] } {
  const lines = (filter: (a: Shape, b: Shape) => boolean) =>
    mesh(atlas, atlas.objects.countries, (a, b) => a !== b && filter(a as Shape, b as Shape)).coordinates;
  const solid = lines((a, b) => ruleFor(a, b) === undefined);
  const dashed: number[][][] = [];
  for (const rule of disputedLines)
    for (const border of lines((a, b) => ruleFor(a, b) === rule))
      for (const { inside, points } of runsOf(border, rule.within)) (inside ? dashed : solid).push(points);
  return { solid, dashed };
}

function ruleFor(a: Shape, b: Shape): DisputedLine | undefined {
  const pair = [codeOf(a), codeOf(b)];
  return disputedLines.find(({ between }) => between.every((code) => pair.includes(code)));
}

/** The stretches of a line inside and outside a box; neighbours share a point. */
function runsOf(border: readonly number[][], box: DisputedLine['within']): { inside: boolean; points: number[][] }[] {
  const runs: { inside: boolean; points: number[][] }[] = [];
  for (const point of border) {
    const inside = isWithin(point as unknown as Point, box);
    const last = runs.at(-1);
    last?.points.push(point);
    if (last?.inside !== inside) runs.push({ inside, points: [point] });
  }
  return runs.filter(({ points }) => points.length > 1);
}

const isWithin = ([x, y]: Point, [west, south, east, north]: DisputedLine['within']) =>
  x >= west && x <= east && y >= south && y <= north;
