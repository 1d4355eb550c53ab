import { readBriefing } from '../briefing/read.ts';
import { briefingId } from '../briefing/path.ts';
import type { Problem } from '../problem.ts';
import type { LoadedRegistry } from '../registry/load.ts';
import { findFacts } from './file.ts';
import { knownIds, withFiles } from './known.ts';
import { ownVoice } from './own-voice.ts';
import { checkBriefing } from './site.ts';

/** The errors in the text of a briefing that is not written yet; not those of its path, which an author may have chosen. */
export type CheckDraft = (file: string, source: string) => Problem[];

/** Checks drafts one by one as the check will find them, each against the registry and its own events. */
export function draftCheck(loaded: LoadedRegistry): CheckDraft {
  const registryAlone = knownIds([], loaded);
  const find = ownVoice(loaded.registry);
  return (file, source) => {
    const read = readBriefing({ id: briefingId(file), file, source });
    const checked = { ...read, ...findFacts(read) };
    const problems = checkBriefing(checked, withFiles(registryAlone, [checked]), find);
    return problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'file-name');
  };
}
