import { posix } from 'node:path';

/** What an address on a page or in a style sheet means for the built folder. */
export type Address =
  /** Not ours, or nothing that can break: stays as it is. */
  | { kind: 'other' }
  /** Leads to a file of the folder; `relative` says the same from the page it stands on. */
  | { kind: 'internal'; file: string; fragment: string; relative: string }
  /** Leads to nothing. */
  | { kind: 'broken'; message: string };

/**
 * Reads an address as a browser would on `page`. `page` and `files` are paths in the built folder, with forward slashes.
 * A page may be named without `.html` or `index.html`; the answer always names the file, since no server adds it on disk.
 */
export function readAddress(address: string, page: string, files: ReadonlySet<string>): Address {
  const text = address.trim();
  if (text === '' || text.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(text)) return { kind: 'other' };
  const { path, query, fragment } = splitAddress(text);
  const wanted = path === '' ? page : wantedPath(path, page);
  if (wanted === undefined)
    return {
      kind: 'broken',
      message: `The address "${text}" cannot be read as a path. Look for a stray "%" or "\\" in it.`,
    };
  const file = candidates(wanted).find((candidate) => files.has(candidate));
  if (file === undefined)
    return { kind: 'broken', message: `The address "${text}" leads to no file. Make the page, or mend the link.` };
  const relative = path === '' ? text : relativePath(page, file) + query + fragment;
  return { kind: 'internal', file, fragment: fragment.slice(1), relative };
}

/** Path of a file as an address: every part percent-encoded. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function splitAddress(text: string) {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
  return { path, query, fragment };
}

/** The path that is asked for, from the root of the folder; undefined where it cannot be decoded or names a host. */
function wantedPath(path: string, page: string): string | undefined {
  const root = 'https://site.invalid/';
  const { href, pathname } = new URL(path, root + encodePath(page));
  if (!href.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return undefined;
  }
}

function candidates(path: string): string[] {
  if (path === '') return ['index.html'];
  if (path.endsWith('/')) return [`${path}index.html`, `${path.slice(0, -1)}.html`];
  return [path, `${path}.html`, `${path}/index.html`];
}

const relativePath = (page: string, file: string): string =>
  encodePath(posix.relative(posix.dirname(page), file) || posix.basename(file));
