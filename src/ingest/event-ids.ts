import type { Draft } from './draft.ts';

/** All ids that front matter gives, whatever they name. */
export function idsIn(text: string): Set<string> {
  const front = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
  return new Set([...front.matchAll(/^\s*(?:-\s+)?id:\s*["']?([a-z0-9-]+)/gm)].map(([, id]) => id ?? ''));
}

/** The draft with new ids for those of its events that are at home in another briefing. */
export function renameEvents(draft: Draft, isTaken: (id: string) => boolean, suffix: string): Draft {
  const { frontMatter, body } = draft;
  const own = (frontMatter.events ?? []).flatMap((event) => ('id' in event ? [event.id] : []));
  const names = new Map(own.filter(isTaken).map((id) => [id, `${id}-${suffix}`]));
  if (names.size === 0) return draft;
  const rename = (id: string) => names.get(id) ?? id;
  const inEvent = <T extends { event?: string | undefined }>(part: T): T =>
    part.event === undefined ? part : { ...part, event: rename(part.event) };
  return {
    ...draft,
    frontMatter: {
      ...frontMatter,
      events: frontMatter.events?.map((event) => ('id' in event ? { ...event, id: rename(event.id) } : event)),
      figures: frontMatter.figures?.map(inEvent),
      claims: frontMatter.claims?.map(inEvent),
    },
    body: { ...body, events: body.events.map(rename) },
  };
}
