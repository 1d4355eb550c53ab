/** One figure. */
export interface Row {
  measure: string;
  /** Briefings, or items of a feed. */
  size: number;
  value: number;
  unit: 's' | 'MB' | 'kB' | 'files' | 'x';
  /** The most that is good. */
  bound?: number;
}

export const isGood = ({ value, bound }: Row): boolean => bound === undefined || value <= bound;

const HEADS = ['measure', 'size', 'value', 'bound', 'ok'];

/** The rows as a table of plain text. */
export function renderRows(rows: readonly Row[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const lines = cells.map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))),
  );
  return lines.map((line) => line.join('  ').trimEnd()).join('\n');
}

const cellsOf = (row: Row): string[] => {
  const { measure, size, value, unit, bound } = row;
  const number = (it: number) => `${it.toFixed(unit === 'files' ? 0 : it < 10 ? 2 : 1)} ${unit}`;
  const verdict = bound === undefined ? '' : isGood(row) ? 'yes' : 'NO';
  return [measure, String(size), number(value), bound === undefined ? '' : number(bound), verdict];
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
