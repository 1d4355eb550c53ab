import { describe, expect, it } from 'vitest';
import { letterGroups, organizationGroups } from '../../../src/model/line-groups.ts';
import { briefing, indexOf } from './world.ts';

const named = (name: string) => ({ name });
const many = Array.from({ length: 25 }, (_, at) => named(`Bland ${at}`));

describe('a list in parts', () => {
  it.each([
    ['Ada', 'A', '_letter-a'],
    ['ada', 'A', '_letter-a'],
    ['Éda', 'E', '_letter-e'],
    ['201st Base', 'Others', '_letter-other'],
    ['Осиё', 'Others', '_letter-other'],
  ])('has %s under %s', (name, letter, id) => {
    const [group] = letterGroups([named(name), ...many], 'All');
    expect(group).toEqual({ id, name: letter, lines: [named(name)] });
  });

  it('is one part where it is short', () => {
    const lines = [named('Ada'), ...many.slice(2)];
    expect(letterGroups(lines, 'All')).toEqual([{ id: '_all', name: 'All', lines }]);
  });

  it('has organizations by what they are, without the kinds that no page is about', () => {
    const index = indexOf(briefing({ id: 'b', organizations: ['staff', 'pact'] }));
    expect(organizationGroups(index).map(({ id, name, lines }) => [id, name, lines.map((line) => line.id)])).toEqual([
      ['_alliance', 'Alliances', ['pact']],
      ['_military-unit', 'Military units', ['staff']],
    ]);
  });
});
