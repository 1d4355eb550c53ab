import type { Components } from '../component.ts';
import { cite } from './cite.ts';
import { claim } from './claim.ts';
import { event } from './event.ts';
import { note } from './note.ts';
import { quote } from './quote.ts';

/** Every component that a briefing may use, by name, in the order of the authors' reference. */
export const components: Components = new Map(
  [cite, claim, quote, event, note].map((component) => [component.name, component]),
);
