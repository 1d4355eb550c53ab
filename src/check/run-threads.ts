import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { BriefingSource } from '../briefing/load.ts';
import { type Examined, examine } from './examine.ts';
import { awaitWork, type Batch, openWork, received, type Work, workOn } from './examine-work.ts';

/** Milliseconds without news after which a thread counts as lost. */
const PATIENCE = 10_000;
/** Megabytes for what lives briefly: with the little a thread has by itself, it collects garbage all the time. */
const YOUNG = 64;
const WORKER = new URL('./run-threads-worker.ts', import.meta.url);

interface Threads {
  /** The most there may be, this one included. */
  most: number;
  /** With fewer files than this one thread is faster: others need some time to start. */
  few: number;
}

/**
 * Looks at every file by itself. Where there are many, other threads begin at once; this one takes its share when their
 * findings are asked for, and waits for the rest.
 */
export function beginExamining(
  files: readonly BriefingSource[],
  { most, few }: Threads = { most: Math.min(availableParallelism(), 4), few: 200 },
): () => Examined[] {
  if (files.length < few || most < 2) return () => files.map(examine);
  const work = openWork(files);
  const ports = Array.from({ length: most - 1 }, () => startThread(work));
  return () => gather(work, ports);
}

function gather(work: Work, ports: readonly MessagePort[]): Examined[] {
  const examined = new Map<number, Examined>();
  const take = (batch: Batch) => {
    for (const [at, it] of batch) examined.set(at, it);
  };
  workOn(work, take);
  awaitWork(work, PATIENCE);
  for (const port of ports) {
    take(received(port));
    port.close();
  }
  // One that was lost has taken files with it.
  return work.files.map((file, at) => examined.get(at) ?? examine(file));
}

function startThread(work: Work): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(WORKER, {
    ...{ workerData: { ...work, port: port2 }, transferList: [port2], execArgv: [] },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // It has nothing to say but what it found: what it leaves undone is done here.
  worker.on('error', () => {});
  worker.unref();
  return port1;
}
