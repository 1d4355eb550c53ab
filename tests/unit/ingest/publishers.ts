import * as schemas from '../../../src/registry/schema.ts';
import type { Registry } from '../../../src/registry/schema.ts';

const publishers = [
  { id: 'unknown', name: 'Unknown', kind: 'unknown' },
  { id: 'wire', name: 'Test wire', kind: 'news-agency', domains: ['example.org'] },
  { id: 'notices', name: 'Test notices', kind: 'official', domains: ['notices.example.org'] },
].map((entry) => schemas.publisher.parse(entry));

/** A registry of three publishers and nothing else. */
export const registry: Registry = {
  countries: new Map(),
  organizations: new Map(),
  people: new Map(),
  places: new Map(),
  publishers: new Map(publishers.map((publisher) => [publisher.id, publisher])),
};
