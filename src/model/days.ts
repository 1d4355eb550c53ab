import type { Day } from '../briefing/edtf.ts';

const milliseconds = 86_400_000;

export const daysBetween = (from: Day, to: Day): number => Math.round((timeOf(to) - timeOf(from)) / milliseconds);

export const daysBefore = (day: Day, days: number): Day =>
  new Date(timeOf(day) - days * milliseconds).toISOString().slice(0, 10);

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
