import { inflateRawSync } from 'node:zlib';

/** A file in a zip. */
export interface ZipEntry {
  name: string;
  /** Its bytes. Throws where they cannot be unpacked, or are more or less than the zip says. */
  read(): Buffer;
}

/** A zip unpacks to no more than this. */
const mostUnpacked = 2 * 1024 ** 3;

/**
 * The files of a zip by its directory, as unpacking programs read it. fflate stops at the first file that is damaged and
 * does not say which; here each is read by itself. Throws an error that says why where the zip cannot be read at all.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let unpacked = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(zip, at, end);
    unpacked += header.size;
    if (unpacked > mostUnpacked) throw new Error('It unpacks to more than 2 GiB, and is not read.');
    entries.push({ name: header.name, read: () => unpack(zip, header) });
    at += header.length;
  }
  return entries;
}

/** Where the end of the directory stands, which a comment may follow. */
function endOf(zip: Buffer): number {
  const from = Math.max(0, zip.length - 22 - 0xffff);
  const end = zip.subarray(from).lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || from + end + 22 > zip.length)
    throw new Error('It has no end as a zip has: it is cut short, or it is no zip.');
  return from + end;
}

/** An entry of the directory. */
function readHeader(zip: Buffer, at: number, end: number) {
  const isThere = at + 46 <= end && zip.readUInt32LE(at) === 0x02014b50;
  const names = isThere ? [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) : [];
  const [nameLength = 0, extra = 0, comment = 0] = names;
  const length = 46 + nameLength + extra + comment;
  if (!isThere || at + length > end) throw new Error('Its directory is damaged.');
  return {
    length,
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    start: zip.readUInt32LE(at + 42),
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
  };
}

function unpack(zip: Buffer, { method, packed, size, start }: ReturnType<typeof readHeader>): Buffer {
  if (start + 30 > zip.length || zip.readUInt32LE(start) !== 0x04034b50) throw new Error('Its header is damaged.');
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packed > zip.length) throw new Error('It is cut short.');
  const bytes = zip.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw new Error(`It is packed by the method ${method}.`);
  const found = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  if (found.length !== size) throw new Error('It has another length than the directory says.');
  return found;
}
