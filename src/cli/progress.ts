/** A line that says what is under way and is written over; only where people watch. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away, so that other text can follow. */
  clear(): void;
}

/** A progress line on a terminal; on anything else one that shows nothing. */
export function startProgress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  const put = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
  };
  return {
    // What stands in an address must not move the cursor.
    show: (text) => put(text.replace(/\p{Cc}/gu, ' ').slice(0, Math.max(0, (stream.columns || 80) - 1))),
    clear: () => put(''),
  };
}
