import type { Country } from '../registry/schema.ts';
import { type CountryMap, countryMap } from './country-map.ts';
import { type Counted, type Coverage, coverageOf, namedAlong } from './entity.ts';
import { type TimelineRef, timelineRef } from './entity-timeline.ts';
import { type FigureView, figureView } from './figure.ts';
import { type NameGroups, nameGroups } from './names.ts';
import { namedTogether, type NamedTogether } from './named-together.ts';
import { newestFirstBy } from './order.ts';
import { type JudgementLine, judgementLines } from './outlook.ts';
import { type PlaceView, placesElsewhere, placesOf } from './place.ts';
import { type BriefingRef, briefingRef, isNamed, type Ref, refsTo } from './ref.ts';
import { countryRelations, membershipsOf, officeHolders, partsOf, type RelationView } from './relation.ts';
import { entitySearch, type SearchData } from './search.ts';
import type { SiteIndex } from './site-index.ts';
import { type SourceMix, sourceMix } from './source-mix.ts';
import { registryRefs, type SourceView, sourceViews } from './source.ts';

/** How many judgements a page shows. */
const shownJudgements = 4;

/** The page of a country. */
export interface CountryView
  extends Coverage, Pick<Country, 'id' | 'alpha3' | 'slug' | 'userAssigned' | 'name' | 'capital' | 'reviewed'> {
  search: SearchData;
  home: boolean;
  names: NameGroups;
  /** All its events. */
  timeline: TimelineRef;
  map?: CountryMap | undefined;
  together?: NamedTogether | undefined;
  borders: Ref[];
  /** Latest first. */
  situation: SituationView[];
  organizations: Counted[];
  people: Counted[];
  offices: RelationView[];
  memberships: RelationView[];
  relations: RelationView[];
  /** Organizations that are part of the state. */
  bodies: RelationView[];
  places: PlaceView[];
  /** Places whose entry stands on the page of another of their countries. */
  placesElsewhere: Ref[];
  figures: FigureView[];
  /** Judgements of the newest briefings about it. */
  outlook: JudgementLine[];
  /** What the briefings about it rest on. */
  mix: SourceMix;
  /** Sources of its own entry in the registry. */
  sources: SourceView[];
}

export interface SituationView extends Omit<Country['situation'][number], 'briefing'> {
  /** Undefined where the briefing that gives the grounds is not shown. */
  briefing?: BriefingRef | undefined;
}

/** One view for each country that a shown briefing names. */
export const countryViews = (index: SiteIndex): CountryView[] =>
  [...index.site.registry.countries.values()]
    .filter(({ id }) => isNamed(index, id))
    .map((country) => countryView(index, country));

function countryView(index: SiteIndex, country: Country): CountryView {
  const { id, alpha3, slug, userAssigned, name, capital, reviewed } = country;
  const about = index.namers.get(id)?.about ?? [];
  const { registry } = index.site;
  return {
    ...{ id, alpha3, slug, userAssigned, name, capital, reviewed },
    ...coverageOf(index, id),
    search: entitySearch(index, { type: 'country', id, value: slug, title: name }),
    home: index.settings.home.includes(id),
    names: nameGroups(country.aliases, (ids) => registryRefs(index, country, ids)),
    timeline: timelineRef(index, { id, value: slug, section: 'countries' }),
    map: countryMap(index, country),
    together: namedTogether(index, id),
    borders: refsTo(index, country.borders),
    situation: situationOf(index, country),
    organizations: namedAlong(index, about, registry.organizations),
    people: namedAlong(index, about, registry.people),
    offices: officeHolders(index, id),
    memberships: membershipsOf(index, id),
    relations: countryRelations(index, id),
    bodies: partsOf(index, id),
    places: placesOf(index, id),
    placesElsewhere: placesElsewhere(index, id),
    figures: country.figures.map((figure) => figureView(index, figure, registryRefs(index, country, figure.sources))),
    outlook: judgementLines(about, shownJudgements),
    mix: sourceMix(index, about),
    sources: sourceViews(index, country.sources),
  };
}

/** Assessments of its situation, the latest first. */
export const situationOf = (index: SiteIndex, { situation }: Country): SituationView[] =>
  newestFirstBy(situation, ({ date, briefing }) => ({ id: briefing, date })).map(({ briefing, ...rest }) => {
    const grounds = index.briefings.get(briefing);
    return { ...rest, briefing: grounds === undefined ? undefined : briefingRef(grounds) };
  });
