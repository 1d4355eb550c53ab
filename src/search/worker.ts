import type { ReadChunk } from './chunks.ts';
import type { OwnScripts } from './own-scripts.ts';

/**
 * What Pagefind's client takes for `Worker`: whatever address it names, it gets a worker of `code`, Pagefind's own, that
 * asks the page for the files of the index. It is made from a Blob, which works on disk as well, and unlike one with an
 * address keeps to the policy of the page.
 */
export function createWorkerClass(code: string, scripts: OwnScripts, read: ReadChunk): () => Worker {
  // What a constructor returns is what `new` gives.
  return function PagefindWorker() {
    const worker = scripts.startWorker(`(${askPage})();\n${code}`);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = async ({ data: { id, address } }: MessageEvent<Question>) => {
      const answer = await read(address).then(
        (bytes) => ({ id, bytes }),
        (error: unknown) => ({ id, problem: String(error) }),
      );
      port1.postMessage(answer satisfies Answer);
    };
    worker.postMessage(port2, [port2]);
    return worker;
  };
}

interface Question {
  id: number;
  address: string;
}
interface Answer {
  id: number;
  bytes?: Uint8Array<ArrayBuffer>;
  problem?: string;
}

/** Runs in the worker, before Pagefind and as text: nothing from outside of it is in reach. */
function askPage(): void {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const port = new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent<MessagePort>) => {
      // The first message is ours, not for Pagefind.
      event.stopImmediatePropagation();
      self.removeEventListener('message', take);
      event.data.onmessage = ({ data }: MessageEvent<Answer>) => {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      };
      resolve(event.data);
    };
    self.addEventListener('message', take);
  });
  const fetchFromPage = async (address: unknown) => {
    const id = asked++;
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    (await port).postMessage({ id, address: String(address) });
    const { bytes, problem } = await answer;
    if (bytes === undefined) throw new TypeError(problem);
    return new Response(bytes);
  };
  Object.assign(self, { fetch: fetchFromPage });
}
