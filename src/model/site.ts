import type { Claim, EventReference, FrontMatter, FullEvent } from '../briefing/schema.ts';
import type { Registry } from '../registry/schema.ts';

/** A briefing as pages know it: its front matter, and where it came from. */
export interface Briefing extends FrontMatter {
  id: string;
  /** Path of the file, from the root, with forward slashes. */
  file: string;
  /** Digest of its source and of the code that reads it. */
  digest: string;
  /** Digest of its source alone: 12 hexadecimal digits. */
  text: string;
  /** What the links of its body name, as written: "organization:some-id". */
  links: readonly string[];
}

/** All that pages are made of. Briefings stand newest first. */
export interface Site {
  registry: Registry;
  briefings: readonly Briefing[];
}

/** An event, the briefing it is at home in, and those that refer to it. */
export interface SiteEvent extends FullEvent {
  home: Briefing;
  mentionedBy: Briefing[];
  claims: { claim: Claim; briefing: Briefing }[];
}

export const isReference = (event: FullEvent | EventReference): event is EventReference => 'event' in event;
