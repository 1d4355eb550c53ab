/** A stretch of a border that is drawn dashed. */
export interface DisputedLine {
  /** ISO 3166-1 alpha-3 codes of the two sides. */
  between: readonly [string, string];
  /** Degrees: west, south, east, north. The part of the border that lies inside is dashed. */
  within: readonly [number, number, number, number];
}

/** Lines that the atlas draws as borders and that are no agreed border. Drawing one takes no position. */
export const disputedLines: readonly DisputedLine[] = [
  // Line of control in Kashmir, Siachen included.
  { between: ['IND', 'PAK'], within: [73.3, 32.4, 78, 36] },
  // Line of actual control at Aksai Chin.
  { between: ['CHN', 'IND'], within: [77.5, 32, 80.5, 36.5] },
];
