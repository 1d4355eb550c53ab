import type { Page } from 'puppeteer-core';
import { pagefindNames } from '../../src/search/pagefind-names.ts';

/** What a page has done for search since it was opened. */
export interface SearchProbe {
  /** Addresses of the scripts that were added to the page, in order. */
  scripts(): Promise<string[]>;
  /** Where Pagefind says that it searches: "webworker" or "mainthread". */
  environment(): Promise<string>;
}

interface Verbose {
  search(term: string, options: { verbose: true }): Promise<{ search_environment: string }>;
}
interface Probed {
  probedScripts: string[];
  probedInstance: Verbose;
}

/**
 * Prepares every page that `page` will open: its policy violations become errors of its scripts, and what it does for
 * search can be asked for.
 */
export async function probeSearch(page: Page): Promise<SearchProbe> {
  await page.evaluateOnNewDocument(probe, pagefindNames.client);
  return {
    scripts: () => page.evaluate(() => (globalThis as unknown as Probed).probedScripts),
    environment: () =>
      page.evaluate(async () => {
        const { probedInstance } = globalThis as unknown as Probed;
        return (await probedInstance.search('"harbour"', { verbose: true })).search_environment;
      }),
  };
}

/** Runs in the page, before its own scripts and as text. */
function probe(client: string): void {
  const probed = globalThis as unknown as Probed;
  probed.probedScripts = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    reportError(new Error(`policy violation: ${effectiveDirective} ${blockedURI}`)),
  );
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof HTMLScriptElement) probed.probedScripts.push(node.src);
  }).observe(document, { childList: true, subtree: true });
  let held: { createInstance(options: unknown): Verbose };
  Object.defineProperty(globalThis, client, {
    configurable: true,
    get: () => held,
    set: (value: typeof held) => {
      held = {
        ...value,
        createInstance: (options) => {
          probed.probedInstance = value.createInstance(options);
          return probed.probedInstance;
        },
      };
    },
  });
}
