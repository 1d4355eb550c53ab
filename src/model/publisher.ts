import type { Publisher } from '../registry/schema.ts';
import { type Card, cardsOf } from './card.ts';
import { type ClaimView, claimViews } from './claim.ts';
import { type Member, membersOf } from './digest.ts';
import { byName } from './order.ts';
import { isNamed, optionalRef, type PartyView, type Ref, refTo } from './ref.ts';
import { entitySearch, type SearchData } from './search.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';
import { originOf, registryRefs, type SourceRef, type SourceView, sourceViews } from './source.ts';
import { type NameGroups, nameGroups } from './names.ts';

/** Entries of each list that a page shows, the newest; the rest is found by search. */
const shown = { carried: 12, saidBy: 12, citedBy: 15, mentioning: 8 } as const;

/** The page of a publisher. */
export interface PublisherView extends Pick<
  Publisher,
  'id' | 'name' | 'kind' | 'control' | 'language' | 'domains' | 'grade'
> {
  members: Member[];
  search: SearchData;
  names: NameGroups;
  /** How many entries each list would have in full. */
  totals: Record<keyof typeof shown, number>;
  country?: Ref | undefined;
  ownership?: { text: string; sources: SourceRef[] } | undefined;
  /** How many sources of shown briefings it published. */
  cited: number;
  /** How many sources of others repeat its text. */
  repeated: number;
  /** Whose words it carried, the most often first. */
  carries: { party: PartyView; claims: number }[];
  carried: ClaimView[];
  /** Claims that it makes in its own voice. */
  saidBy: ClaimView[];
  citedBy: Card[];
  mentioning: Card[];
  sources: SourceView[];
}

/** A publisher in the list of publishers. */
export interface PublisherLine extends Ref, Pick<Publisher, 'kind' | 'control' | 'grade'> {
  cited: number;
  briefings: number;
}

/** One view for each publisher that a shown briefing names. */
export const publisherViews = (index: SiteIndex): PublisherView[] =>
  namedPublishers(index).map((publisher) => publisherView(index, publisher));

export const publisherLines = (index: SiteIndex): PublisherLine[] =>
  namedPublishers(index)
    .map(({ id, kind, control, grade }) => {
      const citing = citingBriefings(index, id);
      return {
        ...refTo(index, id),
        ...{ kind, control, grade },
        cited: countCited(citing, id),
        briefings: citing.length,
      };
    })
    .sort(byName);

function publisherView(index: SiteIndex, publisher: Publisher): PublisherView {
  const { id, name, kind, control, language, domains, grade, ownership } = publisher;
  const { about = [], passing = [] } = index.namers.get(id) ?? {};
  const all = [...about, ...passing];
  const citing = citingBriefings(index, id);
  const cites = new Set(citing);
  const [carried, saidBy] = [index.claimsVia.get(id) ?? [], index.claimsBy.get(id) ?? []];
  const mentioning = all.filter((briefing) => !cites.has(briefing));
  return {
    ...{ id, name, kind, control, language, domains, grade },
    members: membersOf(all),
    search: entitySearch(index, { type: 'publisher', id, value: id, title: name }),
    names: nameGroups(publisher.aliases, (ids) => registryRefs(index, publisher, ids)),
    country: optionalRef(index, publisher.country),
    ownership: ownership && { ...ownership, sources: registryRefs(index, publisher, ownership.sources) },
    cited: countCited(citing, id),
    repeated: countRepeated(all, id),
    totals: {
      ...{ carried: carried.length, saidBy: saidBy.length, citedBy: citing.length, mentioning: mentioning.length },
    },
    carries: speakersOf(claimViews(index, carried)),
    carried: claimViews(index, carried.slice(0, shown.carried)),
    saidBy: claimViews(index, saidBy.slice(0, shown.saidBy)),
    citedBy: cardsOf(index, citing.slice(0, shown.citedBy)),
    mentioning: cardsOf(index, mentioning.slice(0, shown.mentioning)),
    sources: sourceViews(index, publisher.sources),
  };
}

const namedPublishers = (index: SiteIndex): Publisher[] =>
  [...index.site.registry.publishers.values()].filter(({ id }) => isNamed(index, id));

const citingBriefings = ({ namers }: SiteIndex, id: string): Briefing[] =>
  (namers.get(id)?.passing ?? []).filter(({ sources }) => sources.some(({ publisher }) => publisher === id));

const countCited = (briefings: readonly Briefing[], id: string): number =>
  briefings.reduce((sum, { sources }) => sum + sources.filter(({ publisher }) => publisher === id).length, 0);

const countRepeated = (briefings: readonly Briefing[], id: string): number =>
  briefings.reduce(
    (sum, { sources }) => sum + sources.filter((it) => it.publisher !== id && originOf(it, sources) === id).length,
    0,
  );

const speakersOf = (carried: readonly ClaimView[]): PublisherView['carries'] =>
  [...Map.groupBy(carried, ({ by }) => by.name).values()]
    .flatMap((claims) => claims.slice(0, 1).map(({ by }) => ({ party: by, claims: claims.length })))
    .sort((a, b) => b.claims - a.claims);
