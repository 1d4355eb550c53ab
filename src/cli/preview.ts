import { existsSync } from 'node:fs';
import path from 'node:path';
import { findSite } from '../build/run-swap.ts';
import { serveFolder } from '../portable/serve.ts';
import { readArguments } from './arguments.ts';
import { printText, printUsageError } from './output.ts';

const USAGE = `Usage: npm run preview -- [--port N]

Serves the built site in dist/ on this machine alone, until Ctrl+C.

  --port N           the port, 0 for any free one (default: 4321)
  --help             print this`;

async function main(): Promise<void> {
  const options = { port: { type: 'string' }, help: { type: 'boolean' } } as const;
  const read = readArguments(process.argv.slice(2), { options, positionals: 0 });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { port = '4321', help } = read.values;
  if (help === true) return printText(USAGE);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return printUsageError(`"${port}" is not a port: it is a number from 0 to 65535.`, USAGE);
  await preview(path.resolve('dist'), Number(port));
}

async function preview(dist: string, port: number): Promise<void> {
  findSite(dist);
  if (!existsSync(dist)) return fail(`There is no ${dist} to serve. Run "npm run build" first.`);
  try {
    const { url } = await serveFolder(dist, { port });
    printText(`Serving ${dist} at ${url}\nPress Ctrl+C to stop.`);
  } catch (error) {
    fail(whyNot(port, error));
  }
}

function whyNot(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another: --port 0`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: --port 4321`;
  return `The server did not start: ${error instanceof Error ? error.message : String(error)}`;
}

function fail(message: string): void {
  printText(message);
  process.exitCode = 1;
}

await main();
