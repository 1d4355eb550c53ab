/** What a data file of the index holds: JSON, packed with gzip. A server may have unpacked it on the way. */
export async function unpackJson(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const { body } = new Response(bytes);
  const text = isPacked ? body!.pipeThrough(new DecompressionStream('gzip')) : body;
  return new Response(text).json();
}
