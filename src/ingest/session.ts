import type { CheckDraft } from '../check/draft.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder-load.ts';
import type { Item } from './item.ts';
import type { Ledger, Reprint } from './ledger.ts';
import type { Lexicon } from './names.ts';
import type { BriefingReport } from './report.ts';
import type { Stories, Told } from './stories.ts';

/** What the items of a run share. The ledger, the folder and the stories take note of each item. */
export interface Session {
  lexicon: Lexicon;
  /** Folder of briefings, as an absolute path, and what is in it. */
  out: string;
  folder: Folder;
  ledger: Ledger;
  stories: Stories;
  dryRun: boolean;
  /** Whether reports say why the drafts are as they are. */
  explain?: boolean;
  /** What the check would refuse. */
  check: CheckDraft;
  /** Where the items of this run went, by key. */
  seen: Map<string, string>;
  /** Whether the ledger holds something that is not on the disk. */
  changed: boolean;
  /** A path as users see it. */
  display(file: string): string;
}

/** An item on its way to its file. */
export interface Work {
  item: Item;
  draft: Draft;
  /** Digest of what the briefing is made from. */
  source: string;
  told: Told;
}

/** What is still to be done about an item that tells the story of another one: it becomes a source there. */
export interface Fold {
  key: string;
  /** Key of the item whose briefing it is. */
  into: string;
  as: Reprint;
  source: string;
  told: Told;
}

export type Outcome =
  { ok: true; briefing: BriefingReport; fold?: Fold } | { ok: false; reason: string; briefing?: BriefingReport };
