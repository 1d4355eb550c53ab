import type { Claim, FullEvent } from './schema.ts';

/**
 * Answers what a body asks by id, so that rendering needs nothing else: where a thing lives and what it is called.
 * `undefined` means that there is no such thing. Ids of claims and sources are those of the briefing itself.
 */
export type Look = <Kind extends keyof Answers>(kind: Kind, id: string) => Answers[Kind] | undefined;

export interface Answers {
  country: Linked;
  organization: Linked;
  person: Linked;
  place: Linked;
  publisher: Linked;
  briefing: Linked;
  event: EventAnswer;
  claim: ClaimAnswer;
  source: SourceAnswer;
}

/** Something with a name, and a page of ours where it has one. */
export interface Linked {
  title: string;
  /** Root-relative address. */
  href?: string;
}

export interface SourceAnswer {
  id: string;
  /** Place in the list of sources, counting from 1. */
  number: number;
  /** Publisher, and the title where there is one. */
  title: string;
  /** Address of the source block, a fragment of the same page. */
  href: string;
}

export interface EventAnswer extends Pick<FullEvent, 'id' | 'title' | 'date' | 'said' | 'kind'> {
  href: string;
  countries: Linked[];
  sources: SourceAnswer[];
}

export interface ClaimAnswer extends Pick<
  Claim,
  'id' | 'kind' | 'date' | 'text' | 'quote' | 'language' | 'translatedBy' | 'at'
> {
  by: Linked;
  via?: Linked;
  sources: SourceAnswer[];
  deniedBy: { by: Linked; via?: Linked; date?: string; sources: SourceAnswer[] }[];
}
