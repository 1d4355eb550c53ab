import { type BriefingRef, briefingRef } from './ref.ts';
import type { SiteIndex } from './site-index.ts';

/** The page of an id that a briefing had before: it only leads on. */
export interface MovedView {
  id: string;
  to: BriefingRef;
}

/** A former id that a briefing bears today has that briefing's page instead. */
export const movedViews = ({ site, briefings }: SiteIndex): MovedView[] =>
  site.briefings.flatMap((briefing) =>
    briefing.formerly.filter((id) => !briefings.has(id)).map((id) => ({ id, to: briefingRef(briefing) })),
  );
