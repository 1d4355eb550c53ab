import { posix } from 'node:path';

/** What an address on a page or in a style sheet means for the built folder. */
export type Address =
  /** Not ours, or nothing that can break: stays as it is. */
  | { kind: 'other' }
  /**
   * Leads to a file of the folder; `relative` says the same from the page it stands on. `breach` is the rule by which the
   * address leads there on a host only.
   */
  | { kind: 'internal'; file: string; fragment: string; relative: string; breach?: 'root-link' | 'folder-link' }
  /** Leads to nothing, by a rule; `there` says what may be meant. */
  | { kind: 'broken'; breach: 'bad-address' | 'broken-link' | 'wrong-case' | 'folder-link'; there?: string };

/**
 * Reads an address as a browser would on `page`. `page` and `files` are paths in the built folder, with forward slashes.
 * A page may be named without `.html` or `index.html`; the answer always names the file, since no server adds it on disk.
 */
export function readAddress(address: string, page: string, files: ReadonlySet<string>): Address {
  const text = address.trim();
  if (text === '' || text.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(text)) return { kind: 'other' };
  const { path, query, fragment } = splitAddress(text);
  const wanted = path === '' ? page : wantedPath(path, page);
  if (wanted === undefined) return { kind: 'broken', breach: 'bad-address' };
  const file = candidates(wanted).find((candidate) => files.has(candidate));
  if (file === undefined) return whyBroken(wanted, page, files);
  const relative = path === '' ? text : relativePath(page, file) + query + fragment;
  const breach = text.startsWith('/') ? 'root-link' : file === wanted ? undefined : 'folder-link';
  return { kind: 'internal', file, fragment: fragment.slice(1), relative, ...(breach && { breach }) };
}

/** Path of a file as an address: every part percent-encoded. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function whyBroken(wanted: string, page: string, files: ReadonlySet<string>): Address {
  const names = new Set(candidates(wanted.toLowerCase()));
  const all = [...files];
  const alike = all.find((file) => names.has(file.toLowerCase()));
  if (alike !== undefined) return { kind: 'broken', breach: 'wrong-case', there: relativePath(page, alike) };
  const folder = `${wanted.replace(/\/$/, '')}/`;
  const inside = all.find((file) => file.startsWith(folder));
  if (inside === undefined) return { kind: 'broken', breach: 'broken-link' };
  return { kind: 'broken', breach: 'folder-link', there: relativePath(page, inside) };
}

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
