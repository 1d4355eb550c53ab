import type { MapEvents } from '../figures/map/event-marks.ts';
import type { MapData, MapPlace } from '../figures/map/locator-map.ts';
import type { Country, Place } from '../registry/schema.ts';
import { type EventLine, eventLine } from './event-line.ts';
import { isNamed } from './ref.ts';
import type { SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** Events that the map marks, at most: more would hide it. */
const most = 30;

/** A map of a country with its newest events that have a place, and the same events as lines. */
export interface CountryMap {
  data: MapData;
  /** The number on the map counts from 1. */
  placed: { number: number; place: string; event: EventLine }[];
  /** Newest first. */
  unplaced: EventLine[];
  /** How many more events are neither on the map nor below it. */
  left: number;
}

/** Undefined for a country of which no more than the name is kept. */
export function countryMap(index: SiteIndex, country: Country): CountryMap | undefined {
  if (country.alpha3 === undefined || country.borders.length === 0) return undefined;
  const events = index.eventsOf.get(country.id) ?? [];
  const found = events.map((event) => ({ event, place: pointOf(index, event) }));
  const placed = found
    .flatMap(({ event, place }) => (place === undefined ? [] : [{ event, place }]))
    .slice(0, most)
    .map(({ event, place }, at) => ({ number: at + 1, place, event: eventLine(index, event) }));
  const unplaced = found.filter(({ place }) => place === undefined).map(({ event }) => event);
  return {
    data: {
      focus: country.alpha3,
      names: namesByCode(index),
      view: country.view,
      places: mapPlaces(index),
      events: markEvents(placed),
    },
    placed: placed.map(({ place, ...rest }) => ({ ...rest, place: place.name })),
    unplaced: unplaced.slice(0, most).map((event) => eventLine(index, event)),
    left: events.length - placed.length - Math.min(unplaced.length, most),
  };
}

/** The first place of an event that has a point. */
const pointOf = ({ site }: SiteIndex, { places }: SiteEvent): Pointed | undefined =>
  places.map((id) => site.registry.places.get(id)).find(isPointed);

const isPointed = (place: Place | undefined): place is Pointed => place?.point !== undefined;

/** One mark for each place. */
function markEvents(placed: readonly { number: number; place: Pointed; event: EventLine }[]): MapEvents[] {
  return [...Map.groupBy(placed, ({ place }) => place.id).values()].flatMap((here) => {
    const [first] = here;
    if (first === undefined) return [];
    const { place, number } = first;
    return [
      {
        numbers: here.map((each) => each.number),
        point: lonLat(place),
        title: `${place.name}: ${here.map(({ event }) => event.title).join('; ')}`,
        href: `#_map-${number}`,
      },
    ];
  });
}

/** Capitals of all countries, and what else a shown briefing names. */
function mapPlaces(index: SiteIndex): MapPlace[] {
  const { countries, places } = index.site.registry;
  return [...places.values()].filter(isPointed).flatMap((place) => {
    const capital = place.countries.some((id) => countries.get(id)?.capital === place.name);
    return capital || isNamed(index, place.id) ? [{ name: place.name, point: lonLat(place), capital }] : [];
  });
}

const namesByCode = ({ site }: SiteIndex): Record<string, string> =>
  Object.fromEntries(
    [...site.registry.countries.values()].flatMap(({ alpha3, name }) => (alpha3 ? [[alpha3, name]] : [])),
  );

const lonLat = ({ point }: Pointed): [number, number] => [point.longitude, point.latitude];

type Pointed = Place & { point: NonNullable<Place['point']> };
