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

/** The pages of an index, by address. Throws where Pagefind writes them in another way than 1.6.0 does. */
export function readFragments(files: readonly IndexFile[]): Fragment[] {
  const fragments = files.flatMap(({ path, content }) => {
    const id = fragmentFile.exec(path)?.[1];
    return id === undefined ? [] : [readFragment(id, content)];
  });
  return fragments.sort((a, b) => (a.url < b.url ? -1 : 1));
}

function readFragment(id: string, bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature))
    throw new Error(
      `Pagefind's page "${id}" does not start with "${signature}". Use the version of Pagefind in package-lock.json, or adapt src/portable/fragments.ts.`,
    );
  const { url, content, filters } = JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'id'>;
  return { id, url, content, filters };
}
