const BLOCK = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m;

/** The YAML between the two lines of "---" that a file starts with; undefined where it does not start so. */
export const frontMatterText = (source: string): string | undefined => frontMatterBlock(source)?.text;

/** The same, with its offset from the start of the file in UTF-16 units. */
export function frontMatterBlock(source: string): { text: string; offset: number } | undefined {
  const [, opening = '', text] = atStart(source) ?? [];
  return text === undefined ? undefined : { text, offset: opening.length };
}

/** The file with empty lines in place of its front matter, so that lines count from its top. */
export function withoutFrontMatter(source: string): string {
  const block = atStart(source)?.[0];
  return block === undefined ? source : block.replace(/[^\r\n]/g, '') + source.slice(block.length);
}

// "^" means the start of any line here; only the first is meant.
function atStart(source: string): RegExpExecArray | undefined {
  const match = BLOCK.exec(source);
  return match?.index === 0 ? match : undefined;
}
