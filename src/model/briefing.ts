import { displayEdtf } from '../briefing/edtf.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { assetPath, briefingPath, href } from '../links.ts';
import { type Occurred, occurredOf } from './occurred.ts';
import { type ClaimView, claimViews } from './claim.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents, type EventView, eventView } from './event.ts';
import { type FigureView, figureView } from './figure.ts';
import { kindOf } from './named.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { byName } from './order.ts';
import { type BriefingRef, briefingRef, eventRef, hrefOf, type Ref, refsTo, refTo } from './ref.ts';
import { briefingSearch, type SearchData } from './search.ts';
import type { Briefing } from './site.ts';
import { eventsIn, type Settings, type SiteIndex } from './site-index.ts';
import { type Standing, standingOf } from './standing.ts';
import { countOrigins, type SourceView, sourceRefs, sourceViews } from './source.ts';

type AsWritten = Pick<
  FrontMatter,
  | 'title'
  | 'summary'
  | 'date'
  | 'dateBasis'
  | 'dateNote'
  | 'written'
  | 'updated'
  | 'derived'
  | 'corrections'
  | 'judgements'
  | 'topics'
  | 'related'
>;

/** The page of a briefing, but for its body. */
export interface BriefingView extends AsWritten {
  members: Member[];
  search: SearchData;
  id: string;
  draft: boolean;
  primary: Ref;
  /** The other countries it is about. */
  countries: Ref[];
  organizations: Ref[];
  people: Ref[];
  places: Ref[];
  /** What else it names, publishers aside. */
  mentions: Ref[];
  events: EventView[];
  /** When its events happened. */
  occurred?: Occurred | undefined;
  /** Events that the body places, where they have figures or disputes: the body shows neither. */
  placedFigures: EventView[];
  /** Other briefings on the same events, and the nearest on the same country and actors. */
  neighbours: Neighbours;
  /** What was designated at its date, and what changed since. */
  standing: Standing[];
  claims: ClaimView[];
  figures: FigureView[];
  sources: SourceView[];
  /** How many publishers the sources go back to. */
  origins: number;
  image?: ImageView | undefined;
  /** How to name it in a footnote, as plain text. */
  citation: string;
  newer?: BriefingRef | undefined;
  older?: BriefingRef | undefined;
  /** Where the links of the body lead: the body is rendered again when that changes. */
  links: Ref[];
}

export interface ImageView {
  /** A file of the site; undefined where only the caption is kept. */
  src?: string | undefined;
  caption: string;
  credit: string;
  alt: string;
}

/** What the body of a briefing shows already, by id. */
export interface Placed {
  events: readonly string[];
  claims: readonly string[];
}

/** One view for each briefing, in their order. */
export const briefingViews = (index: SiteIndex): BriefingView[] =>
  index.site.briefings.map((briefing) => briefingViewOf(index, briefing));

export function briefingViewOf(index: SiteIndex, briefing: Briefing): BriefingView {
  const at = index.site.briefings.indexOf(briefing);
  return {
    ...briefingView(index, briefing),
    newer: optionalBriefing(index.site.briefings[at - 1]),
    older: optionalBriefing(index.site.briefings[at + 1]),
  };
}

/** The view without what the body places, which a page shows once. */
export const withoutPlaced = (view: BriefingView, { events, claims }: Placed): BriefingView => ({
  ...view,
  events: view.events.filter(({ id }) => !events.includes(id)),
  placedFigures: view.events.filter(
    ({ id, figures, disputed }) => events.includes(id) && figures.length + disputed.length > 0,
  ),
  claims: view.claims.filter(({ id }) => !claims.includes(id)),
});

function briefingView(index: SiteIndex, briefing: Briefing): BriefingView {
  const { id, sources } = briefing;
  const events = eventsIn(briefing, index.events);
  const [primary = '', ...others] = namedOf(index, briefing, 'country', briefing.countries);
  return {
    ...asWritten(briefing),
    members: membersOf([briefing, ...briefingsOfEvents(events)]),
    search: briefingSearch(index, briefing),
    id,
    draft: briefing.status === 'draft',
    primary: refTo(index, primary),
    countries: refsTo(index, others),
    organizations: refsTo(index, namedOf(index, briefing, 'organization')),
    people: refsTo(index, namedOf(index, briefing, 'person')),
    places: refsTo(index, namedOf(index, briefing, 'place')),
    mentions: mentionsOf(index, briefing),
    events: events.map((event) => eventView(index, event)),
    occurred: occurredOf(events),
    placedFigures: [],
    neighbours: neighboursOf(index, briefing),
    standing: standingOf(index, briefing),
    claims: claimViews(
      index,
      briefing.claims.map((claim) => ({ claim, briefing })),
    ),
    figures: briefing.figures.map((figure) => figureView(index, figure, sourceRefs(index, briefing, figure.sources))),
    sources: sourceViews(index, sources),
    origins: countOrigins(sources.map((source) => ({ source, list: sources }))),
    image: imageOf(briefing),
    citation: citationOf(briefing, index.settings),
    links: briefing.links.map((link) => linkRef(index, link)),
  };
}

function asWritten(briefing: Briefing): AsWritten {
  const { title, summary, date, dateBasis, dateNote, written, updated } = briefing;
  const { derived, corrections, judgements, topics, related } = briefing;
  return {
    title,
    summary,
    date,
    dateBasis,
    dateNote,
    written,
    updated,
    derived,
    corrections,
    judgements,
    topics,
    related,
  };
}

/** Ids of one kind that a briefing is about: `first` in their order, then the others. */
function namedOf({ named, site }: SiteIndex, { id }: Briefing, kind: string, first: readonly string[] = []): string[] {
  const about = [...(named.get(id)?.about ?? [])].filter((it) => kindOf(site.registry, it) === kind);
  return [...new Set([...first, ...about])];
}

const mentionsOf = (index: SiteIndex, { id }: Briefing): Ref[] =>
  refsTo(
    index,
    [...(index.named.get(id)?.passing ?? [])].filter((it) => kindOf(index.site.registry, it) !== 'publisher'),
  ).sort(byName);

const optionalBriefing = (briefing: Briefing | undefined): BriefingRef | undefined =>
  briefing === undefined ? undefined : briefingRef(briefing);

/** An image elsewhere is not shown: no page asks anything of another host. */
function imageOf({ image }: Briefing): ImageView | undefined {
  if (image === undefined) return undefined;
  const { src, caption, credit, alt = '' } = image;
  const isOurs = src !== undefined && !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(src);
  return { src: isOurs ? href(assetPath(src)) : undefined, caption, credit, alt };
}

function citationOf({ id, title, date }: Briefing, { title: site, url }: Settings): string {
  const path = briefingPath(id);
  const address = url === null ? path : new URL(path, url.endsWith('/') ? url : `${url}/`).href;
  return `“${title}”, ${site}, ${date === undefined ? 'undated' : displayEdtf(date)}, ${address}`;
}

/** Where a link of a body, such as "event:some-id", leads. */
function linkRef(index: SiteIndex, link: string): Ref {
  const id = link.replace(/^[a-z]+:/, '');
  const briefing = link.startsWith('briefing:') ? index.briefings.get(id) : undefined;
  const target = link.startsWith('event:') ? eventRef(index, id) : optionalBriefing(briefing);
  return { name: id, href: target?.href ?? hrefOf(index, id), id: link };
}
