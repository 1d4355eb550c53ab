import type { Alias } from '../registry/schema.ts';
import type { SourceRef } from './source.ts';

/** Another name of something, with the language it is in. */
export interface NameView {
  text: string;
  language: string;
  from?: string | undefined;
  to?: string | undefined;
  /** Empty where the registry states none. */
  sources: SourceRef[];
}

/** Other names by what they are, in the order in which a page shows them; kinds without names are left out. */
export type NameGroups = { as: Alias['as']; names: NameView[] }[];

const order: readonly Alias['as'][] = ['name', 'acronym', 'transliteration', 'former', 'demonym', 'metonym'];

/** `refs` finds sources in the list of the entry. */
export const nameGroups = (
  aliases: readonly Alias[],
  refs: (ids: readonly string[]) => SourceRef[] = () => [],
): NameGroups =>
  order
    .map((as) => ({ as, names: aliases.filter((alias) => alias.as === as).map((alias) => nameView(alias, refs)) }))
    .filter(({ names }) => names.length > 0);

const nameView = (
  { text, language, from, to, sources }: Alias,
  refs: (ids: readonly string[]) => SourceRef[],
): NameView => ({ text, language, from, to, sources: refs(sources) });
