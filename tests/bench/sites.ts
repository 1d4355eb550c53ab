import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Phase } from '../../src/phase.ts';
import { writeCorpus } from '../setup/corpus.ts';
import { makeRoot, type Root } from '../setup/root.ts';
import { type Cost, measureScript } from './child.ts';

/** Generated projects by their size, made and built when they are first asked for. */
export interface Sites {
  root(size: number): Root;
  /** The first build of a project, with nothing kept from before. */
  built(size: number): Promise<Built>;
  /** The folder to build into. */
  dist(size: number): string;
  /** Runs a script with a cache that is this project's own. */
  measure(size: number, script: string, args: readonly string[]): Promise<Cost>;
  /** Builds once more. */
  build(size: number): Promise<Built>;
  /** Takes everything away. */
  remove(): void;
}

interface Built extends Cost {
  /** Milliseconds. */
  phases: Partial<Record<Phase, number>>;
}

export function openSites(): Sites {
  const roots = new Map<number, Root>();
  const builds = new Map<number, Promise<Built>>();
  const root = (size: number): Root => {
    const known = roots.get(size);
    if (known !== undefined) return known;
    const made = makeRoot();
    roots.set(size, made);
    writeCorpus(made.dir, { briefings: size });
    return made;
  };
  const dist = (size: number) => root(size).at('dist');
  const measure: Sites['measure'] = (size, script, args) =>
    measureScript(script, args, { BRIEFING_CACHE: root(size).at('cache') });
  const build = async (size: number): Promise<Built> => {
    const cost = await measure(size, 'tests/bench/timed-build.ts', [root(size).dir, dist(size)]);
    return { ...cost, phases: JSON.parse(cost.stdout) as Built['phases'] };
  };
  const built = (size: number): Promise<Built> => {
    for (const kept of ['cache', '.cache'])
      if (!builds.has(size)) rmSync(path.join(root(size).dir, kept), { recursive: true, force: true });
    const known = builds.get(size) ?? build(size);
    builds.set(size, known);
    return known;
  };
  return { root, dist, measure, build, built, remove: () => [...roots.values()].forEach((made) => void made.remove()) };
}
