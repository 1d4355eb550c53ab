import { findSite } from '../../../src/build/run-swap.ts';
import { makeRoot } from '../../setup/root.ts';
import type { Row } from '../row.ts';
import { failureRows } from './build-failures.ts';
import { isBetween, killAt, type Killed, type Moment, spread } from './kill-at.ts';
import { buildNext, type Killing, prepareKilling } from './killing.ts';
import type { State } from './old-site.ts';

/** The last steps of the swap; before the second the old site stands under another name. */
const SWAP: Moment[] = [
  { renamed: 'dist' },
  { renamed: 'dist.build-next' },
  { renamed: 'dist.build-old' },
  { path: 'dist.build-gone' },
];
const SPREAD = 44;
const TIMED = 8;
/** Later builds find more that was kept, and write less and end sooner than the one that was counted. */
const SHARE = 0.8;
/** A build may run to its end after every so many kills. */
const ROUND = 5;

/** A build that is killed at fifty moments, and kept from its work in other ways. */
export async function killBuild(): Promise<Row[]> {
  const root = makeRoot();
  try {
    const killing = await prepareKilling(root);
    return [...killRows(await killAll(killing), killing.writes), ...(await failureRows(killing))];
  } finally {
    root.remove();
  }
}

/** What came of one kill. */
interface Outcome extends Killed {
  /** As the kill left it, and after the next command. */
  left: State;
  repaired: State;
  /** What is wrong with the build that came next; undefined where none was tried. */
  next?: string | null;
}

async function killAll(killing: Killing): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const moment of momentsOf(killing)) {
    if ((await killing.site.state()) !== 'old') killing.site.restore();
    const outcome = await killOnce(killing, moment);
    outcomes.push(outcome);
    if (outcomes.length % ROUND === 0) outcome.next = await buildNext(killing);
  }
  return outcomes;
}

function momentsOf({ writes, milliseconds }: Killing): Moment[] {
  const byTime = Array.from({ length: TIMED }, (_, at) => ({
    milliseconds: ((at + 0.5) * milliseconds * SHARE) / TIMED,
  }));
  return [...spread(Math.floor(writes * SHARE), SPREAD).map((write) => ({ write })), ...SWAP, ...byTime];
}

async function killOnce({ root, command, site }: Killing, moment: Moment): Promise<Outcome> {
  const killed = await killAt(command, moment);
  const left = await site.state();
  findSite(root.at('dist'));
  return { ...killed, left, repaired: await site.state() };
}

function killRows(outcomes: readonly Outcome[], writes: number): Row[] {
  const killed = outcomes.filter((it) => it.killed);
  const broken = killed.filter(({ repaired }) => repaired === 'broken');
  const away = killed.filter(({ left, repaired }) => left === 'broken' && repaired !== 'broken');
  const tried = outcomes.filter(({ next }) => next !== undefined);
  const failed = tried.filter(({ next }) => next !== null);
  const at = ({ moment }: Outcome) => JSON.stringify(moment);
  return [
    { measure: 'build: moments at which it was killed', value: killed.length, bound: { least: 50 } },
    {
      measure: `build: between the first and the last of ${writes} writes`,
      value: killed.filter((it) => isBetween(it, writes)).length,
      bound: { least: 30 },
    },
    { measure: 'build: sites not whole', value: broken.length, bound: { most: 0 }, notes: broken.map(at) },
    {
      measure: 'build: sites under another name until the next command',
      ...{ value: away.length, bound: { most: 1 }, notes: away.map(at) },
    },
    { measure: 'build: builds to the end after a kill', value: tried.length, bound: { least: 10 } },
    {
      measure: 'build: of them failed, unlike or with something left',
      ...{ value: failed.length, bound: { most: 0 }, notes: failed.map(({ next }) => String(next)) },
    },
  ];
}
