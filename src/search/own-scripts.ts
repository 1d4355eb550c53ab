/** The only way in which the search page runs further scripts; all of them are our own. */
export interface OwnScripts {
  /** Runs a script of the folder of the index. */
  run(address: URL): Promise<void>;
  /** A worker that runs `code`. Throws where the browser or the policy of the page refuses workers. */
  startWorker(code: string): Worker;
}

/**
 * The address where it is that of a script in the folder `bundle`, or one of `allowed`. Throws for any other: a script
 * from elsewhere must never run, whoever asks for it.
 */
export function checkScript(address: string, bundle: URL, allowed: ReadonlySet<string>): string {
  const { href, pathname, search, hash } = new URL(address, bundle);
  const isInBundle = href.startsWith(bundle.href) && pathname.endsWith('.js') && search === '' && hash === '';
  if (isInBundle || allowed.has(href)) return href;
  throw new TypeError(`The script "${address}" is not one of the search index.`);
}

/** To be called once per page: a page has each Trusted Types policy once. */
export function createOwnScripts(bundle: URL): OwnScripts {
  const allowed = new Set<string>();
  const trust = createTrust((address) => checkScript(address, bundle, allowed));
  return {
    async run(address) {
      const script = document.createElement('script');
      script.src = trust(address.href);
      const done = new Promise<void>((resolve, reject) => {
        script.onload = () => resolve();
        script.onerror = () => reject(new TypeError(`The script "${address.href}" could not be loaded.`));
      });
      document.head.append(script);
      await done.finally(() => script.remove());
    },
    startWorker(code) {
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      allowed.add(address);
      try {
        return new Worker(trust(address));
      } finally {
        allowed.delete(address);
        // The browser has begun to load it by the next turn.
        setTimeout(() => URL.revokeObjectURL(address));
      }
    },
  };
}

/** Gives checked addresses the type that browsers with Trusted Types ask for; others get the same check. */
function createTrust(createScriptURL: (address: string) => string): (address: string) => string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('search', { createScriptURL });
  return (address) => policy?.createScriptURL(address) ?? createScriptURL(address);
}

/** What we use of Trusted Types. What a policy makes may stand where an address is asked for. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}
