import { Worker } from 'node:worker_threads';
import type { Parsed, Unparsed } from './parse-source.ts';

/** Parses sources one after the other, in a thread of its own. */
export interface Parser {
  /** Never rejects: a source that takes too much time or memory is refused. */
  parse(source: Unparsed): Promise<Parsed>;
  stop(): Promise<void>;
}

export interface ParserLimits {
  /** Milliseconds for one source. */
  time: number;
  /** Megabytes that its objects may take. */
  memory: number;
}

const LIMITS: ParserLimits = { time: 15_000, memory: 192 };
const LARGE = 1024 * 1024;
/** Megabytes for what is soon forgotten: left alone it takes 50 more, and is no faster. */
const YOUNG = 16;
const WORKER = new URL('./run-parser-worker.ts', import.meta.url);

/**
 * A parser whose thread starts with the first source, and again after one that it had to be stopped for. It keeps a
 * process from ending only while it parses.
 */
export function startParser({ time, memory }: ParserLimits = LIMITS): Parser {
  let worker: Worker | undefined;
  const stop = async () => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  const run = async (source: Unparsed): Promise<Parsed> => {
    worker ??= startWorker(memory, (ended) => {
      if (worker === ended) worker = undefined;
    });
    const parsed = await ask(worker, source, time);
    // A thread keeps the memory that a large source took; a new one starts without.
    if (!parsed.ok || source.bytes.length > LARGE) await stop();
    return parsed.ok ? parsed.parsed : { kind: 'refused', reason: reasonOf(parsed.error, { time, memory }) };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    parse(source) {
      const next = last.then(() => run(source));
      last = next;
      return next;
    },
    async stop() {
      await last;
      await stop();
    },
  };
}

function startWorker(memory: number, onExit: (worker: Worker) => void): Worker {
  const limits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG };
  const worker = new Worker(WORKER, { resourceLimits: limits, execArgv: [], stderr: true, stdout: true });
  worker.on('exit', () => onExit(worker));
  // While it has nothing to do nobody else listens, and an error that nobody hears ends the whole process.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}

type Asked = { ok: true; parsed: Parsed } | { ok: false; error: NodeJS.ErrnoException | 'late' };

function ask(worker: Worker, source: Unparsed, time: number): Promise<Asked> {
  return new Promise((resolve) => {
    const settle = (asked: Asked) => {
      clearTimeout(timer);
      worker.unref();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(asked);
    };
    const onMessage = (parsed: Parsed) => settle({ ok: true, parsed });
    const onError = (error: Error) => settle({ ok: false, error });
    const onExit = (code: number) => settle({ ok: false, error: new Error(`its thread ended with ${code}`) });
    const timer = setTimeout(() => settle({ ok: false, error: 'late' }), time);
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(source);
  });
}

function reasonOf(error: NodeJS.ErrnoException | 'late', { time, memory }: ParserLimits): string {
  if (error === 'late')
    return `Parsing it took longer than ${time / 1000} s and was stopped. Compare it with its original.`;
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `Parsing it took more than ${memory} MB of memory and was stopped. Split it, or save its articles as .txt.`;
  return `It cannot be parsed: ${error.message}.`;
}
