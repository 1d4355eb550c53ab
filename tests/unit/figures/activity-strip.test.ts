import { describe, expect, it } from 'vitest';
import { activityOf, activityStrip } from '../../../src/figures/activity-strip.ts';
import { byClass, byTag, numberOf, textBox, words } from './elements.ts';

const names = { id: 'a', title: 'Events', description: 'By month' };
const events = [
  { date: '2021-07-07', kind: 'statement' },
  { date: '2021-07-04/2021-07-05', kind: 'displacement' },
  { date: '2021-07', kind: 'clash' },
  { date: '2022', kind: 'protest' },
  { date: '2022-12-31', kind: 'incident' },
  { date: '199X', kind: 'other' },
] as const;

describe('the activity of a list of events', () => {
  it('counts each event in the month it sorts by, and those known by year or decade in none', () => {
    expect(activityOf(events)).toEqual({
      years: { first: 1990, last: 2022 },
      months: [
        { month: '2021-07', total: 3, families: { statement: 1, other: 1, incident: 1 } },
        { month: '2022-12', total: 1, families: { incident: 1 } },
      ],
      yearOnly: 2,
    });
  });

  it('is nothing where there is no event', () => expect(activityOf([])).toBeUndefined());

  it('is a bar for each month, as high as its count, that leads to its month', () => {
    const activity = activityOf(events.slice(0, 5));
    if (activity === undefined) throw new Error('There are events.');
    const strip = activityStrip(activity, { ...names, width: 720, href: (month) => `#${month}` });
    const [july, december] = byTag(strip, 'a');
    const height = (bar = july) => byTag(bar ?? strip, 'rect').reduce((sum, rect) => sum + numberOf(rect, 'height'), 0);
    expect(july?.properties['href']).toBe('#2021-07');
    expect(july?.properties['ariaLabel']).toBe('July 2021: 3 events');
    expect(december?.properties['ariaLabel']).toBe('December 2022: 1 event');
    expect(height(july)).toBeCloseTo(height(december) * 3, 0);
  });

  it.each([
    [720, ['2021', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']],
    [320, ['2021', 'Apr', 'Jul', 'Oct']],
  ] as const)('of a single year names its months at %i', (width, months) => {
    const activity = activityOf(events.slice(0, 3));
    if (activity === undefined) throw new Error('There are events.');
    const labels = byClass(activityStrip(activity, { ...names, width }), 'axis-text').filter(
      (text) => !/^\d$/.test(words(text)),
    );
    expect(labels.map(words)).toEqual(months);
    const boxes = labels.map((label) => textBox(label, 12.5));
    expect(boxes.every(({ left, right }, at) => right <= width && (at === 0 || left >= boxes[at - 1]!.right))).toBe(
      true,
    );
  });

  it.each([720, 320])('stays inside its width of %i and writes years that do not touch', (width) => {
    const many = Array.from({ length: 30 }, (_, at) => ({ date: `${1996 + at}-12-31`, kind: 'incident' as const }));
    const activity = activityOf(many);
    if (activity === undefined) throw new Error('There are events.');
    const strip = activityStrip(activity, { ...names, width });
    for (const rect of byTag(strip, 'rect')) expect(numberOf(rect, 'x') + numberOf(rect, 'width')).toBeLessThan(width);
    const years = byClass(strip, 'axis-text').filter((text) => /^\d{4}$/.test(words(text)));
    const places = years.map((text) => numberOf(text, 'x'));
    expect(years.length).toBeGreaterThan(2);
    for (const [at, x] of places.entries()) if (at > 0) expect(x - (places[at - 1] ?? 0)).toBeGreaterThan(36);
  });
});
