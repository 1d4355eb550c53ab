import type { Answers, ClaimAnswer, EventAnswer, Look, SourceAnswer } from '../briefing/look.ts';
import type { FrontMatter, Party } from '../briefing/schema.ts';
import { findEntity } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';

/** Answers out of one briefing that stands alone: its links to pages of the site are names, since it has none there. */
export function workedLook(briefing: FrontMatter, registry: Registry): Look {
  const named = (id: string) => ({ title: nameOf(registry, id) });
  const answers: { [Kind in keyof Answers]: (id: string) => Answers[Kind] | undefined } = {
    ...{ country: named, organization: named, person: named, place: named, publisher: named },
    briefing: () => undefined,
    event: (id) => eventAnswer(id, briefing, registry),
    claim: (id) => claimAnswer(id, briefing, registry),
    source: (id) => sourceAnswers([id], briefing, registry)[0],
  };
  return (kind, id) => answers[kind](id);
}

/** What the registry calls it; its id where the registry does not have it. */
export const nameOf = (registry: Registry, id: string): string => findEntity(registry, id)?.name ?? id;

function eventAnswer(id: string, briefing: FrontMatter, registry: Registry): EventAnswer | undefined {
  const event = briefing.events.find((it) => 'id' in it && it.id === id);
  if (event === undefined || !('id' in event)) return undefined;
  const { title, date, said, kind, countries, sources } = event;
  return {
    ...{ id, title, date, said, kind, href: '#_example' },
    countries: countries.map((country) => ({ title: nameOf(registry, country) })),
    sources: sourceAnswers(sources, briefing, registry),
  };
}

function claimAnswer(id: string, briefing: FrontMatter, registry: Registry): ClaimAnswer | undefined {
  const claim = briefing.claims.find((it) => it.id === id);
  if (claim === undefined) return undefined;
  const { by, via, sources, deniedBy, ...rest } = claim;
  return {
    ...rest,
    by: speaker(by, registry),
    ...(via !== undefined && { via: speaker(via, registry) }),
    sources: sourceAnswers(sources, briefing, registry),
    deniedBy: deniedBy.map((denial) => ({
      by: speaker(denial.by, registry),
      ...(denial.date !== undefined && { date: denial.date }),
      sources: sourceAnswers(denial.sources, briefing, registry),
    })),
  };
}

const speaker = (party: Party, registry: Registry): { title: string } => ({
  title: typeof party === 'string' ? nameOf(registry, party) : party.text,
});

const sourceAnswers = (ids: readonly string[], { sources }: FrontMatter, registry: Registry): SourceAnswer[] =>
  ids.flatMap((id) => {
    const at = sources.findIndex((source) => source.id === id);
    const source = sources[at];
    if (source === undefined) return [];
    const title = [nameOf(registry, source.publisher), source.title].filter((part) => part !== undefined).join(': ');
    return [{ id, number: at + 1, title, href: `#source-${id}` }];
  });
