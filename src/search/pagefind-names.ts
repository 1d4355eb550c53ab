/** Global names by which Pagefind's classic client, the script twins of the index and the search page meet. */
export const pagefindNames = {
  /** The client, once its script has run. */
  client: 'briefingPagefind',
  /** What the client calls for `fetch` and for `Worker`. */
  fetch: 'briefingPagefindFetch',
  worker: 'briefingPagefindWorker',
  /** What a twin calls, with the name of its file in `pagefind/` and the bytes in base64. */
  chunk: 'briefingPagefindChunk',
} as const;

/** Where the client lies in `pagefind/`. */
export const classicClient = 'pagefind.classic.js';

/** The folder of the index as the client knows it, wherever the site lies. */
export const indexFolder = '/pagefind/';
