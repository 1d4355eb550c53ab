import { type MessagePort, parentPort } from 'node:worker_threads';
import { type Work, workOn } from './examine-work.ts';

parentPort?.once('message', ({ port, ...work }: Work & { port: MessagePort }) => {
  workOn(work, (batch) => port.postMessage(batch));
  port.close();
});
