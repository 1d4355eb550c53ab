import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A program, and what has to stand in its environment. */
export interface Program {
  path: string;
  env: Record<string, string>;
}

const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
const firefoxPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Chromium that BRIEFING_BROWSER names, else one of this machine, else the one that npm installed. */
export async function findChromium(): Promise<Program> {
  const path = named('BRIEFING_BROWSER') ?? chromiumPaths.find(existsSync);
  if (path !== undefined) return { path, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error('Install Chromium, Chrome or Edge, or set BRIEFING_BROWSER to the program.');
}

/** The Firefox that BRIEFING_FIREFOX names, else one of this machine. */
export function findFirefox(): string | undefined {
  return named('BRIEFING_FIREFOX') ?? firefoxPaths.find(existsSync);
}

function named(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`${variable} is "${path}", and there is no such file.`);
  return path;
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once per version. It unpacks its libraries only where it believes to run
 * as a function in a cloud, takes any file of the right name for whole, and changes the environment of who imports it:
 * so it unpacks in a process and a folder of its own, which gets its name when it is whole.
 */
async function packagedChromium(): Promise<Program> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(new URL('../package.json', entry), 'utf8')) as { version: string };
  const home = join(tmpdir(), `briefing-chromium-${process.getuid?.() ?? 'user'}-${version}`);
  if (!existsSync(home)) await unpackChromium(entry, home);
  const env = { FONTCONFIG_PATH: join(home, 'fonts'), LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
  return { path: join(home, 'chromium'), env };
}

async function unpackChromium(entry: URL, home: string): Promise<void> {
  const folder = await mkdtemp(`${home}-`);
  const script = `const { default: chromium } = await import('${entry.href}'); console.log(await chromium.executablePath());`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
    if (relative(folder, stdout.trim()) !== 'chromium') throw new Error(`It lies at "${stdout.trim()}".`);
    await rename(folder, home);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    // Another process may have been faster.
    if (existsSync(home)) return;
    throw new Error('Chromium could not be unpacked. Install one, or set BRIEFING_BROWSER to its program.', { cause });
  }
}
