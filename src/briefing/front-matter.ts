const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*$/gm;

/** The YAML between the two lines of "---" that a file starts with; undefined where it does not start so. */
export const frontMatterText = (source: string): string | undefined => frontMatterBlock(source)?.text;

/** The same, with its offset from the start of the file in UTF-16 units. */
export function frontMatterBlock(source: string): { text: string; offset: number } | undefined {
  const { offset, close } = blockOf(source) ?? {};
  return offset === undefined ? undefined : { text: source.slice(offset, close), offset };
}

/** A file without its front matter: as many empty lines, so that lines count from its top, and all that comes after. */
export function splitFrontMatter(source: string): { above: string; body: string } {
  const end = blockOf(source)?.end ?? 0;
  return { above: source.slice(0, end).replace(/[^\r\n]/g, ''), body: source.slice(end) };
}

/** Offsets: where the text starts, where it ends, and where its second line of "---" ends. */
function blockOf(source: string): { offset: number; close: number; end: number } | undefined {
  const offset = OPENING.exec(source)?.[0].length;
  if (offset === undefined) return undefined;
  CLOSING.lastIndex = offset;
  const closing = CLOSING.exec(source);
  return closing === null ? undefined : { offset, close: closing.index, end: closing.index + closing[0].length };
}
