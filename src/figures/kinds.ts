import type { FullEvent } from '../briefing/schema.ts';

export type EventKind = FullEvent['kind'];

/** Kinds of event that share a colour, in the order in which bars and legends show them. Words stand beside every colour. */
const families = {
  incident: ['incident', 'clash'],
  exercise: ['exercise', 'deployment'],
  diplomacy: ['diplomacy'],
  statement: ['statement'],
  designation: ['designation'],
  other: ['displacement', 'protest', 'other'],
} as const satisfies Record<string, readonly EventKind[]>;
export type Family = keyof typeof families;

export const familyNames = Object.keys(families) as Family[];

const familyOfKind = new Map<EventKind, Family>(
  familyNames.flatMap((family) => families[family].map((kind) => [kind, family] as const)),
);

export const familyOf = (kind: EventKind): Family => familyOfKind.get(kind) ?? 'other';

/** Words of a legend: "incident, clash". */
export const familyWords = (family: Family): string => families[family].join(', ');
