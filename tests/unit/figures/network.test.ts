import { describe, expect, it } from 'vitest';
import { type NetworkLink, type NetworkNode, networkFigure, settle } from '../../../src/figures/network.ts';
import { renderFigure } from '../../../src/figures/svg.ts';
import { byTag, textBox, words } from './elements.ts';

const names = ['Alliance of Rivers', 'Border Guards', 'Council', 'District', 'Embassy', 'Front', 'Garrison', 'Harbour'];
const nodes: NetworkNode[] = names.map((name, at) => ({
  ...{ id: name, name, href: `${at}.html`, briefings: at + 1 },
  kind: at % 2 === 0 ? 'country' : 'organization',
}));
const links: NetworkLink[] = names.slice(1).map((target, at) => ({ source: 'Council', target, briefings: at + 2 }));
const usable = links.filter(({ target }) => target !== 'Council');
const long: NetworkNode[] = [1, 2, 3, 4, 5, 6, 7].map((at) => ({
  ...{ id: `long-${at}`, name: `State Committee ${at} for the Protection of the Border`, href: 'long.html' },
  ...{ kind: 'organization', briefings: 20 - at },
}));
const tied = long.map(({ id }, at) => ({ source: 'Council', target: id, briefings: 9 - at }));
const options = { id: 'n', title: 'Named together', description: 'No relationship', focus: 'Council' };

describe('a network of what is named together', () => {
  it('is the same for the same input in another order', () => {
    const [one, other] = [
      networkFigure(nodes, usable, options),
      networkFigure(nodes.toReversed(), usable.toReversed(), options),
    ];
    expect(one && renderFigure(one)).toBe(other && renderFigure(other));
  });

  it('has its focus in the middle and everything inside the picture', () => {
    const { placed } = settle(nodes, usable, 'Council');
    const focus = placed.find(({ id }) => id === 'Council');
    expect([focus?.x, focus?.y]).toEqual([360, 220]);
    for (const { x = -1, y = -1 } of placed) expect(x > 0 && x < 720 && y > 0 && y < 440).toBe(true);
  });

  it.each([
    ['a few', nodes, usable],
    ['many, with long names', [...nodes, ...long], [...usable, ...tied]],
  ])('keeps the names of %s apart', (_, all, joined) => {
    const drawn = networkFigure(all, joined, options);
    const texts = byTag(drawn ?? { type: 'root', children: [] }, 'text');
    expect(texts.map(words).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
    const boxes = texts.flatMap((text) =>
      byTag(text, 'tspan').map((line) =>
        textBox({ ...line, properties: { ...line.properties, ...text.properties } }, 13),
      ),
    );
    expect(boxes.length).toBeGreaterThan(all.length);
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
  });

  it('is nothing where nothing is named together', () => expect(networkFigure(nodes, [], options)).toBeUndefined());
});
