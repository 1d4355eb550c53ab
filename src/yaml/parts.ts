import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Layout } from './layout.ts';
import type { YamlPath } from './path.ts';

/** A value, and where it stands. */
interface Part {
  start: number;
  end?: number;
  written?: string;
  items?: readonly Part[];
  fields?: ReadonlyMap<string, { key: Part; value: Part }>;
}

/** Where the parts of a text stand by the events of its reader; undefined where they do not tell it of all of them. */
export function layoutOfParts(events: readonly Event[], text: string): Layout | undefined {
  if (!events.every(hasPlace)) return undefined;
  const root = rootOf(events, text);
  const find = (path: YamlPath) => path.reduce<Part | undefined>(partAt, root);
  return {
    startOf: (path) => nearest(root, path).start,
    startOfKey: (path) => find(path.slice(0, -1))?.fields?.get(String(path.at(-1)))?.key.start,
    scalarAt: (path) => {
      const { start, end, written } = find(path) ?? {};
      return start === undefined || end === undefined || written === undefined ? undefined : { start, end, written };
    },
  };
}

/** A value that is missing has none, and of a block of lines the events tell no more than where its words start. */
const hasPlace = (event: Event): boolean =>
  event.type !== EVENT_ID.SCALAR ||
  (event.valueStart >= 0 && event.style !== SCALAR_STYLE.LITERAL_BLOCK && event.style !== SCALAR_STYLE.FOLDED_BLOCK);

/** The value of the document, which is the first event. */
function rootOf(events: readonly Event[], text: string): Part {
  let at = 1;
  const next = (): Part => {
    const event = events[at++]!;
    if (event.type === EVENT_ID.SCALAR) return scalarOf(event, text);
    const start = 'start' in event ? event.start : 0;
    return event.type === EVENT_ID.MAPPING ? { start, fields: fields() } : { start, items: items() };
  };
  const isEnd = () => {
    if (events[at]?.type !== EVENT_ID.POP) return false;
    at++;
    return true;
  };
  const items = () => {
    const parts: Part[] = [];
    while (!isEnd()) parts.push(next());
    return parts;
  };
  const fields = () => {
    const parts = new Map<string, { key: Part; value: Part }>();
    while (!isEnd()) {
      const key = next();
      parts.set(key.written ?? '', { key, value: next() });
    }
    return parts;
  };
  return next();
}

function scalarOf(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, text: string): Part {
  const mark = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
  return { start: event.valueStart - mark, end: event.valueEnd + mark, written: getScalarValue(text, event) };
}

const partAt = (part: Part | undefined, key: PropertyKey): Part | undefined =>
  typeof key === 'number' ? part?.items?.[key] : part?.fields?.get(String(key))?.value;

function nearest(root: Part, path: YamlPath): Part {
  let part = root;
  for (const key of path) {
    const next = partAt(part, key);
    if (next === undefined) return part;
    part = next;
  }
  return part;
}
