/** One line of the table that the audits print. */
export interface Row {
  measure: string;
  value: number;
  /** The most that the value may be, or the least. */
  bound: { most: number } | { least: number };
  /** Examples of what falls short. */
  notes?: string[];
}

export const holds = ({ value, bound }: Row): boolean => ('most' in bound ? value <= bound.most : value >= bound.least);
