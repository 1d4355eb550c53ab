import { describe, expect, it } from 'vitest';
import { type LaneEvent, lanesFigure, packMarks } from '../../../src/figures/lanes.ts';
import { timeScale } from '../../../src/figures/time.ts';
import { byClass, byTag, numberOf, textBox, words } from './elements.ts';

const event = (id: string, date: string): LaneEvent => ({
  ...{ id, date, kind: 'clash', title: `Event ${id}` },
  href: `2021.html#${id}`,
});
const names = { id: 'l', title: 'Lanes', description: 'By organization' };
const x = timeScale({ first: 2021, last: 2021 }, [0, 365]);

describe('marks of a lane', () => {
  it.each([
    ['2021-07-07', 'tick'],
    ['2021-07-04/2021-07-09', 'bar'],
    ['2021-07-04/..', 'bar'],
    ['2021-05-07~/2021-07-07', 'hollow'],
    ['2021-07', 'hollow'],
    ['2021-07-07~', 'hollow'],
    ['2021-07-07?', 'hollow'],
    ['2021', 'hollow'],
    ['/2021-07-07', 'fading'],
    ['../2021-07-07', 'fading'],
  ])('of %s are drawn as a %s', (date, shape) => {
    expect(packMarks([event('a', date)], x)[0]?.shape).toBe(shape);
  });

  it('cover the days of their date', () => {
    const [mark] = packMarks([event('a', '2021-01-11/2021-01-20')], x);
    expect([mark?.from, mark?.to]).toEqual([10, 20]);
  });

  it('reach to the end of the picture where their end is open', () => {
    expect(packMarks([event('a', '2021-01-11/..')], x)[0]?.to).toBe(365);
  });

  it('take another row where they would touch, and the first row again after that', () => {
    const marks = packMarks([event('a', '2021-03'), event('b', '2021-03-10'), event('c', '2021-09-01')], x);
    expect(marks.map(({ event: { id }, row }) => [id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});

describe('the lanes', () => {
  const lanes = [
    { name: 'Border Guard Service', events: [event('a', '2021-07-07'), event('b', '2022-01')] },
    { name: 'Nobody', events: [] },
    { name: 'Alliance', events: [event('a', '2021-07-07')] },
  ];

  it('leave out what has no event, and are nothing where nothing has one', () => {
    const drawn = lanesFigure(lanes, { ...names, width: 720, names: 'beside' });
    expect(byClass(drawn ?? { type: 'root', children: [] }, 'lane-name').map(words)).toEqual([
      'Border Guard Service',
      'Alliance',
    ]);
    expect(lanesFigure([{ name: 'Nobody', events: [] }], { ...names, width: 720, names: 'beside' })).toBeUndefined();
  });

  it.each([
    ['beside', 720],
    ['above', 320],
  ] as const)('keep their names %s their marks clear of them at %i', (where, width) => {
    const drawn = lanesFigure(lanes, { ...names, width, names: where });
    if (drawn === undefined) throw new Error('There are events.');
    const boxes = byClass(drawn, 'lane-name').map((name) => textBox(name, 13));
    const marks = byTag(drawn, 'a').flatMap((link) => byTag(link, 'rect'));
    expect(marks).toHaveLength(3);
    for (const mark of marks)
      for (const box of boxes) {
        const [left, top] = [numberOf(mark, 'x'), numberOf(mark, 'y')];
        const isApart = left >= box.right || top >= box.bottom || top + numberOf(mark, 'height') <= box.top;
        expect(isApart).toBe(true);
      }
  });

  it('break a long name into lines that do not touch', () => {
    const long = { name: 'State Committee for National Security of Tajikistan', events: lanes[2]!.events };
    const drawn = lanesFigure([long, lanes[2]!], { ...names, width: 720, names: 'beside' });
    const boxes = byClass(drawn ?? { type: 'root', children: [] }, 'lane-name').map((name) => textBox(name, 13));
    expect(boxes).toHaveLength(3);
    // Browsers give the letters of this size a box of 17.
    for (const [at, { bottom }] of boxes.entries()) expect((boxes[at + 1]?.bottom ?? 999) - bottom).toBeGreaterThan(17);
  });

  it('say the date and the title of each event and lead to it', () => {
    const drawn = lanesFigure(lanes, { ...names, width: 720, names: 'beside' });
    const [first] = byTag(drawn ?? { type: 'root', children: [] }, 'a');
    expect(first?.properties).toMatchObject({ href: '2021.html#a', ariaLabel: '7 July 2021: Event a' });
  });

  it.each([
    ['beside', 720, ['2021', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']],
    ['above', 320, ['2021', 'Apr', 'Jul', 'Oct']],
  ] as const)('of a single year name its months, names %s at %i', (where, width, months) => {
    const drawn = lanesFigure([lanes[2]!], { ...names, width, names: where });
    const labels = byClass(drawn ?? { type: 'root', children: [] }, 'axis-text');
    expect(labels.map(words)).toEqual(months);
    const boxes = labels.map((label) => textBox(label, 12.5));
    expect(boxes.every((box, at) => at === 0 || box.left >= boxes[at - 1]!.right)).toBe(true);
  });
});
