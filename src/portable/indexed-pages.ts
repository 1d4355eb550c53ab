import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** A page as Pagefind has read it. */
export interface Fragment {
  /** Pagefind's name for the page, in search results too. */
  id: string;
  /** From the root of the site, with a leading "/". */
  url: string;
  /** The words that are searched, with a full stop behind each block that has no mark of its own at its end. */
  content: string;
  filters: Record<string, string[]>;
}

const fragmentFile = /^fragment\/(.+)\.pf_fragment$/;
// Stands before the data of every file of an index.
const signature = 'pagefind_dcd';

/**
 * The pages of an index, by address: one in a file of its name, or several in a file, by their names. Throws where
 * Pagefind writes them in another way than 1.6.0 does.
 */
export function readFragments(files: readonly IndexFile[]): Fragment[] {
  const fragments = files.flatMap(({ path, content }) => {
    const name = fragmentFile.exec(path)?.[1];
    return name === undefined ? [] : fragmentsIn(name, content);
  });
  return fragments.sort((a, b) => (a.url < b.url ? -1 : 1));
}

function fragmentsIn(name: string, bytes: Uint8Array): Fragment[] {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature))
    throw new Error(
      `Pagefind's file "${name}" does not start with "${signature}". Use the version of Pagefind in package-lock.json, or adapt src/portable/indexed-pages.ts.`,
    );
  const data = JSON.parse(text.slice(signature.length)) as Page | Record<string, Page>;
  const pages = isPage(data) ? { [name]: data } : data;
  return Object.entries(pages).map(([id, { url, content, filters }]) => ({ id, url, content, filters }));
}

const isPage = (data: Page | Record<string, Page>): data is Page => typeof data['url'] === 'string';

type Page = Omit<Fragment, 'id'>;
