import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BlankBriefing, blankBriefing } from '../briefing/blank.ts';
import { listBriefings } from '../briefing/load.ts';
import { expectedPath } from '../briefing/expected-path.ts';
import { briefingId } from '../briefing/path.ts';
import { slugify } from '../briefing/slug.ts';
import { SCHEMAS, writeSchemas } from '../editors/write.ts';
import { writeNewText, writeText } from '../ingest/write.ts';
import { entryFile, entryText, type NewEntry, withItem } from './entry.ts';

/** Writes a new briefing below `root`, and gives its path. @throws {Error} where one of this name is there already. */
export function writeBlank(root: string, blank: BlankBriefing): string {
  const file = `briefings/${expectedPath(blank.date, slugify(blank.title), '')}`;
  const taken = listBriefings(root).find((other) => briefingId(other).toLowerCase() === briefingId(file));
  if (taken !== undefined)
    throw new Error(`${shown(root, taken)} has this name already. Choose another title or date.`);
  writeNewText(path.join(root, file), blankBriefing(blank));
  refreshEditors(root);
  return shown(root, file);
}

/** Writes a new entry of the registry below `root`, and gives the path of its file. @throws {Error} where it is there. */
export function writeEntry(root: string, entry: NewEntry): string {
  const { path: inRegistry, isList } = entryFile(entry);
  const file = `src/registry/${inRegistry}`;
  const place = path.join(root, file);
  if (isList) {
    const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
    writeText(place, withItem(before, entry.id, entryText(entry)));
  } else {
    if (existsSync(place)) throw new Error(`${shown(root, file)} is there already.`);
    writeNewText(place, entryText(entry));
  }
  refreshEditors(root);
  return shown(root, file);
}

/** Editors offer what is new, where the folder has schemas for them. */
function refreshEditors(root: string): void {
  if (existsSync(path.join(root, SCHEMAS))) writeSchemas(root);
}

/** A file below the root as the user would type it. */
const shown = (root: string, file: string): string => path.join(root, file).split(path.sep).join('/');
