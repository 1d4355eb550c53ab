import { openCache } from '../content/cache.ts';
import { digestOf, portableCodeDigest } from '../content/code-digest.ts';
import { readAddress } from './address.ts';
import type { PageLinks } from './relative-html.ts';

/** A page that was made portable, and what is known about it. */
export type PortablePage = PageLinks & { text: string };

/** Makes a page portable, or takes what it became last time. */
export type PageMaker = (html: string, path: string, files: ReadonlySet<string>) => PortablePage;

interface Kept extends Omit<PortablePage, 'ids'> {
  digest: string;
  ids: string[];
}

/**
 * A maker that keeps what `make` made of a page without problems, until its text, its path, the code, or what one of its
 * links leads to is another. One page is kept for a path.
 */
export function keepPages(make: PageMaker): PageMaker {
  const cache = openCache<Kept>('pages');
  const code = portableCodeDigest();
  return (html, path, files) => {
    const [name, digest] = [digestOf(path, ''), digestOf(`${path}\n${html}`, code)];
    const kept = cache.find(name);
    if (kept?.digest === digest && leadsAsBefore(kept, path, files)) return { ...kept, ids: new Set(kept.ids) };
    const made = make(html, path, files);
    if (made.problems.length === 0) cache.put(name, { ...made, ids: [...made.ids], digest });
    return made;
  };
}

function leadsAsBefore({ links }: Kept, path: string, files: ReadonlySet<string>): boolean {
  const targets = new Map(links.map(({ address, file }) => [address, file]));
  return [...targets].every(([address, file]) => {
    const answer = readAddress(address, path, files);
    return answer.kind === 'internal' && answer.file === file;
  });
}
