import type { Alias } from '../registry/schema.ts';

/** Another name of something, with the language it is in. */
export interface NameView {
  text: string;
  language: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** Other names by what they are, in the order in which a page shows them; kinds without names are left out. */
export type NameGroups = { as: Alias['as']; names: NameView[] }[];

const order: readonly Alias['as'][] = ['name', 'acronym', 'transliteration', 'former', 'demonym', 'metonym'];

export const nameGroups = (aliases: readonly Alias[]): NameGroups =>
  order
    .map((as) => ({ as, names: aliases.filter((alias) => alias.as === as).map(nameView) }))
    .filter(({ names }) => names.length > 0);

const nameView = ({ text, language, from, to }: Alias): NameView => ({ text, language, from, to });
