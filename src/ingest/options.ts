import { readEdtf } from '../briefing/edtf.ts';
import type { Registry } from '../registry/schema.ts';
import { publisherHint } from './feeds-list.ts';
import { isFuture } from './items.ts';

export interface IngestOptions {
  /** EDTF date of publication, for items that state none. */
  published?: string | undefined;
  /** For items that state none. */
  title?: string | undefined;
  /** Id of the publisher of all items. */
  publisher?: string | undefined;
  /** Briefings are published, not drafts. */
  publish?: boolean | undefined;
  /** The page behind an excerpt is fetched. */
  full?: boolean | undefined;
  /** Loopback and private addresses are fetched, too. */
  allowPrivate?: boolean | undefined;
  /** The report for people says why each draft is as it is. */
  explain?: boolean | undefined;
  /** Nothing is written. */
  dryRun?: boolean | undefined;
}

/** A value that an option cannot have. The message says which, and what to write. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** @throws {OptionError} for a date that is none or lies in the future, or a publisher that the registry does not know. */
export function checkOptions(
  { published, publisher }: IngestOptions,
  { registry, now }: { registry: Registry; now: Date },
): void {
  if (published !== undefined) checkPublished(published, now);
  if (publisher !== undefined && !registry.publishers.has(publisher))
    throw new OptionError(`--publisher: unknown publisher "${publisher}". ${publisherHint(publisher, registry)}`);
}

function checkPublished(published: string, now: Date): void {
  const read = readEdtf(published);
  if (!read.ok) throw new OptionError(`--published: ${read.reason}`);
  if (isFuture(published, now))
    throw new OptionError(
      `--published: "${published}" lies in the future. State the day on which the text was published.`,
    );
}
