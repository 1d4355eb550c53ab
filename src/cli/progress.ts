import { stripVTControlCharacters, styleText } from 'node:util';
import type { Step } from '../ingest/progress.ts';

/** A line that says what is under way and is written over; only where people watch. */
export interface Progress<What = string> {
  show(what: What): void;
  /** Takes the line away, so that other text can follow. */
  clear(): void;
}

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const CELLS = 24;

/** A progress line on a terminal; on anything else one that shows nothing. */
export function startProgress(stream: Stream): Progress {
  const put = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
  };
  return { show: (text) => put(cutToFit(text, widthOf(stream))), clear: () => put('') };
}

/**
 * How far a run is: a bar on a terminal that can show one; elsewhere (no terminal, a dumb one, no colours wanted, a
 * machine that builds) a plain line for each source.
 */
export function startBar(stream: Stream, env: NodeJS.ProcessEnv = process.env): Progress<Step> {
  if (!canDraw(stream, env)) return plainLines(stream);
  let shown = '';
  return {
    show(step) {
      const line = barLine(step, widthOf(stream));
      if (line !== shown) stream.write(`\r\u001b[K${line}`);
      shown = line;
    },
    clear() {
      stream.write('\r\u001b[K');
    },
  };
}

/** Shows nothing: programs read what is printed. */
export const noProgress: Progress<unknown> = { show() {}, clear() {} };

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
const canDraw = ({ isTTY }: Stream, { TERM, NO_COLOR, CI }: NodeJS.ProcessEnv): boolean =>
  isTTY && TERM !== 'dumb' && !isSet(NO_COLOR) && !isSet(CI);

const widthOf = ({ columns }: Stream): number => Math.max(0, (columns || 80) - 1);

/** What stands in an address must not move the cursor. */
const cutToFit = (text: string, width: number): string => text.replace(/\p{Cc}/gu, ' ').slice(0, width);

const plainLines = (stream: Stream): Progress<Step> => ({
  show({ text, begins = false }) {
    if (begins) stream.write(`${cutToFit(text, Infinity)}\n`);
  },
  clear() {},
});

function barLine({ text, done, of }: Step, width: number): string {
  if (done === undefined || of === undefined || of === 0) return cutToFit(text, width);
  const share = Math.min(1, done / of);
  const full = Math.round(share * CELLS);
  const [past, rest] = ['█'.repeat(full), '░'.repeat(CELLS - full)];
  // The terminal was asked already, and `styleText` would ask another stream.
  const styled = (style: 'cyan' | 'dim', part: string) => styleText(style, part, { validateStream: false });
  const bar = `${styled('cyan', past)}${styled('dim', rest)} ${String(Math.floor(share * 100)).padStart(3)} %  `;
  const room = width - stripVTControlCharacters(bar).length;
  return room < 0 ? cutToFit(text, width) : `${bar}${cutToFit(text, room)}`;
}
