import path from 'node:path';
import { project, type Root, run, succeed } from '../../setup/root.ts';
import { type Command, countWrites } from './kill-at.ts';
import { listOf, type OldSite, oldSite } from './old-site.ts';

const BRIEFING = 'briefings/2021/2021-07-08-russia-ready-to-use-its-base-in-tajikistan.mdx';

/** A build that is about to be disturbed. */
export interface Killing {
  root: Root;
  /** Builds what differs from the old site. */
  command: Command;
  site: OldSite;
  /** How often the command writes, and how long it takes, when nothing disturbs it. */
  writes: number;
  milliseconds: number;
}

/** Builds a small site, changes its briefing, and counts what the next build writes. */
export async function prepareKilling(root: Root): Promise<Killing> {
  root.copy(BRIEFING);
  const dist = root.at('dist');
  const args = ['--root', root.dir, '--out', dist];
  await succeed('build', args);
  let list: string | undefined;
  const site = oldSite(dist, path.join(project, '.cache/staging'), () => list);
  root.edit(BRIEFING, 'title: "', 'title: "Now ');
  const command = { script: 'src/cli/build.ts', args };
  // Nothing is made for the first time any more when it is counted.
  await succeed('build', args);
  list = listOf(dist);
  site.restore();
  const start = performance.now();
  const writes = await countWrites(command);
  return { root, command, site, writes, milliseconds: performance.now() - start };
}

/** Builds to the end; what is wrong then, or null. */
export async function buildNext({ command, site }: Pick<Killing, 'command' | 'site'>): Promise<string | null> {
  const { status, stderr } = await run('build', command.args);
  const state = await site.state();
  const left = site.leftovers();
  if (status !== 0) return `the next build ended with ${status}: ${stderr}`;
  if (state !== 'new') return `the next build made another site (${state})`;
  return left.length === 0 ? null : `the next build left ${left.join(', ')}`;
}
