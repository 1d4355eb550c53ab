import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPage } from './html.ts';

/** What a page takes to be shown, fonts apart: kB as a host would send them, compressed. */
export interface Weight {
  kB: number;
  requests: number;
  /** Of it, scripts. */
  script: number;
}

export function weighPage(dist: string, file: string): Weight {
  const page = readPage(path.join(dist, file));
  const named = (selector: string, name: string) =>
    page.all(selector).flatMap(({ attributes }) => (attributes[name] === undefined ? [] : [attributes[name]]));
  const scripts = named('script', 'src');
  const others = [...named('[rel=stylesheet]', 'href'), ...named('[rel=icon]', 'href'), ...named('img', 'src')];
  const size = (address: string) =>
    gzipSync(readFileSync(path.join(dist, path.dirname(file), decodeURI(address)))).length / 1000;
  const sum = (addresses: readonly string[]) => addresses.reduce((all, address) => all + size(address), 0);
  return {
    kB: size(path.basename(file)) + sum(scripts) + sum(others),
    requests: 1 + scripts.length + others.length,
    script: sum(scripts),
  };
}
