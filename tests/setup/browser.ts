import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium, findFirefox } from './find-browser.ts';

export type BrowserName = 'chromium' | 'firefox';

// Nothing of the browser's own may reach the network or stand between a test and the page.
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser with an empty profile. Throws, with what to do, where none can be started. */
export async function launchBrowser(name: BrowserName): Promise<Browser> {
  try {
    return name === 'chromium' ? await launchChromium() : await launchFirefox();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`No ${name} for the browser tests. ${reason}`, { cause });
  }
}

async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless: true,
    args: chromiumFlags,
    env: { ...process.env, ...env },
  });
}

async function launchFirefox(): Promise<Browser> {
  const path = findFirefox();
  if (path === undefined) throw new Error('Install Firefox, or set BRIEFING_FIREFOX to its program.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // What automation sets otherwise lets pages from disk read other files, which no reader's Firefox does.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
}
