import { type Problem, problem } from '../problem.ts';
import type { LoadedRegistry } from '../registry/load.ts';
import { checkDates } from './dates.ts';
import { checkDuplicates } from './duplicates.ts';
import type { CheckedFile } from './file.ts';
import { checkFileName } from './file-name.ts';
import { checkIds } from './ids.ts';
import { type Known, knownIds } from './known.ts';
import { checkNames, isSaidByName } from './names.ts';
import { checkOwnVoice, type FindOwnVoice, ownVoice } from './own-voice.ts';
import { checkConflicts, checkUncited } from './sources.ts';
import { checkStale } from './stale.ts';
import { checkConfirmed, checkLookAlikes } from './words.ts';

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
    ...checkDates(file),
    ...file.bodyProblems.map((found) => problem({ file: file.file, ...found })),
    ...checkUncited(file),
    ...checkConfirmed(file),
    ...checkLookAlikes(file),
    ...checkOwnVoice(file, find),
  ];
}
