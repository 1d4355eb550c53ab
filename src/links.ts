/** The only maker of addresses. A path is relative to the root of the built folder, without a leading slash. */
export type SitePath = string & { readonly __brand: 'SitePath' };

const path = (text: string) => text as SitePath;

export const homePath = path('index.html');
export const searchPath = path('search.html');
export const aboutPath = path('about.html');
export const writingPath = path('writing.html');
export const countriesPath = path('countries/index.html');
export const organizationsPath = path('organizations/index.html');
export const peoplePath = path('people/index.html');
export const publishersPath = path('publishers/index.html');
export const timelinePath = path('timeline/index.html');
export const undatedPath = path('timeline/undated.html');

/** Page `number` of the list of briefings, counting from 1. */
export const briefingsPath = (number = 1) =>
  path(number === 1 ? 'briefings/index.html' : `briefings/page-${number}.html`);
export const briefingPath = (id: string) => path(`briefings/${id}.html`);
export const countryPath = (slug: string) => path(`countries/${slug}.html`);
export const organizationPath = (id: string) => path(`organizations/${id}.html`);
export const personPath = (id: string) => path(`people/${id}.html`);
export const publisherPath = (id: string) => path(`publishers/${id}.html`);
export const countryTimelinePath = (slug: string) => path(`countries/${slug}/timeline.html`);
export const organizationTimelinePath = (id: string) => path(`organizations/${id}/timeline.html`);
/** A year of such a timeline, where it is full. */
export const countryYearPath = (slug: string, year: string) => path(`countries/${slug}/${year}.html`);
export const organizationYearPath = (id: string, year: string) => path(`organizations/${id}/${year}.html`);
/** The search page with one value of a filter chosen. */
export const searchFor = (filter: string, value: string) =>
  path(`${searchPath}?${new URLSearchParams([[filter, value]])}`);
/** A month (YYYY-MM) on the page of its year, or on a page of its own where the year is full. */
export const monthPath = (month: string) => path(`timeline/${month}.html`);
export const monthAnchor = (month: string) => withFragment(yearPath(month.slice(0, 4)), `_${month}`);
/** The page of a year (four digits), or of what has no date. */
export const yearPath = (year: string | undefined) =>
  year === undefined ? undatedPath : path(`timeline/${year}.html`);
/** A place has no page of its own: it is an entry on its country's page. */
export const placePath = (countrySlug: string, id: string) => withFragment(countryPath(countrySlug), `place-${id}`);
export const eventPath = (id: string, year: string | undefined) => withFragment(yearPath(year), id);
export const claimPath = (briefing: string, claim: string) => withFragment(briefingPath(briefing), claim);
export const sourcePath = (briefing: string, source: string) =>
  withFragment(briefingPath(briefing), `source-${source}`);

/** The licence of a font, by the name of its package. */
export const licencePath = (font: string) => path(`licences/${font}.txt`);

/** A file of `public/`, or one that the build makes. */
export const assetPath = (file: string) => path(file.replace(/^\.?\/+/, ''));

export const withFragment = (to: SitePath, fragment: string) => path(`${to}#${encodeURIComponent(fragment)}`);

/** The address of `to` as a root-relative URL; the portable step makes it relative to its page. */
export const href = (to: SitePath): string => `/${to}`;
