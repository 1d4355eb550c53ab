export type Decoded = { ok: true; text: string; encoding: string; warnings: string[] } | { ok: false; reason: string };

const FALLBACK = 'windows-1252';

/**
 * Bytes of a feed or an article as text: by `override`, else by its byte order mark, its XML declaration, as UTF-8
 * where that fits, as windows-1252 where nothing does. `override` is a label of the WHATWG Encoding standard.
 */
export function decode(bytes: Uint8Array, override?: string): Decoded {
  const forced = override ?? encodingByMark(bytes);
  if (forced !== undefined) return decodeAs(bytes, forced);
  const declared = findDeclaration(bytes);
  const text = tryDecode(bytes, declared ?? 'utf-8');
  if (text !== undefined) return { ok: true, text, encoding: declared ?? 'utf-8', warnings: [] };
  const fallback = tryDecode(bytes, 'utf-8') === undefined ? FALLBACK : 'utf-8';
  const said =
    declared === undefined
      ? 'The file states no encoding and is not UTF-8'
      : `The file is not the "${declared}" that it states`;
  const warnings = [`${said}: it was read as ${fallback}. If letters look wrong, state "encoding" in feeds.yaml.`];
  return { ok: true, text: new TextDecoder(fallback).decode(bytes), encoding: fallback, warnings };
}

/** Whether a label names an encoding that can be read here. */
export const isEncoding = (label: string): boolean => findDecoder(label) !== undefined;

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = findDecoder(label);
  if (decoder === undefined)
    return { ok: false, reason: `"${label}" is not an encoding. Write one such as "windows-1251".` };
  const text = decoder.decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const warnings = broken === 0 ? [] : [`${broken} places are not ${label}: they became "\ufffd".`];
  return { ok: true, text, encoding: decoder.encoding, warnings };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return findDecoder(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

function findDecoder(label: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
}

/** By a byte order mark, or by the zero byte that UTF-16 has beside the "<" or "{" that a feed starts with. */
function encodingByMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && (b === 0x3c || b === 0x7b)) return 'utf-16be';
  if (b === 0 && (a === 0x3c || a === 0x7b)) return 'utf-16le';
  return undefined;
}

function findDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1];
  // A declaration that could be read as single bytes is not in UTF-16, whatever it says.
  return label === undefined || /^utf-?16/i.test(label) || !isEncoding(label) ? undefined : label.toLowerCase();
}
