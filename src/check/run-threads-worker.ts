import { type MessagePort, parentPort } from 'node:worker_threads';
import { type SharedWork, unshare, workOn } from './examine-work.ts';

parentPort?.once('message', ({ port, ...work }: SharedWork & { port: MessagePort }) => {
  workOn(unshare(work), (batch) => port.postMessage(batch));
  port.close();
});
