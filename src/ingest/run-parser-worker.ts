import { parentPort } from 'node:worker_threads';
import { parseSource, type Unparsed } from './parse-source.ts';

// The thread in which sources are parsed: it can be stopped, and its memory has a limit.
parentPort?.on('message', async (source: Unparsed) => {
  try {
    parentPort?.postMessage(await parseSource(source));
  } catch (error) {
    const { message } = error as Error;
    parentPort?.postMessage({ kind: 'refused', reason: `It cannot be parsed: ${message.slice(0, 200)}.` });
  }
});
