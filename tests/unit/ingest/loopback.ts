import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS, type Limits } from '../../../src/ingest/fetch-limits.ts';

/** A server on this machine that answers each path as it is told to, and keeps account of what it was asked. */
export interface Loopback {
  /** Without a slash at the end. */
  url: string;
  port: number;
  answer(path: string, listener: RequestListener | Page): void;
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

interface Page {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Limits that do not make a test wait. */
export const quick: Limits = { ...LIMITS, time: 2000, backoff: 1, patience: 50, pause: 0 };

export async function startLoopback(): Promise<Loopback> {
  const pages = new Map<string, RequestListener>();
  const asked: Loopback['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const page = pages.get(path) ?? listenerOf({ status: 404 });
    page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    answer: (path, page) => pages.set(path, typeof page === 'function' ? page : listenerOf(page)),
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const listenerOf =
  ({ status = 200, headers = {}, body = '' }: Page) =>
  (_: unknown, response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };
