import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Phase } from '../../src/phase.ts';
import { listFiles } from '../../src/portable/list-files.ts';
import type { Row } from './row.ts';
import type { Sites } from './sites.ts';

const PHASES: readonly Phase[] = ['check', 'content', 'pages', 'links', 'index', 'twins', 'swap'];

/** A build with nothing kept: whole, by phases, and its memory. */
export async function measureBuild(sites: Sites, size: number): Promise<Row[]> {
  const { seconds, cpu, peak, phases } = await sites.built(size);
  const row = (measure: string, value: number, unit: Row['unit']): Row => ({ measure, size, value, unit });
  return [
    row('build', seconds, 's'),
    row('build: processor, without indexing', cpu, 's'),
    ...PHASES.map((phase) => row(`build: ${phase}`, (phases[phase] ?? 0) / 1000, 's')),
    row('twins, share of indexing', (phases.twins ?? 0) / ((phases.index ?? 0) + (phases.twins ?? 0)), 'x'),
    ...(peak === undefined ? [] : [row('build, most memory', peak, 'MB')]),
  ];
}

/** The same project built again, and again after a change of one briefing. */
export async function measureRebuild(sites: Sites, size: number): Promise<Row[]> {
  await sites.built(size);
  const same = await sites.build(size);
  const file = firstBriefing(sites.root(size).at('briefings'));
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more line.\n`);
  const edited = await sites.build(size);
  return [
    { measure: 'build again, nothing changed', size, value: same.seconds, unit: 's' },
    { measure: 'build again, one briefing changed', size, value: edited.seconds, unit: 's' },
    { measure: 'build again, one changed: processor', size, value: edited.cpu, unit: 's' },
  ];
}

/** What lies in the built folder. */
export async function measureSize(sites: Sites, size: number): Promise<Row[]> {
  await sites.built(size);
  const dist = sites.dist(size);
  const all = await sizesIn(dist);
  const twins = all.filter(({ file }) => all.some((other) => `${other.file}.js` === file));
  const megabytes = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return [
    { measure: 'dist', size, value: megabytes(all), unit: 'MB' },
    { measure: 'dist without twins', size, value: megabytes(all) - megabytes(twins), unit: 'MB' },
    { measure: 'dist, files', size, value: all.length, unit: 'files' },
    { measure: 'twins', size, value: twins.length, unit: 'files' },
  ];
}

async function sizesIn(folder: string): Promise<{ file: string; bytes: number }[]> {
  const files = await listFiles(folder);
  return files.map((file) => ({ file, bytes: readFileSync(path.join(folder, file)).length }));
}

function firstBriefing(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  return path.join(folder, files.sort()[0] ?? '');
}
