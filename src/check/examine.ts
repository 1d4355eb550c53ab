import type { BriefingSource } from '../briefing/load.ts';
import { readBriefing } from '../briefing/read.ts';
import { plainJson } from '../content/read-load.ts';
import { findFacts } from './file.ts';

/** All that follows from the text of one briefing, as JSON: it comes from another thread, and is kept. */
export interface Examined {
  /** See `PlainBriefing`. */
  read: string;
  /** See `Facts`. */
  facts: string;
}

export function examine(file: BriefingSource): Examined {
  const read = readBriefing(file);
  return { read: plainJson(read), facts: JSON.stringify(findFacts(read)) };
}
