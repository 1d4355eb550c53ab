import path from 'node:path';
import { dev } from 'astro';
import { checkRoot } from '../check/run.ts';
import { liveChecks } from '../live/integration.ts';
import { liveProblems, renderLive } from '../live/problems.ts';
import { readArguments } from './arguments.ts';
import { printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const USAGE = `Usage: npm run dev -- [--root DIR] [--port N]

Shows the site while it is written, drafts included. Problems are listed here and on the pages, and do not stop it.

  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --port N           the port (default: 4321)
  --help             print this`;

async function main(): Promise<void> {
  const options = { root: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } } as const;
  const read = readArguments(process.argv.slice(2), { options, positionals: 0 });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { root = '.', port = '4321', help } = read.values;
  if (help === true) return printText(USAGE);
  if (!isRoot(root)) return printUsageError(`${JSON.stringify(root)} holds no folder "briefings".`, USAGE);
  if (!/^\d{1,5}$/.test(port)) return printUsageError(`${JSON.stringify(port)} is not a port.`, USAGE);
  const folder = path.resolve(root);
  const first = checkRoot(folder);
  printText(renderLive(liveProblems(first)));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['BRIEFING_ROOT'] = folder;
  process.env['BRIEFING_DRAFTS'] = '1';
  const cacheDir = path.join(folder, '.cache/astro');
  await dev({
    ...{ cacheDir, logLevel: 'warn', server: { host: '127.0.0.1', port: Number(port) } },
    integrations: [liveChecks({ root: folder, first, say: printText })],
  });
}

await main();
