/**
 * Words whose forms have one English (Porter 2) stem, by the word itself. No other word of the corpus, no label of a page
 * but the kinds of events, and no name that the corpus uses has any of these stems.
 */
export const lemmas = {
  exercise: ['exercise', 'exercises', 'exercised', 'exercising'],
  deploy: ['deploy', 'deploys', 'deployed', 'deploying', 'deployment', 'deployments'],
  patrol: ['patrol', 'patrols', 'patrolled', 'patrolling'],
  inspect: ['inspect', 'inspects', 'inspected', 'inspecting', 'inspection', 'inspections'],
  negotiate: ['negotiate', 'negotiates', 'negotiated', 'negotiating', 'negotiation', 'negotiations'],
  verify: ['verify', 'verifies', 'verified', 'verifying'],
  supply: ['supply', 'supplies', 'supplied', 'supplying'],
  bridge: ['bridge', 'bridges', 'bridged', 'bridging'],
  convoy: ['convoy', 'convoys'],
  harvest: ['harvest', 'harvests', 'harvested', 'harvesting'],
  ferry: ['ferry', 'ferries', 'ferried'],
  repair: ['repair', 'repairs', 'repaired', 'repairing'],
  monitor: ['monitor', 'monitors', 'monitored', 'monitoring'],
  fortify: ['fortify', 'fortifies', 'fortified', 'fortifying'],
  shelter: ['shelter', 'shelters', 'sheltered', 'sheltering'],
  evacuate: ['evacuate', 'evacuates', 'evacuated', 'evacuating', 'evacuation', 'evacuations'],
  survey: ['survey', 'surveys', 'surveyed', 'surveying'],
  tunnel: ['tunnel', 'tunnels', 'tunnelled', 'tunnelling'],
  blockade: ['blockade', 'blockades', 'blockaded', 'blockading'],
  rehearse: ['rehearse', 'rehearses', 'rehearsed', 'rehearsing'],
} as const satisfies Record<string, readonly string[]>;

export type Lemma = keyof typeof lemmas;

/** Words that stand as they are: joined by hyphens, with either apostrophe, with marks, in Cyrillic, in inner capitals. */
export const apart = {
  hyphen: ['half-finished', 'follow-up', 'counter-battery', 'long-range', 'two-lane'],
  straight: ["driver's", "didn't", "o'clock", "villagers'"],
  curly: ['driver’s', 'didn’t', 'o’clock', 'villagers’'],
  marks: ['Türkiye', 'façade', 'Štrbina', 'naïve', 'Örnek'],
  cyrillic: ['Таджикистан', 'Таджикистана', 'Таджикистане', 'ОДКБ', 'учение', 'учения', 'учений'],
  capitals: ['GeoSample', 'UAVs', 'AB-12'],
} as const satisfies Record<string, readonly string[]>;

/** Places and people that nobody takes for real ones. */
export const invented = {
  places: ['Exampleton', 'Samplegrad', 'Specimen Ridge', 'Placeholder Pass', 'Fixtureville', 'Dummy Ford'],
  people: ['Colonel Testperson', 'Ms Samplename', 'Captain Placeholder', 'Dr Fixture', 'Clerk Specimen'],
};

export const plain = {
  who: ['a clerk', 'the engineers', 'two drivers', 'the duty crew', 'a surveyor', 'the warehouse', 'some shepherds'],
  where: ['near the mill', 'below the dam', 'at the depot', 'on the gravel road', 'beside the orchard', 'in the gorge'],
  when: ['at dawn', 'after the rain', 'before noon', 'that evening', 'a week later', 'in thick fog'],
  unit: ['tents', 'crates', 'lorries', 'litres', 'blankets', 'kilometres'],
} as const;

const syllables = ['ba', 'cu', 'do', 'fa', 'gu', 'ho', 'ja', 'ku', 'lo', 'ma', 'nu', 'po', 'qua', 'ru', 'so', 'ta'];

/** A word that stands in the briefing of this number (below 65,536) and in no other, and that no stemmer shortens. */
export function rareWord(number: number): string {
  const digits = [12, 8, 4, 0].map((shift) => (number >> shift) & 15);
  return `z${digits.map((digit) => syllables[digit]!).join('')}x`;
}
