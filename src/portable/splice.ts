/** A change of a text: what stands from `start` up to `end` becomes `text`. Offsets count UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all edits made. Edits must not overlap; what they do not name stays byte for byte. */
export function splice(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  let done = 0;
  let result = '';
  for (const { start, end, text } of inOrder) {
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}
