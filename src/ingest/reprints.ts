import { parseDocument } from 'yaml';
import { z } from 'zod';
import { sortDay } from '../briefing/edtf.ts';
import { frontMatterBlock } from '../briefing/front-matter.ts';
import { type Source, source } from '../briefing/source.ts';
import { WRITE_OPTIONS } from './briefing-text.ts';
import type { Ledger, Reprint } from './ledger.ts';

/** What a text says of itself as a source. */
export const toReprint = ({ publisher, title, url, date, language, note }: Reprint): Reprint => ({
  publisher,
  ...(title === undefined ? {} : { title }),
  ...(url === undefined ? {} : { url }),
  ...(date === undefined ? {} : { date }),
  ...(language === undefined ? {} : { language }),
  ...(note === undefined ? {} : { note }),
});

/** The texts that were folded into an item's briefing, in the order of their days. */
export function reprintsOf(key: string, ledger: Ledger): { key: string; as: Reprint }[] {
  const folded = [...ledger].flatMap(([other, { into, as }]) =>
    into === key && as !== undefined ? [{ key: other, as }] : [],
  );
  return inOrder(folded);
}

export const inOrder = <T extends { key: string; as: Reprint }>(folded: readonly T[]): T[] =>
  folded.toSorted((a, b) => {
    const [one, other] = [dayOf(a.as), dayOf(b.as)];
    return one === other ? (a.key < b.key ? -1 : 1) : one < other ? -1 : 1;
  });

/**
 * Sources of a draft with reprints behind them. Of the article itself and its reprints the first one published is the
 * origin of the others; where days are the same or unknown that is the article.
 */
export function withReprints(sources: readonly Source[], reprints: readonly Reprint[]): Source[] {
  const [main, ...others] = sources;
  if (main === undefined || reprints.length === 0) return [...sources];
  const all = [...sources];
  for (const as of reprints) all.push({ id: freeId(as, all), ...as, role: 'report' });
  const texts = [main, ...all.slice(sources.length)];
  const first = texts.reduce((best, text) => (dayOf(text) < dayOf(best) ? text : best));
  const mark = (text: Source): Source => (text === first ? text : { ...text, role: 'reprint', origin: first.id });
  return [mark(main), ...others, ...texts.slice(1).map(mark)];
}

/** The same sources before `count` reprints were put behind them. */
export function withoutReprints(sources: readonly Source[], count: number): Source[] {
  const [main, ...others] = count === 0 ? sources : sources.slice(0, -count);
  if (main === undefined || main.role !== 'reprint') return sources.slice(0, sources.length - count);
  const { origin: _, ...rest } = main;
  return [{ ...rest, role: 'report' }, ...others];
}

/** A file with other sources, and everything else in it as it was; undefined where it has none that can be read. */
export function changeSources(text: string, change: (sources: Source[]) => Source[]): string | undefined {
  const block = frontMatterBlock(text);
  if (block === undefined) return undefined;
  const document = parseDocument(block.text);
  const read = z.array(source).safeParse(document.toJS()?.sources);
  if (document.errors.length > 0 || !read.success) return undefined;
  document.set('sources', document.createNode(change(read.data)));
  const { offset } = block;
  return `${text.slice(0, offset)}${document.toString(WRITE_OPTIONS)}${text.slice(offset + block.text.length)}`;
}

const LAST = '9999';
const dayOf = ({ date }: Reprint): string => (date === undefined ? LAST : sortDay(date));

function freeId({ publisher }: Reprint, list: readonly Source[]): string {
  const taken = new Set(list.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? publisher : `${publisher}-${number}`;
    if (!taken.has(id)) return id;
  }
}
