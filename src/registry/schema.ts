import type { z } from 'zod';
import type { Alias } from './alias.ts';
import type { country } from './country.ts';
import type { organization } from './organization.ts';
import type { person } from './person.ts';
import type { place } from './place.ts';
import type { publisher } from './publisher.ts';

export { alias } from './alias.ts';
export { country, worldCountry } from './country.ts';
export { organization } from './organization.ts';
export { person } from './person.ts';
export { place } from './place.ts';
export { publisher } from './publisher.ts';
export type { Alias };

export type Country = z.infer<typeof country>;
export type Organization = z.infer<typeof organization>;
export type Person = z.infer<typeof person>;
export type Place = z.infer<typeof place>;
export type Publisher = z.infer<typeof publisher>;
export type Designation = Organization['designations'][number];

export type EntityKind = 'country' | 'organization' | 'person' | 'place' | 'publisher';
export type Entity =
  | ({ entity: 'country' } & Country)
  | ({ entity: 'organization' } & Organization)
  | ({ entity: 'person' } & Person)
  | ({ entity: 'place' } & Place)
  | ({ entity: 'publisher' } & Publisher);

/** All that is known about the world, by id, in the order of the ids. Frozen. */
export interface Registry {
  countries: ReadonlyMap<string, Country>;
  organizations: ReadonlyMap<string, Organization>;
  people: ReadonlyMap<string, Person>;
  places: ReadonlyMap<string, Place>;
  publishers: ReadonlyMap<string, Publisher>;
}
