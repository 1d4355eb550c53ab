import { create } from './dom.ts';
import type { Meant } from './names.ts';
import { formatState, type Filter, filters, type State } from './state.ts';

const kindNames: Record<Meant['thing']['kind'], string> = {
  country: 'Country',
  organization: 'Organization',
  person: 'Person',
  place: 'Place',
  publisher: 'Publisher',
};

const nothingAsked = Object.fromEntries(filters.map((filter) => [filter, []])) as unknown as State['filters'];

/** Cards of what a question names, one each; without any, nothing. `root` is the address of the site's root. */
export const cardViews = (named: readonly Meant[], root: URL): HTMLElement[] =>
  named.map((meant) => cardView(meant, root));

function cardView({ thing, by }: Meant, root: URL): HTMLElement {
  const { kind, name, path, briefings } = thing;
  const link = create('a', { href: new URL(path, root).href }, name);
  const search = create('a', { href: searchOf(thing) }, briefings === 1 ? '1 briefing' : `${briefings} briefings`);
  const note = nameNote({ thing, by });
  return create(
    'section',
    { className: 'search-card', ariaLabel: name },
    create('p', { className: 'search-card-kind' }, kindNames[kind]),
    create('p', { className: 'search-card-name' }, link),
    create('p', { className: 'search-facts' }, ...(note === '' ? [] : [note, ' ']), search),
  );
}

/** What the name is by which the question has the thing; nothing for the name that the card shows. */
export function nameNote({ thing: { name, kind }, by: [text, as, language] }: Meant): string {
  if (text === name) return '';
  const foreign = language === 'en' ? '' : `${languageName(language)} `;
  const uses: Record<typeof as, string> = {
    name: foreign === '' ? 'is another of its names.' : `is its ${foreign}name.`,
    acronym: `is its ${foreign}acronym.`,
    demonym: `is the ${foreign}word for what belongs to it.`,
    metonym: `is used ${foreign === '' ? '' : `in ${foreign}`}for ${kind === 'country' ? 'its government' : 'it'}.`,
    transliteration: 'is another spelling of its name.',
    former: `is a former ${foreign}name.`,
  };
  return `“${text}” ${uses[as]}`;
}

const languageName = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

function searchOf({ kind, value, name }: Meant['thing']): string {
  if (value !== undefined && isFilter(kind))
    return formatState({ text: '', filters: { ...nothingAsked, [kind]: [value] }, sort: 'newest' });
  return formatState({ text: `"${name}"`, filters: nothingAsked, sort: 'newest' });
}

const isFilter = (name: string): name is Filter => (filters as readonly string[]).includes(name);
