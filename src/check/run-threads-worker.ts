import { type MessagePort, workerData } from 'node:worker_threads';
import { type Work, workOn } from './examine-work.ts';

const { port, ...work } = workerData as Work & { port: MessagePort };
workOn(work, (batch) => port.postMessage(batch));
port.close();
