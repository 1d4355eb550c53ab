import type { MessagePort } from 'node:worker_threads';
import type { BriefingSource } from '../briefing/load.ts';
import { type Examined, examine } from './examine.ts';
import { awaitWork, type Batch, openWork, received, share, type Work, workOn } from './examine-work.ts';
import { startThreads, type Thread } from './threads.ts';

/** Milliseconds without news after which a thread counts as lost. */
const PATIENCE = 10_000;
/** With fewer files than this one thread is faster: others need some time to start. */
const FEW = 200;

/**
 * Looks at every file by itself. Where there are many, other threads begin at once; this one takes its share when their
 * findings are asked for, and waits for the rest. `threads` may have been started before.
 */
export function beginExamining(
  files: readonly BriefingSource[],
  { few = FEW, threads }: { few?: number; threads?: readonly Thread[] | undefined } = {},
): () => Examined[] {
  if (files.length < few) {
    for (const thread of threads ?? []) thread.stop();
    return () => files.map(examine);
  }
  const work = openWork(files);
  const shared = share(work);
  const ports = (threads ?? startThreads()).map((thread) => thread.begin(shared));
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
