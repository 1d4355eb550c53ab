import type { Claim, Denial } from '../briefing/schema.ts';
import { href, organizationPath, withFragment } from '../links.ts';
import {
  type BriefingRef,
  briefingRef,
  claimHref,
  eventRef,
  isNamed,
  optionalParty,
  type PartyView,
  partyView,
  type Ref,
} from './ref.ts';
import type { Said, SiteIndex } from './site-index.ts';
import { type SourceRef, sourceRefs } from './source.ts';

/** Who says what, with whoever denies it. */
export interface ClaimView extends Pick<
  Claim,
  'id' | 'kind' | 'date' | 'text' | 'quote' | 'language' | 'translatedBy' | 'at' | 'boilerplate'
> {
  href: string;
  by: PartyView;
  via?: PartyView | undefined;
  about: PartyView[];
  event?: Ref | undefined;
  /** The designation in the registry that it repeats. */
  statement?: Ref | undefined;
  sources: SourceRef[];
  deniedBy: DenialView[];
  briefing: BriefingRef;
}

export interface DenialView {
  by: PartyView;
  via?: PartyView | undefined;
  date?: string | undefined;
  sources: SourceRef[];
}

function claimView(index: SiteIndex, said: Said): ClaimView {
  const { claim, briefing } = said;
  const { id, kind, date, text, quote, language, translatedBy, at, boilerplate } = claim;
  return {
    ...{ id, kind, date, text, quote, language, translatedBy, at, boilerplate },
    href: claimHref(said),
    by: partyView(index, claim.by),
    via: optionalParty(index, claim.via),
    about: claim.about.map((party) => partyView(index, party)),
    event: claim.event === undefined ? undefined : eventRef(index, claim.event),
    statement: claim.statement === undefined ? undefined : designationRef(index, claim.statement),
    sources: sourceRefs(index, briefing, claim.sources),
    deniedBy: claim.deniedBy.map((denial) => denialView(index, denial, said)),
    briefing: briefingRef(briefing),
  };
}

/** What a page shows of the claims that an index holds for one id. */
export const claimViews = (index: SiteIndex, all: readonly Said[] | undefined): ClaimView[] =>
  (all ?? []).map((said) => claimView(index, said));

const denialView = (index: SiteIndex, { by, via, date, sources }: Denial, { briefing }: Said): DenialView => ({
  by: partyView(index, by),
  via: optionalParty(index, via),
  date,
  sources: sourceRefs(index, briefing, sources),
});

/** `statement` is `organization/designation`. */
function designationRef(index: SiteIndex, statement: string): Ref | undefined {
  const [owner = '', id = ''] = statement.split('/');
  const designation = index.site.registry.organizations.get(owner)?.designations.find((it) => it.id === id);
  if (designation === undefined || !isNamed(index, owner)) return undefined;
  return {
    id: statement,
    name: designation.text,
    href: href(withFragment(organizationPath(owner), `designation-${id}`)),
  };
}
