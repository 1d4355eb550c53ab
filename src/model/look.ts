import type { Answers, ClaimAnswer, EventAnswer, Linked, Look, SourceAnswer } from '../briefing/look.ts';
import type { Party } from '../briefing/schema.ts';
import { briefingRef, eventHref, partyView, refTo, refsTo } from './ref.ts';
import { type Briefing, isReference } from './site.ts';
import type { SiteIndex } from './site-index.ts';
import { sourceRefs } from './source.ts';

/** Answers what the body of a briefing asks, out of all that the site knows. */
export function createLook(index: SiteIndex, briefing: Briefing): Look {
  const answers: { [Kind in keyof Answers]: (id: string) => Answers[Kind] | undefined } = {
    country: (id) => entity(index, 'countries', id),
    organization: (id) => entity(index, 'organizations', id),
    person: (id) => entity(index, 'people', id),
    place: (id) => entity(index, 'places', id),
    publisher: (id) => entity(index, 'publishers', id),
    briefing: (id) => {
      const found = index.briefings.get(id);
      return found === undefined ? undefined : linked(briefingRef(found));
    },
    event: (id) => eventAnswer(index, briefing, id),
    claim: (id) => claimAnswer(index, briefing, id),
    source: (id) => sourceAnswers(index, briefing, [id])[0],
  };
  return (kind, id) => answers[kind](id);
}

type Shelf = 'countries' | 'organizations' | 'people' | 'places' | 'publishers';

const entity = (index: SiteIndex, shelf: Shelf, id: string): Linked | undefined =>
  index.site.registry[shelf].has(id) ? linked(refTo(index, id)) : undefined;

const linked = ({ name, href }: { name: string; href?: string | undefined }): Linked => ({
  title: name,
  ...(href !== undefined && { href }),
});

/** A party without an entry is followed by whom it belongs to: "two officials (United States)". */
function speaker(index: SiteIndex, party: Party): Linked {
  const { name, href, of } = partyView(index, party);
  return linked({ name: of === undefined ? name : `${name} (${of.name})`, href: href ?? of?.href });
}

function eventAnswer(index: SiteIndex, briefing: Briefing, id: string): EventAnswer | undefined {
  const event = index.events.get(id);
  if (event === undefined) return undefined;
  const { title, date, said, kind } = event;
  const listed = briefing.events.find((it) => (isReference(it) ? it.event : it.id) === id);
  return {
    ...{ id, title, date, said, kind, href: eventHref(event) },
    countries: refsTo(index, event.countries).map(linked),
    sources: sourceAnswers(index, briefing, listed?.sources ?? []),
  };
}

function claimAnswer(index: SiteIndex, briefing: Briefing, id: string): ClaimAnswer | undefined {
  const claim = briefing.claims.find((it) => it.id === id);
  if (claim === undefined) return undefined;
  const { kind, date, text, quote, language, translatedBy, at, by, via, sources, deniedBy } = claim;
  return {
    ...{ id, kind, date, text, quote, language, translatedBy, at },
    by: speaker(index, by),
    ...(via !== undefined && { via: speaker(index, via) }),
    sources: sourceAnswers(index, briefing, sources),
    deniedBy: deniedBy.map((denial) => ({
      by: speaker(index, denial.by),
      ...(denial.via !== undefined && { via: speaker(index, denial.via) }),
      ...(denial.date !== undefined && { date: denial.date }),
      sources: sourceAnswers(index, briefing, denial.sources),
    })),
  };
}

const sourceAnswers = (index: SiteIndex, briefing: Briefing, ids: readonly string[]): SourceAnswer[] =>
  ids.flatMap((id) =>
    sourceRefs(index, briefing, [id]).map(({ number, title }) => ({ id, number, title, href: `#source-${id}` })),
  );
