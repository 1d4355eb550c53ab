import { geoBounds, geoConicEqualArea, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';

/** Degrees: west, south, east, north. */
export type View = readonly [number, number, number, number];

export const mapSize = { width: 720, height: 460 } as const;

/** The part of the world around a country, with a margin; undefined where it lies on both sides of the 180th meridian. */
export function viewAround(country: Feature<Geometry>): View | undefined {
  const [[west, south], [east, north]] = geoBounds(country);
  if (west > east) return undefined;
  const [wide, high] = [Math.max(east - west, 2), Math.max(north - south, 1.5)];
  const margin = 0.35;
  return [west - wide * margin, south - high * margin, east + wide * margin, north + high * margin];
}

/** An equal-area projection in which the view fills the picture. */
export function projectionFor(view: View): GeoProjection {
  const [west, south, east, north] = view;
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const fifth = (north - south) / 5;
  const frame = {
    type: 'MultiPoint' as const,
    coordinates: [
      ...[west, east].flatMap((x) => [south, north].map((y) => [x, y])),
      ...[south, north].map((y) => [longitude, y]),
    ],
  };
  const { width, height } = mapSize;
  return geoConicEqualArea()
    .parallels([south + fifth, north - fifth])
    .rotate([-longitude, 0])
    .center([0, latitude])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      frame,
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

/** Degrees that one unit of the picture covers, roughly. */
export const degreesPerUnit = ([west, south, east, north]: View): number =>
  Math.max((east - west) / mapSize.width, (north - south) / mapSize.height);

/** Length of one degree of longitude at a latitude, in kilometres, on the mean Earth (111.32 km at the equator). */
export const kilometresPerDegree = (latitude: number): number => 111.32 * Math.cos((latitude * Math.PI) / 180);

/** Where a point of the world lies in the picture; undefined outside. `point`: degrees, longitude and latitude. */
export function positionOf(point: readonly [number, number], projection: GeoProjection): [number, number] | undefined {
  const [x, y] = projection([...point]) ?? [-1, -1];
  return x > 0 && y > 0 && x < mapSize.width && y < mapSize.height ? [x, y] : undefined;
}
