import type { Organization } from '../registry/schema.ts';
import { type EntityLine, entityLines } from './entity.ts';
import type { SiteIndex } from './site-index.ts';

/** Part of a list. `id` is its anchor. */
export interface LineGroup<Line> {
  id: `_${string}`;
  name: string;
  lines: Line[];
}

/** A list that fits a screen or two is looked through at once; headings would only make it longer. */
const fewest = 25;

const kindNames: Readonly<Record<Organization['kind'], string>> = {
  alliance: 'Alliances',
  intergovernmental: 'Intergovernmental organizations',
  'armed-group': 'Armed groups',
  'armed-force': 'Armed forces',
  'military-unit': 'Military units',
  'state-body': 'State bodies',
  party: 'Parties',
  company: 'Companies',
  'non-governmental': 'Non-governmental organizations',
};

/** Lines by the first letter of their names, in the order that they have; those of a short list in one group. */
export function letterGroups<Line extends { name: string }>(lines: readonly Line[], all: string): LineGroup<Line>[] {
  if (lines.length < fewest) return [{ id: '_all', name: all, lines: [...lines] }];
  return [...Map.groupBy(lines, ({ name }) => letterOf(name))].map(([letter, of]) => ({
    id: `_letter-${letter?.toLowerCase() ?? 'other'}`,
    name: letter ?? 'Others',
    lines: of,
  }));
}

/** The organizations that have a page, by what they are. */
export function organizationGroups(index: SiteIndex): LineGroup<EntityLine>[] {
  const { organizations } = index.site.registry;
  const byKind = Map.groupBy(entityLines(index, organizations), ({ id }) => organizations.get(id)?.kind);
  return (Object.keys(kindNames) as Organization['kind'][]).flatMap((kind) => {
    const lines = byKind.get(kind);
    return lines === undefined ? [] : [{ id: `_${kind}` as const, name: kindNames[kind], lines }];
  });
}

/** A letter of the Latin alphabet without its marks; undefined for names that start with anything else. */
const letterOf = (name: string): string | undefined => /^[A-Z]/.exec(name.normalize('NFD').toUpperCase())?.[0];
