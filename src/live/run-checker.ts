import { Worker } from 'node:worker_threads';
import type { CheckResult } from '../check/run.ts';

/** Checks in a thread of its own, so that pages are shown meanwhile. */
export interface Checker {
  /** Checks now, or once more when a check is under way. */
  check(): void;
  stop(): void;
}

const WORKER = new URL('./run-checker-worker.ts', import.meta.url);

export function startChecker(root: string, onResult: (result: CheckResult) => void): Checker {
  const worker = new Worker(WORKER, { workerData: root, execArgv: [] });
  let state: 'idle' | 'checking' | 'again' = 'idle';
  const check = () => {
    if (state === 'idle') worker.postMessage('check');
    state = state === 'idle' ? 'checking' : 'again';
  };
  worker.on('message', (result: CheckResult) => {
    const isLate = state === 'again';
    state = 'idle';
    if (isLate) check();
    else onResult(result);
  });
  worker.unref();
  return { check, stop: () => void worker.terminate() };
}
