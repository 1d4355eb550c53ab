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

/** Work as it goes to another thread: texts as bytes that both see, since to copy them takes longer. */
export interface SharedWork extends Omit<Work, 'files'> {
  /** Files without their texts, and where their bytes end. */
  files: readonly (Omit<BriefingSource, 'source'> & { end: number })[];
  bytes: SharedArrayBuffer;
}

const NEXT = 0;
const DONE = 1;
const SIZE = 8;

export const openWork = (files: readonly BriefingSource[]): Work => ({
  files,
  counters: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
});

export function share({ files, counters }: Work): SharedWork {
  const bytes = new SharedArrayBuffer(files.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0));
  let end = 0;
  const shared = files.map(({ source, ...file }) => {
    end += Buffer.from(bytes).write(source, end);
    return { ...file, end };
  });
  return { files: shared, bytes, counters };
}

export function unshare({ files, bytes, counters }: SharedWork): Work {
  const texts = Buffer.from(bytes);
  const source = (end: number, at: number) => texts.toString('utf8', files[at - 1]?.end ?? 0, end);
  return { files: files.map(({ end, ...file }, at) => ({ ...file, source: source(end, at) })), counters };
}

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
