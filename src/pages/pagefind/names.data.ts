import { gzipSync } from 'node:zlib';
import { loadIndex } from '../../content/load.ts';
import { searchNames } from '../../model/search-names.ts';

/** The names that search knows, as a data file of its index: JSON, packed with gzip. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(gzipSync(JSON.stringify(searchNames(await loadIndex())), { level: 9 })));
}
