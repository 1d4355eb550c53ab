import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { slugify } from '../briefing/slug.ts';
import { findSite } from '../build/run-swap.ts';
import { editionsPath, loadEditions } from '../edition/load.ts';
import { recordEdition } from '../edition/write.ts';
import { manifestName } from '../portable/manifest.ts';
import { packFolder } from '../portable/pack.ts';
import { renderPacked, renderVerified } from '../portable/pack-report.ts';
import { verifyZip } from '../portable/verify-zip.ts';
import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const name = slugify(site.title) || 'site';

const USAGE = `Usage: npm run pack -- [--root DIR] [--out FILE] [--json]
       npm run pack -- --verify FILE [--json]

Packs the built site in dist/ into one zip that opens anywhere without a network. The same site gives the same bytes.

  --root DIR         a folder that holds briefings/ and the built dist/ (default: this project)
  --out FILE         the zip (default: ${name}.zip)
  --verify FILE      compare the files of a zip with the list in it, and write nothing
  --json             print what was done as JSON
  --help             print this`;

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ root: { type: 'string' }, out: { type: 'string' }, verify: { type: 'string' } },
      ...{ json: { type: 'boolean' }, help: { type: 'boolean' } },
    },
    positionals: 0,
  });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { root = '.', out = `${name}.zip`, verify: given, json = false, help } = read.values;
  if (help === true) return printText(USAGE);
  if (given === undefined) return pack(root, out, json);
  if (read.values.root !== undefined || read.values.out !== undefined)
    return printUsageError('--verify reads a zip: --root and --out say nothing beside it.', USAGE);
  return verify(given, json);
}

async function pack(root: string, out: string, json: boolean): Promise<void> {
  if (!isRoot(root)) return printUsageError(`${JSON.stringify(root)} holds no folder "briefings".`, USAGE);
  const dir = path.join(root, 'dist');
  const fault = outFault(path.resolve(out), path.resolve(dir));
  if (fault !== undefined) return printUsageError(fault, USAGE);
  findSite(path.resolve(dir));
  if (!existsSync(path.join(dir, manifestName)))
    return fail(`There is no finished site in ${dir}: it has no ${manifestName}. ${buildFirst}`);
  const { title, language } = site;
  // Read first: a record that cannot be read stops the pack before anything is written.
  loadEditions(root);
  const result = await packFolder({ dir, out: path.resolve(out), top: name, title, language });
  const edition = result.ok ? recordEdition(root, dir) : undefined;
  printText(renderPacked(result, { dir, out }));
  if (edition?.isNew) printText(`Recorded as edition ${edition.number} in ${path.join(root, editionsPath)}.`);
  if (json) printJson({ zip: out, ...result, edition: edition?.number });
  if (!result.ok) process.exitCode = 1;
}

async function verify(file: string, json: boolean): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile())
    return printUsageError(`There is no file ${JSON.stringify(file)}.`, USAGE);
  const result = await verifyZip(file);
  printText(renderVerified(result, file));
  if (json) printJson({ zip: file, ...result });
  if (!result.ok) process.exitCode = 1;
}

/** Why a zip cannot lie there, or undefined when it may. */
function outFault(out: string, dir: string): string | undefined {
  const quoted = `--out: ${JSON.stringify(out)}`;
  if (out.startsWith(dir + path.sep)) return `${quoted} lies in the folder that is packed. Name a place outside of it.`;
  if (!existsSync(path.dirname(out))) return `${quoted} lies in a folder that there is not. Make it, or name another.`;
  return existsSync(out) && !statSync(out).isFile() ? `${quoted} is a folder. Name a file.` : undefined;
}

const buildFirst = 'Run "npm run build" first.';

function fail(message: string): void {
  printText(message);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  fail(`Nothing was packed: ${error instanceof Error ? error.message : String(error)}`);
}
