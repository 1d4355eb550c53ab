import type { Item } from './item.ts';
import { type Context, feedItems, pageItem, textItem } from './items.ts';
import type { Parsed } from './parse-source.ts';
import { type SourceReport, sourceFailure } from './report.ts';
import { fillExcerpts } from './run-full.ts';
import type { Job } from './run-jobs.ts';
import type { Loaded, Tools } from './run-load.ts';

/** The items of one source; none when it could not be read as a whole. */
export interface ReadSource {
  report: SourceReport;
  items: Item[];
}

/** Reads one feed or article out of its bytes; of a feed also the pages behind its excerpts, where the job says so. */
export async function readSource(
  { place, source, encoding, full }: Job,
  loaded: Loaded,
  { tools, onPage, ...context }: Context & { tools: Tools; onPage?: (address: string) => void },
): Promise<ReadSource> {
  if (!loaded.ok) return refuse(source, loaded.reason);
  const { bytes, contentType, address } = loaded;
  const parsed = await tools.parser.parse({ bytes, name: address ?? place, override: encoding, contentType });
  const whole = parsed.kind === 'feed' && full === true ? await filled(parsed, { tools, onPage }) : parsed;
  const { report, items } = toItems(whole, { ...context, address });
  return { report: { ...report, warnings: [...loaded.warnings, ...report.warnings] }, items };
}

async function filled(
  parsed: Parsed & { kind: 'feed' },
  { tools, onPage }: { tools: Tools; onPage?: ((address: string) => void) | undefined },
): Promise<Parsed> {
  return { ...parsed, feed: await fillExcerpts(parsed.feed, tools, onPage) };
}

function toItems(parsed: Parsed, context: Context): ReadSource {
  const { source, address } = context;
  switch (parsed.kind) {
    case 'refused': {
      const { reason, line, format } = parsed;
      const { report, items } = refuse(source, reason, line);
      return { report: format === undefined ? report : { ...report, format }, items };
    }
    case 'text':
      return taken('text', [textItem(parsed.text, context)], { source, warnings: parsed.warnings });
    case 'page': {
      // An address that a page gives for itself is believed only about its own host.
      const { link } = parsed.page;
      const page = address === undefined || isSameHost(link, address) ? parsed.page : { ...parsed.page, link: address };
      return taken('html', [pageItem(page, context)], { source, warnings: parsed.warnings });
    }
    case 'feed': {
      const { feed, warnings } = parsed;
      const said = { source, warnings: [...warnings, ...feed.warnings], lost: feed.lost };
      return taken(feed.format, feedItems(feed, context), said);
    }
  }
}

const taken = (
  format: NonNullable<SourceReport['format']>,
  items: Item[],
  { source, warnings, lost }: Pick<SourceReport, 'source' | 'warnings'> & { lost?: SourceReport['lost'] | undefined },
): ReadSource => ({
  report: { source, format, items: items.length, failed: [], warnings, ...(lost === undefined ? {} : { lost }) },
  items,
});

const isSameHost = (one: string | undefined, other: string): boolean =>
  one !== undefined && URL.canParse(one) && new URL(one).host === new URL(other).host;

const refuse = (source: string, reason: string, line?: number): ReadSource => ({
  report: sourceFailure(source, reason, line),
  items: [],
});
