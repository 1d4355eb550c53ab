import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { BriefingSource } from '../briefing/load.ts';
import { type Examined, examine } from './examine.ts';

/** Files that several threads look at, each a few at a time. */
export interface Work {
  files: readonly BriefingSource[];
  /** Which batch is the next, and how many are done. */
  counters: Int32Array<SharedArrayBuffer>;
}

/** Files of one batch, by their numbers. */
export type Batch = readonly (readonly [number, Examined])[];

const NEXT = 0;
const DONE = 1;
const SIZE = 8;

export const openWork = (files: readonly BriefingSource[]): Work => ({
  files,
  counters: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
});

/** Takes batches that no other thread has taken, until there are none. */
export function workOn({ files, counters }: Work, report: (batch: Batch) => void): void {
  for (;;) {
    const start = Atomics.add(counters, NEXT, 1) * SIZE;
    if (start >= files.length) return;
    report(files.slice(start, start + SIZE).map((file, at) => [start + at, examine(file)] as const));
    Atomics.add(counters, DONE, 1);
    Atomics.notify(counters, DONE);
  }
}

/** Waits until every batch is done, or for so many milliseconds in which none was. */
export function awaitWork({ files, counters }: Work, patience: number): void {
  const all = Math.ceil(files.length / SIZE);
  for (;;) {
    const done = Atomics.load(counters, DONE);
    if (done >= all || Atomics.wait(counters, DONE, done, patience) === 'timed-out') return;
  }
}

/** All that a thread has reported so far. */
export function received(port: MessagePort): Batch {
  const batches: Batch[] = [];
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port))
    batches.push(next.message as Batch);
  return batches.flat();
}
