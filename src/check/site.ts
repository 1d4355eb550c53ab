import type { Problem } from '../problem.ts';
import type { NameIndex } from '../registry/names.ts';
import type { LoadedRegistry } from '../registry/load.ts';
import { checkFileDate } from './dates.ts';
import { checkDuplicates } from './duplicates.ts';
import type { CheckedFile } from './file.ts';
import { checkFileName } from './file-name.ts';
import { checkIds } from './ids.ts';
import { type Known, knownIds } from './known.ts';
import { checkNames, isSaidByName } from './names.ts';
import { checkOwnVoice, type FindOwnVoice, ownVoice } from './own-voice.ts';
import { checkConflicts } from './sources.ts';
import { checkStale } from './stale.ts';
import { lookAlikeProblem } from './words.ts';

/** Every problem of the briefings and the registry, in no order. A pure function of what was read. */
export function checkSite(files: readonly CheckedFile[], loaded: LoadedRegistry): Problem[] {
  const known = knownIds(files, loaded);
  const find = ownVoice(loaded.registry);
  return [
    ...loaded.problems,
    ...files.flatMap((file) => checkBriefing(file, known, find)),
    ...checkDuplicates(files),
    ...checkConflicts(files, loaded.entries),
    ...checkStale(files, loaded.entries, loaded.registry),
  ];
}

/** What is wrong with one briefing, given all that it may lead to. */
export function checkBriefing(file: CheckedFile, known: Known, find: FindOwnVoice): Problem[] {
  const names = checkNames(file, known);
  const form = [...file.problems, ...checkIds(file, known)].filter((found) => !isSaidByName(found, names));
  return [
    ...names,
    ...form,
    ...checkFileName(file),
    ...checkFileDate(file),
    ...file.found,
    ...checkDisguised(file, known.names),
    ...checkOwnVoice(file, find),
  ];
}

/** Words that look like a name of the registry, are none, and stand among letters of the script it is written in. */
const checkDisguised = ({ file, disguised }: CheckedFile, names: NameIndex): Problem[] =>
  disguised
    .filter(({ word, plain }) => names.find(plain).length > 0 && names.find(word).length === 0)
    .map((word) => lookAlikeProblem(file, word));
