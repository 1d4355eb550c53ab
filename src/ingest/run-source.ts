import { decode } from './decode.ts';
import { parseJsonFeed, parseXmlFeed, type ReadFeed } from './feed.ts';
import type { Item } from './item.ts';
import { type Context, feedItems, textItem } from './items.ts';
import { detectKind } from './kind.ts';
import { type SourceReport, sourceFailure } from './report.ts';
import type { Job } from './run-jobs.ts';
import { readBytes } from './source-load.ts';

/** The items of one file; none when it could not be read as a whole. */
export interface ReadSource {
  report: SourceReport;
  items: Item[];
}

/** Reads one feed or article. */
export function readSource({ file, source, encoding, full }: Job, context: Context): ReadSource {
  const bytes = readBytes(file);
  if (!bytes.ok) return refuse(source, bytes.reason);
  if (bytes.bytes.length === 0) return refuse(source, 'The file is empty (0 bytes). Fetch it again.');
  const decoded = decode(bytes.bytes, { override: encoding });
  if (!decoded.ok) return refuse(source, decoded.reason);
  const ignored = full === true ? ['"full" is left out: fetching is not built in yet.'] : [];
  const { report, items } = readText(decoded.text, file, context);
  return { report: { ...report, warnings: [...decoded.warnings, ...ignored, ...report.warnings] }, items };
}

function readText(text: string, file: string, context: Context): ReadSource {
  const { source } = context;
  const kind = detectKind(text, file);
  switch (kind.kind) {
    case 'other':
      return refuse(source, kind.reason);
    case 'html': {
      const { report } = refuse(
        source,
        'HTML is not read yet: save the text of the article as .txt, or give the feed of its site.',
      );
      return { report: { ...report, format: 'html' }, items: [] };
    }
    case 'text':
      return {
        report: { source, format: 'text', items: 1, failed: [], warnings: [] },
        items: [textItem(text, context)],
      };
    case 'json':
      return fromFeed(parseJsonFeed(text), context);
    case 'xml':
      return fromFeed(parseXmlFeed(text), context);
  }
}

function fromFeed(read: ReadFeed, context: Context): ReadSource {
  const { source } = context;
  if (!read.ok) return refuse(source, read.reason, read.line);
  const { format, warnings } = read.feed;
  const items = feedItems(read.feed, context);
  return { report: { source, format, items: items.length, failed: [], warnings }, items };
}

const refuse = (source: string, reason: string, line?: number): ReadSource => ({
  report: sourceFailure(source, reason, line),
  items: [],
});
