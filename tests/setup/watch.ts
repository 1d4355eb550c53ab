import type { Page } from 'puppeteer-core';

// The page was left before the answer came. The number is the first of these, as Firefox writes it of fonts.
const wasLeft = /^(?:NS_BINDING_ABORTED|net::ERR_ABORTED)$|^downloadable font: .* status=2152398850\b/;

// The page for wrong addresses can name no icon of ours: browsers then ask the host itself for one.
const isOwnWish = (url = '') => /^https?:\/\/[^/]+\/favicon\.ico$/.test(url);

/** What went wrong on a page, a line each, in the order in which it happened. */
export type Watch = () => string[];

/**
 * Watches a page from now on: errors and warnings of its console, errors of its scripts, requests that failed or were
 * answered with an error, and requests to any host but those named. `data:` and `blob:` are no hosts.
 */
export function watchPage(page: Page, hosts: readonly string[]): Watch {
  const seen: string[] = [];
  page.on('console', (message) => {
    const type = message.type();
    if (isOwnWish(message.location().url)) return;
    if (type === 'error' || type === 'warn') seen.push(`console ${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error);
    if (!wasLeft.test(text)) seen.push(`script error: ${text}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && !hosts.includes(host)) seen.push(`foreign request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!wasLeft.test(reason)) seen.push(`failed request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isOwnWish(response.url()))
      seen.push(`answer ${response.status()}: ${response.url()}`);
  });
  return () => [...seen];
}

/** Asks again and again until the answer is wanted; fails with the last answer. Times are in milliseconds. */
export async function until<Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  { timeout = 15_000, pause = 50 } = {},
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms; the last answer was ${JSON.stringify(value)}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
