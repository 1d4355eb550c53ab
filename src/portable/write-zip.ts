import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { deflateSync, Zip, type ZipInputFile } from 'fflate';

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** More cannot stand in a zip without extensions that some readers lack. */
const mostFiles = 65_535;
const mostBytes = 0xffff_ffff;

/**
 * Writes a zip. Names, order and bytes of the files alone decide its bytes: every file bears the first time a zip knows,
 * and nothing of the machine. Holds one file at a time. Throws where there are too many files, or too much in them.
 */
export async function writeZip(file: string, files: AsyncIterable<ZipFile>): Promise<void> {
  const out = await open(file, 'w');
  try {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      chunks.push(chunk);
    });
    let [count, size] = [0, 0];
    for await (const one of files) {
      count += 1;
      addFile(zip, one);
      size += await flush(chunks, out);
      if (count > mostFiles || size > mostBytes)
        throw new Error('The site has too many files, or too large ones, for one zip.');
    }
    zip.end();
    await flush(chunks, out);
  } finally {
    await out.close();
  }
}

function addFile(zip: Zip, { name, bytes }: ZipFile): void {
  // fflate's own ZipDeflate keeps 100 kB for each file until the zip is done.
  const entry: ZipInputFile = {
    filename: name,
    // A zip has no time zone: it takes down what the clock on the wall shows.
    mtime: new Date(1980, 0, 1),
    ...{ size: bytes.length, crc: crc32(bytes), compression: 8, flag: 0, os: 0, attrs: 0 },
  };
  zip.add(entry);
  entry.ondata?.(null, deflateSync(bytes, { level: 6 }), true);
}

async function flush(chunks: Uint8Array[], out: { writeFile(bytes: Uint8Array): Promise<void> }): Promise<number> {
  const bytes = Buffer.concat(chunks.splice(0));
  await out.writeFile(bytes);
  return bytes.length;
}
