import type { z } from 'zod';
import { type FrontMatterInput, frontMatter } from '../../../src/briefing/schema.ts';
import type { Briefing } from '../../../src/model/site.ts';
import { type Settings, type SiteIndex, siteIndex } from '../../../src/model/site-index.ts';
import { country, organization, person, place, publisher } from '../../../src/registry/schema.ts';

/** An invented world: two countries that border on each other, one further off, and what is in them. */
export const registry = {
  countries: listed(country, [
    { id: 'QA', alpha3: 'QAA', slug: 'aland', name: 'Aland', borders: ['QB', 'QC'] },
    {
      id: 'QB',
      slug: 'bland',
      name: 'Bland',
      relations: [{ kind: 'base', with: 'QA', text: 'One base', sources: ['law'] }],
      sources: [{ id: 'law', publisher: 'gazette' }],
    },
    { id: 'QC', slug: 'cland', name: 'Cland' },
  ]),
  organizations: listed(organization, [
    {
      id: 'pact',
      kind: 'alliance',
      name: 'Pact of the Plain',
      short: 'PP',
      members: [{ countries: ['QA', 'QB'], role: 'member', from: '1990', sources: ['charter'] }],
      designations: [
        { id: 'qb-2005', by: 'QB', kind: 'removal', text: 'no longer listed', from: '2005', sources: ['charter'] },
        { id: 'qa-2003', by: 'QA', kind: 'listing', text: 'listed', from: '2003', to: '2004', sources: ['charter'] },
        { id: 'qb-2001', by: 'QB', kind: 'listing', text: 'listed', from: '2001', to: '2005', sources: ['charter'] },
      ],
      sources: [{ id: 'charter', publisher: 'gazette', title: 'Charter' }],
      reviewed: '2020-01-01',
    },
    {
      id: 'staff',
      kind: 'military-unit',
      name: 'Staff',
      partOf: [{ of: 'pact', sources: ['note'] }],
      sources: [{ id: 'note', publisher: 'gazette' }],
      reviewed: '2020-01-01',
    },
  ]),
  people: listed(person, [
    {
      id: 'ada',
      name: 'Ada Example',
      offices: [{ title: 'Envoy', of: 'QB', asOf: '2010', sources: ['list'] }],
      sources: [{ id: 'list', publisher: 'gazette' }],
      reviewed: '2020-01-01',
    },
  ]),
  places: listed(place, [
    {
      id: 'gate',
      name: 'Gate',
      kind: 'crossing',
      countries: ['QC', 'QA', 'QB'],
      point: { longitude: -70.5, latitude: 37 },
    },
  ]),
  publishers: listed(publisher, [
    { id: 'agency', name: 'Agency', kind: 'news-agency', grade: 'B' },
    { id: 'paper', name: 'Paper', kind: 'newspaper' },
    { id: 'gazette', name: 'Gazette', kind: 'official' },
  ]),
};

export const settings: Settings = {
  title: 'Test site',
  region: 'Nowhere',
  home: ['QB', 'QA'],
  briefingsPerPage: 2,
  url: null,
};

type Input = Partial<FrontMatterInput> & { id: string; links?: string[] };

/** A published briefing of 1 March 2010 about Aland, from one source, but for what `input` says. */
export function briefing({ id, links = [], ...input }: Input): Briefing {
  const data = frontMatter.parse({
    title: `Title of ${id}`,
    summary: `Summary of ${id}`,
    ...(input.dateBasis === 'unknown' ? {} : { date: '2010-03-01' }),
    status: 'published',
    countries: ['QA'],
    sources: [{ id: 's', publisher: 'paper' }],
    ...input,
  } satisfies FrontMatterInput);
  return { ...data, id, links, file: `briefings/2010/${id}.mdx`, digest: `digest of ${id}`, text: `text of ${id}` };
}

/** An event in Aland on 1 February 2010, but for what `input` says. */
export const event = <T extends { id: string }>(input: T) => ({
  date: '2010-02-01',
  title: `Event ${input.id}`,
  kind: 'incident' as const,
  countries: ['QA'],
  sources: ['s'],
  ...input,
});

export const indexOf = (...briefings: Briefing[]): SiteIndex => siteIndex({ registry, briefings }, settings);

function listed<T extends z.ZodType<{ id: string }>>(schema: T, items: z.input<T>[]): Map<string, z.output<T>> {
  return new Map(items.map((item) => [schema.parse(item).id, schema.parse(item)]));
}
