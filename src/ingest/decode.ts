import { guessEncoding } from './decode-guess.ts';

export type Decoded = { ok: true; text: string; encoding: string; warnings: string[] } | { ok: false; reason: string };

/** What is said about the encoding of bytes. Labels are those of the WHATWG Encoding standard. */
export interface Said {
  /** By the user: it goes before everything else. */
  override?: string | undefined;
  /** By the server that sent them: their media type, such as `text/xml; charset=koi8-r`. */
  contentType?: string | undefined;
}

const FALLBACK = 'windows-1252';
const ADVICE = 'If letters look wrong, state "encoding" in feeds.yaml.';

/**
 * Bytes of a feed or an article as text: by what the user says, else by their byte order mark, their media type, their
 * own declaration, as UTF-8 where that fits, as what their letters look like, as windows-1252 where nothing does.
 */
export function decode(bytes: Uint8Array, { override, contentType }: Said = {}): Decoded {
  if (override !== undefined) return decodeAs(bytes, override);
  const mark = encodingByMark(bytes);
  if (mark === 'utf-32') return { ok: false, reason: 'The text is in UTF-32, which is not read. Save it as UTF-8.' };
  if (mark !== undefined) return decodeAs(bytes, mark);
  const labels = [findCharset(contentType), findDeclaration(bytes)].flatMap((label) => label ?? []);
  for (const label of [...labels, 'utf-8']) {
    const text = tryDecode(bytes, label);
    if (text !== undefined) return { ok: true, text, encoding: label, warnings: doubts(label, labels) };
  }
  const guess = guessEncoding(bytes);
  const encoding = guess ?? FALLBACK;
  const said = saidOf(labels) ?? 'The file states no encoding and is not UTF-8';
  const warning = `${said}: it was read as ${encoding}${guess === undefined ? '' : ', by its letters'}. ${ADVICE}`;
  return { ok: true, text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [warning] };
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

const saidOf = ([first]: readonly string[]) =>
  first === undefined ? undefined : `The file is not the "${first}" that it states`;

/** A label that was passed over is worth a word; one that was never believed is not. */
const doubts = (label: string, labels: readonly string[]) =>
  labels.length === 0 || label === labels[0] ? [] : [`${saidOf(labels)}: it was read as ${label}. ${ADVICE}`];

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
function encodingByMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0xff && b === 0xfe && c === 0 && d === 0))
    return 'utf-32';
  if ((a === 0 && b === 0 && c === 0 && d === 0x3c) || (a === 0x3c && b === 0 && c === 0 && d === 0)) return 'utf-32';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && (b === 0x3c || b === 0x7b)) return 'utf-16be';
  if (b === 0 && (a === 0x3c || a === 0x7b)) return 'utf-16le';
  return undefined;
}

const findCharset = (contentType: string | undefined): string | undefined =>
  usable(/;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1]);

function findDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1];
  return usable(label ?? /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]);
}

/** What could be read as single bytes is not in UTF-16, and "us-ascii" is said of whatever nobody thought about. */
const usable = (label: string | undefined): string | undefined =>
  label === undefined || /^(?:utf-?16|us-ascii$|ascii$)/i.test(label) || !isEncoding(label)
    ? undefined
    : label.toLowerCase();
