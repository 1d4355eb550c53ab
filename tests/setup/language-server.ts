import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from './root.ts';

/** A language server of `node_modules`, spoken to over its standard streams as an editor does. */
export interface LanguageServer {
  /** Asks, and waits for the answer. Throws with the server's words where it refuses. */
  ask(method: string, params: object): Promise<unknown>;
  tell(method: string, params: object): void;
  /** Labels of what the server offers where "|" stands in a text that is open under this path. */
  complete(file: string, text: string, language: string): Promise<string[]>;
  stop(): Promise<void>;
}

interface Start {
  /** Path of its script below `node_modules`. */
  script: string;
  initializationOptions?: object;
  /** What it gets where it asks for the settings of the editor, by section. */
  settings?: Record<string, unknown>;
}

export async function startLanguageServer({ script, initializationOptions, settings = {} }: Start) {
  const child = spawn(process.execPath, [path.join(project, 'node_modules', script), '--stdio'], { cwd: project });
  const { ask, tell } = connect(child, (sections) => sections.map((section) => settings[section] ?? null));
  const rootUri = pathToFileURL(project).href;
  const workspaceFolders = [{ uri: rootUri, name: 'project' }];
  const capabilities = { workspace: { configuration: true } };
  await ask('initialize', { processId: process.pid, rootUri, workspaceFolders, capabilities, initializationOptions });
  tell('initialized', {});
  tell('workspace/didChangeConfiguration', { settings });
  // Servers keep what they read of a version, closed or not.
  let version = 0;
  const complete = (file: string, text: string, languageId: string) => {
    const uri = pathToFileURL(path.join(project, file)).href;
    return completeIn({ ask, tell }, { uri, languageId, version: ++version, text });
  };
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { ask, tell, complete, stop } satisfies LanguageServer;
}

type Connection = Pick<LanguageServer, 'ask' | 'tell'>;

async function completeIn({ ask, tell }: Connection, document: TextDocument): Promise<string[]> {
  const { uri, text } = document;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  tell('textDocument/didOpen', { textDocument: { ...document, text: text.replace('|', '') } });
  const answer = (await ask('textDocument/completion', { textDocument: { uri }, position })) as Answer;
  tell('textDocument/didClose', { textDocument: { uri } });
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(({ label }) => label);
}

interface TextDocument {
  uri: string;
  languageId: string;
  version: number;
  text: string;
}

type Answer = { label: string }[] | { items: { label: string }[] } | null;

/** Messages of the protocol, each after a header with its length in bytes. */
function connect(child: ChildProcessWithoutNullStreams, configuration: (sections: string[]) => unknown[]): Connection {
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readMessages(child, (message) => {
    const { id, method, params } = message;
    if (method === undefined) return waiting.get(id ?? -1)?.(message);
    if (id === undefined) return;
    const sections = (params as { items?: { section: string }[] })?.items?.map(({ section }) => section);
    send({ id, result: method === 'workspace/configuration' ? configuration(sections ?? []) : null });
  });
  const ask = (method: string, params: object) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      send({ id, method, params });
    });
  return { ask, tell: (method, params) => send({ method, params }) };
}

function readMessages(child: ChildProcessWithoutNullStreams, onMessage: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || rest.length < end + 4 + length) return;
      const body = rest.subarray(end + 4, end + 4 + length).toString();
      rest = rest.subarray(end + 4 + length);
      onMessage(JSON.parse(body) as Message);
    }
  });
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}
