import type { Place } from '../registry/schema.ts';
import { type NameGroups, nameGroups } from './names.ts';
import { byName } from './order.ts';
import { hostOfPlace, isNamed, type Ref, refsTo } from './ref.ts';
import type { SiteIndex } from './site-index.ts';

/** A place on its country's page; its anchor is `place-<id>`. */
export interface PlaceView {
  id: string;
  name: string;
  kind: Place['kind'];
  names: NameGroups;
  /** The other countries it belongs to. */
  countries: Ref[];
  /** Position in words, rounded as stored: "37.5° N, 71.5° E". */
  position?: string | undefined;
  events: number;
  briefings: number;
}

/** Places that a shown briefing names and that stand on this country's page, by name. */
export const placesOf = (index: SiteIndex, country: string): PlaceView[] =>
  [...index.site.registry.places.values()]
    .filter(
      ({ id, countries }) => countries.includes(country) && isNamed(index, id) && hostOfPlace(index, id) === country,
    )
    .map((place) => placeView(index, place, country))
    .sort(byName);

/** Places of this country whose entry stands on the page of another one. */
export const placesElsewhere = (index: SiteIndex, country: string): Ref[] =>
  refsTo(
    index,
    [...index.site.registry.places.values()]
      .filter(
        ({ id, countries }) => countries.includes(country) && isNamed(index, id) && hostOfPlace(index, id) !== country,
      )
      .map(({ id }) => id),
  ).sort(byName);

function placeView(index: SiteIndex, { id, name, kind, aliases, countries, point }: Place, host: string): PlaceView {
  const { about = [], passing = [] } = index.namers.get(id) ?? {};
  return {
    ...{ id, name, kind },
    names: nameGroups(aliases),
    countries: refsTo(
      index,
      countries.filter((country) => country !== host),
    ),
    position: point === undefined ? undefined : positionOf(point),
    events: index.eventsOf.get(id)?.length ?? 0,
    briefings: about.length + passing.length,
  };
}

const positionOf = ({ latitude, longitude }: NonNullable<Place['point']>): string =>
  `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
