import { describe, expect, it } from 'vitest';
import { overlaps, span } from '../../../src/briefing/edtf.ts';
import { reportLine } from '../../../src/problem.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { allNames, createNameIndex, nameKey } from '../../../src/registry/names.ts';
import { site } from '../../../src/site.ts';

const { registry, problems, locate } = loadRegistry('.');
const { countries, organizations, people, places, publishers } = registry;
const names = createNameIndex(registry);
const find = (text: string) => names.find(text).map(({ id, as }) => `${id} ${as}`);

describe('the registry of this project', () => {
  it('has no problems', () => {
    expect(problems.map(reportLine)).toEqual([]);
  });

  it('names every country and territory of ISO 3166-1, and Kosovo by its user-assigned code', () => {
    expect(countries.size).toBe(250);
    expect([...countries.values()].filter(({ userAssigned }) => userAssigned).map(({ id }) => id)).toEqual(['XK']);
  });

  it('knows the codes that Intl knows', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect([...countries.keys()].filter((id) => english.of(id) === undefined)).toEqual([]);
  });

  it('has one alpha-3 code for every country', () => {
    const codes = [...countries.values()].map(({ alpha3 }) => alpha3);
    expect(codes).not.toContain(undefined);
    expect(new Set(codes).size).toBe(250);
  });

  it('calls the countries with files of their own what Intl calls them in Russian', () => {
    const russian = new Intl.DisplayNames(['ru'], { type: 'region' });
    const unknown = [...countries.values()]
      .filter(({ id }) => !locate(id)?.endsWith('world.yaml'))
      .filter(({ id }) => !names.find(russian.of(id) ?? '').some((name) => name.id === id));
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('gives neighbours each other, among countries with files of their own', () => {
    const own = [...countries.values()].filter(({ id }) => !locate(id)?.endsWith('world.yaml'));
    const oneWay = own.flatMap(({ id, borders }) =>
      own
        .filter((other) => borders.includes(other.id) && !other.borders.includes(id))
        .map((other) => `${id}-${other.id}`),
    );
    expect(oneWay).toEqual([]);
  });

  it('has a file for every home country of the site', () => {
    expect(site.home.map(locate).filter((file) => file?.endsWith('world.yaml') !== false)).toEqual([]);
  });

  it.each([
    ['ОДКБ', ['csto acronym']],
    ['Таджикистан', ['TJ name']],
    ['Тоҷикистон', ['TJ name']],
    ['افغانستان', ['AF name']],
    ['طالبان', ['taliban name']],
    ['ТАСС', ['tass acronym']],
    ['Moscow', ['RU metonym', 'moscow name']],
    ['u.s.', ['US acronym', 'US acronym']],
    ['Лавров', ['sergei-lavrov name']],
    ['Turkiye', ['TR name']],
    ["Cote d'Ivoire", ['CI name']],
    ['Tajik–Afghan border', ['afghan-tajik-border name']],
    ['Congo', ['CD name', 'CG name']],
  ])('finds by %s: %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('leaves a name that two things bear to neither', () => {
    const shared = [...Map.groupBy(allNames(registry), ({ text }) => nameKey(text)).values()]
      .filter((group) => new Set(group.map(({ id }) => id)).size > 1)
      .flatMap((group) => group.filter(({ as, ambiguous }) => as !== 'metonym' && !ambiguous))
      .map(({ text, entity }) => `${entity} ${text}`);
    expect(shared.filter((name) => !name.startsWith('place '))).toEqual([]);
  });

  it('has nobody in one role twice at the same time', () => {
    const terms = [...organizations.values()].flatMap(({ id, members }) =>
      members.flatMap(({ countries, role, from, to }) =>
        countries.map((country) => ({
          of: `${id} ${country} ${role}`,
          span: {
            first: from === undefined ? undefined : span(from).last,
            last: to === undefined ? undefined : span(to).first,
          },
        })),
      ),
    );
    const doubles = terms.filter((term, index) =>
      terms.slice(0, index).some((other) => other.of === term.of && overlaps(other.span, term.span)),
    );
    expect(doubles.map(({ of }) => of)).toEqual([]);
  });

  it.each([
    ['csto', 'member', '1998-01-01', 9],
    ['csto', 'member', '2010-01-01', 7],
    ['csto', 'member', '2021-07-07', 6],
    ['nato', 'member', '2021-07-07', 30],
    ['nato', 'member', '2026-01-01', 32],
    ['sco', 'member', '2021-07-07', 8],
    ['sco', 'member', '2025-01-01', 10],
    ['cis', 'member', '2007-01-01', 10],
    ['cis', 'member', '2021-07-07', 9],
    ['osce', 'participating-state', '2026-01-01', 57],
  ])('counts in %s as %s on %s: %i', (id, role, day, count) => {
    const now = organizations
      .get(id)
      ?.members.filter(
        (term) =>
          term.role === role &&
          overlaps(
            { first: term.from && span(term.from).first, last: term.to && span(term.to).first },
            { first: day, last: day },
          ),
      );
    expect(now?.flatMap(({ countries }) => countries)).toHaveLength(count);
  });

  it('has the designations that briefings point to', () => {
    expect(organizations.get('taliban')?.designations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ru-2003', 'ru-2025-suspension', 'ru-2025-recognition']),
    );
  });

  it('has the publishers that stand for none and for the sample', () => {
    expect(publishers.get('unknown')?.kind).toBe('unknown');
    expect(publishers.get('sample')?.domains).toEqual(['example.org']);
  });

  it('tells of every position where it was read', () => {
    const silent = [...places.values()].filter(({ point }) => point !== undefined && point.source === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('names an office only with a day and a source', () => {
    const loose = [...people.values()].flatMap(({ id, offices }) =>
      offices.filter(({ from, asOf, sources }) => (from ?? asOf) === undefined || sources.length === 0).map(() => id),
    );
    expect(loose).toEqual([]);
  });
});
