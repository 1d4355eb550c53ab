import { describe, expect, it } from 'vitest';
import { searchHelp } from '../../../src/model/search-help.ts';
import { searchNames } from '../../../src/model/search-names.ts';
import { briefing, event, indexOf } from './world.ts';

const index = indexOf(
  briefing({ id: 'two', date: '2011', countries: ['QA', 'QB'] }),
  briefing({ id: 'one', organizations: ['pact'], events: [event({ id: 'e', places: ['gate'] })] }),
);

describe('the names that search knows', () => {
  it('are those of everything with a page, with how many briefings its filter finds', () => {
    const known = searchNames(index).map(({ kind, id, path, value, briefings }) => [kind, id, path, value, briefings]);
    expect(known).toEqual([
      ['country', 'QA', 'countries/aland.html', 'aland', 2],
      ['country', 'QB', 'countries/bland.html', 'bland', 1],
      ['organization', 'pact', 'organizations/pact.html', 'pact', 1],
      ['place', 'gate', 'countries/aland.html#place-gate', undefined, 1],
      ['publisher', 'paper', 'publishers/paper.html', 'paper', 2],
    ]);
  });

  it('hold every name of a thing, its own first, with what it is', () => {
    expect(searchNames(index).find(({ id }) => id === 'pact')).toMatchObject({
      name: 'PP',
      names: [
        ['Pact of the Plain', 'name', 'en'],
        ['PP', 'acronym', 'en'],
      ],
    });
  });
});

describe('the examples of questions', () => {
  it('name what most briefings are about, and the time of the newest', () => {
    const queries = searchHelp(index).map(({ query }) => query);
    expect(queries).toEqual(
      expect.arrayContaining([
        'country:aland',
        'organization:pact',
        'publisher:paper',
        'date:2011-01',
        'date:2010..2011',
      ]),
    );
    expect(queries).not.toContainEqual(expect.stringContaining('person:'));
  });

  it('name nothing that is not there', () => {
    expect(searchHelp(indexOf()).filter(({ query }) => /country|date/.test(query))).toEqual([]);
  });
});
