import type { ReadBriefing } from '../briefing/read.ts';
import { type Problem, problem } from '../problem.ts';

/** What a published briefing refers to must be published too, or its page would lead nowhere. */
export function checkDraftReferences(briefings: readonly ReadBriefing[]): Problem[] {
  const drafts = new Set(
    briefings.flatMap(({ frontMatter }) =>
      frontMatter?.status === 'draft'
        ? frontMatter.events.flatMap((event) => ('event' in event ? [] : [event.id]))
        : [],
    ),
  );
  return briefings
    .filter(({ frontMatter }) => frontMatter?.status === 'published')
    .flatMap(({ frontMatter, file, place }) =>
      (frontMatter?.events ?? []).flatMap((event, index) =>
        'event' in event && drafts.has(event.event)
          ? [
              problem({
                ...{ file, ...place(['events', index, 'event']), rule: 'unknown-id' },
                message: `The event ${JSON.stringify(event.event)} is at home in a draft.`,
                hint: 'Publish that draft, or write the event here.',
              }),
            ]
          : [],
      ),
    );
}
