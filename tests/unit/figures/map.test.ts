import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { featureOf } from '../../../src/figures/map/land.ts';
import { loadAtlas } from '../../../src/figures/map/load.ts';
import { locatorMap, type MapData } from '../../../src/figures/map/locator-map.ts';
import { byClass, byTag, numberOf, textBox, words } from './elements.ts';

const atlas = loadAtlas();
const names = Object.fromEntries([
  ['TJK', 'Tajikistan'],
  ['AFG', 'Afghanistan'],
  ['UZB', 'Uzbekistan'],
  ['KGZ', 'Kyrgyzstan'],
  ['CHN', 'China'],
  ['PAK', 'Pakistan'],
]);
const data: MapData = {
  focus: 'TJK',
  names,
  places: [
    { name: 'Dushanbe', point: [68.8, 38.5833], capital: true },
    { name: 'Moscow', point: [37.6178, 55.7558], capital: true },
  ],
  events: [
    { numbers: [1], point: [68.417, 37.183], title: 'At the crossing', href: '#one' },
    { numbers: [2, 3], point: [68.8, 38.5833], title: 'In the capital', href: '#two' },
    { numbers: [4], point: [68.81, 38.6], title: 'Close to the capital', href: '#four' },
    { numbers: [5], point: [37.6, 55.7], title: 'Far away', href: '#five' },
  ],
};
const map = locatorMap(atlas, data, { id: 'm', title: 'Map', description: 'Where' });
if (map === undefined) throw new Error('The atlas draws it.');

describe('the atlas', () => {
  it.each([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Laayoune', [-13.2, 27.15], 'ESH'],
  ] as const)('has %s in %s', (_, point, code) => {
    const here = atlas.objects.countries.geometries.filter((shape) => geoContains(featureOf(atlas, shape), [...point]));
    expect(here.map(({ properties }) => properties.a3)).toEqual([code]);
  });
});

describe('a locator map', () => {
  it('marks the events inside it, and those that would cover each other with one mark', () => {
    for (const layer of ['wide', 'narrow']) {
      const marks = byClass(map, layer)
        .flatMap((group) => byClass(group, 'event-number'))
        .map(words);
      expect(marks).toEqual(['1', '2–4']);
    }
  });

  it('goes on joining marks until none covers another, and then says how many one holds', () => {
    const row = Array.from({ length: 9 }, (_, at) => ({
      ...{ numbers: [at * 2 + 1], title: `Event ${at}`, href: `#${at}` },
      point: [68 + at * 0.15, 38] as const,
    }));
    const dense = locatorMap(atlas, { ...data, places: [], events: row }, { id: 'd', title: 'Map', description: '' });
    const marks = byClass(dense ?? map, 'narrow')
      .flatMap((group) => byClass(group, 'event-number'))
      .map(words);
    expect(marks).toEqual(['1, 3 +7']);
  });

  it('keeps marks whole whose places lie at its edges', () => {
    const events = [{ numbers: [10], point: [76.18, 42.46] as const, title: 'At Balykchy', href: '#ten' }];
    const drawn = locatorMap(atlas, { ...data, places: [], events }, { id: 'e', title: 'Map', description: '' });
    const marks = byClass(drawn ?? map, 'event');
    expect(marks).toHaveLength(2);
    expect(Math.min(...marks.map((mark) => numberOf(mark, 'y')))).toBeGreaterThan(0);
  });

  it('names the country, its neighbours and its places, and nothing that is outside', () => {
    const wide = byClass(map, 'wide')
      .flatMap((group) => byTag(group, 'text'))
      .map(words);
    expect(wide).toEqual(expect.arrayContaining(['Tajikistan', 'AFGHANISTAN', 'UZBEKISTAN', 'KYRGYZSTAN', 'Dushanbe']));
    expect(wide).not.toContain('Moscow');
  });

  it('keeps its words apart, large and small', () => {
    for (const [layer, factor] of [
      ['wide', 1],
      ['narrow', 2.3],
    ] as const) {
      const texts = byClass(map, layer).flatMap((group) => byTag(group, 'text'));
      const sizes = { 'focus-name': 17, 'near-name': 13 } as Record<string, number>;
      const boxes = texts.map((text) => textBox(text, (sizes[String(text.properties['className'])] ?? 12.5) * factor));
      expect(boxes.length).toBeGreaterThan(5);
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1))
          expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
    }
  });

  it('dashes only the disputed lines in its view', () => {
    const dashed = (focus: string) => {
      const drawn = locatorMap(atlas, { ...data, focus, events: [] }, { id: 'i', title: 'Map', description: '' });
      return drawn && byClass(drawn, 'disputed').length;
    };
    expect([dashed('TKM'), dashed('IND')]).toEqual([0, 1]);
  });

  it('is not drawn where the atlas does not know the country, or cannot frame it by itself', () => {
    const words = { id: 'm', title: 'Map', description: '' };
    expect(locatorMap(atlas, { ...data, focus: 'QQQ' }, words)).toBeUndefined();
    expect(locatorMap(atlas, { ...data, focus: 'RUS' }, words)).toBeUndefined();
    expect(locatorMap(atlas, { ...data, focus: 'RUS', view: [25, 36, 100, 66] }, words)).toBeDefined();
  });
});
