import { s } from 'hastscript';
import { type Figure, round } from './svg.ts';

const size = { width: 96, height: 18 };

/** Bars without a scale beside a line of a list, which says the numbers in words. Undefined where there are none. */
export function sparkline(counts: readonly number[]): Figure | undefined {
  const most = Math.max(...counts, 0);
  if (most === 0) return undefined;
  const step = size.width / counts.length;
  const bars = counts.flatMap((count, at) =>
    count === 0
      ? []
      : [`M${round((at + 0.5) * step)} ${size.height}V${round(size.height - 2 - (size.height - 3) * (count / most))}`],
  );
  return s(
    'svg',
    { className: ['sparkline'], viewBox: `0 0 ${size.width} ${size.height}`, ...size, ariaHidden: 'true' },
    [s('path', { d: bars.join(''), strokeWidth: round(Math.max(1, step - 1)) })],
  );
}
