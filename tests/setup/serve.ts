import { type Server, serveFolder } from '../../src/portable/serve.ts';

/** A running server that keeps account of what it was asked for. */
export interface TestServer extends Server {
  /** Host and port, as it stands in addresses. */
  host: string;
  /** Every answer since the start, in order. Paths are as they were asked for, with their query. */
  answers: readonly { path: string; status: number }[];
}

/** Serves a folder on a free port, at the root or, as many hosts do, under a sub-path such as "/briefing/". */
export async function serve(dir: string, base = '/'): Promise<TestServer> {
  const answers: { path: string; status: number }[] = [];
  const server = await serveFolder(dir, { base, onAnswer: (answer) => answers.push(answer) });
  return { ...server, host: new URL(server.url).host, answers };
}
