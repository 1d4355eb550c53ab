/** A stretch of a build, from when it begins until the next one does. */
export type Phase = 'check' | 'content' | 'pages' | 'links' | 'index' | 'twins' | 'swap';

const PREFIX = 'build:';

/** Notes on the process's own time line that a phase begins; it says nothing to anybody and changes nothing. */
export const beginPhase = (phase: Phase): void => void performance.mark(PREFIX + phase);

/** Milliseconds that each phase took, up to `end` on the same time line. A phase that came twice counts once, in sum. */
export function phaseTimes(end: number): Map<Phase, number> {
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith(PREFIX));
  const times = new Map<Phase, number>();
  for (const [at, { name, startTime }] of marks.entries()) {
    const phase = name.slice(PREFIX.length) as Phase;
    times.set(phase, (times.get(phase) ?? 0) + (marks[at + 1]?.startTime ?? end) - startTime);
  }
  return times;
}
