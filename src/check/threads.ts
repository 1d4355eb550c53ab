import { availableParallelism } from 'node:os';
import path from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { SharedWork } from './examine-work.ts';

/** A thread that loads the code of the check from its start, and waits for work. */
export interface Thread {
  /** What it finds comes by the port. */
  begin(work: SharedWork): MessagePort;
  stop(): void;
}

/** Megabytes for what lives briefly: with the little a thread has by itself, it collects garbage all the time. */
const YOUNG = 64;
const MOST = 4;
/** Beside this file, whether that is code as it is written or bundled. */
const WORKER = new URL(`./run-threads-worker${path.extname(import.meta.url)}`, import.meta.url);

/** As many as there are processors left, a few at most. */
export const startThreads = (count = Math.min(availableParallelism(), MOST) - 1): Thread[] =>
  Array.from({ length: count }, startThread);

function startThread(): Thread {
  const worker = new Worker(WORKER, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  // It has nothing to say but what it found: what it leaves undone is done by who set it to work.
  worker.on('error', () => {});
  worker.unref();
  return {
    begin(work) {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ ...work, port: port2 }, [port2]);
      return port1;
    },
    stop: () => void worker.terminate(),
  };
}
