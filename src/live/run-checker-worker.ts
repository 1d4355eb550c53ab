import { parentPort, workerData } from 'node:worker_threads';
import { checkRoot } from '../check/run.ts';

parentPort?.on('message', () => parentPort?.postMessage(checkRoot(workerData as string)));
