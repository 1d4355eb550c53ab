/** The topics a briefing may carry. One list, so that two spellings of one topic cannot arise. */
export const topics = [
  'alliances',
  'bases',
  'border',
  'designations',
  'diplomacy',
  'displacement',
  'exercises',
  'insurgency',
  'migration',
  'protest',
  'terrorism',
  'withdrawal',
] as const;
