import type { ReadBriefing } from '../briefing/read.ts';
import { referencesOf } from '../briefing/references.ts';
import { type Problem, problem } from '../problem.ts';

/** What the front matter of a published briefing refers to must be published too, or its page would lead nowhere. */
export function checkDraftReferences(briefings: readonly ReadBriefing[]): Problem[] {
  const drafts = new Set(
    briefings.flatMap(({ frontMatter }) =>
      frontMatter?.status === 'draft'
        ? frontMatter.events.flatMap((event) => ('event' in event ? [] : [event.id]))
        : [],
    ),
  );
  return briefings.flatMap(({ frontMatter, file, place }) => {
    if (frontMatter?.status !== 'published') return [];
    return referencesOf(frontMatter)
      .filter(({ kind, id }) => kind === 'event' && drafts.has(id))
      .map(({ id, path }) =>
        problem({
          ...{ file, ...place(path), rule: 'unknown-id' },
          message: `The event ${JSON.stringify(id)} is at home in a draft.`,
          hint: 'Publish that draft, or write the event here.',
        }),
      );
  });
}
