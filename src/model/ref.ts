import { yearOf } from '../briefing/edtf.ts';
import type { Party } from '../briefing/schema.ts';
import {
  briefingPath,
  claimPath,
  countryPath,
  eventPath,
  href,
  organizationPath,
  personPath,
  placePath,
  publisherPath,
  type SitePath,
} from '../links.ts';
import { kindOf } from './named.ts';
import type { Briefing } from './site.ts';
import type { Said, SiteIndex } from './site-index.ts';

/** Something with a name, and the root-relative address of its page where it has one. */
export interface Ref {
  id: string;
  name: string;
  href?: string | undefined;
}

/** Who spoke. `of` is the country or organization of somebody who has no entry of their own. */
export interface PartyView {
  name: string;
  href?: string | undefined;
  of?: Ref | undefined;
}

export interface BriefingRef extends Ref {
  draft: boolean;
  date?: string | undefined;
}

/** Whether a shown briefing names it; a place then has an entry, anything else a page. */
export const isNamed = ({ namers }: SiteIndex, id: string): boolean => namers.has(id);

/** Root-relative address of the page or entry of the thing with this id; undefined when there is none. */
export function hrefOf(index: SiteIndex, id: string): string | undefined {
  const path = pathOf(index, id);
  return path === undefined ? undefined : href(path);
}

export function pathOf(index: SiteIndex, id: string): SitePath | undefined {
  if (!isNamed(index, id)) return undefined;
  const { countries } = index.site.registry;
  switch (kindOf(index.site.registry, id)) {
    case 'country':
      return countryPath(countries.get(id)?.slug ?? id);
    case 'organization':
      return organizationPath(id);
    case 'person':
      return personPath(id);
    case 'publisher':
      return publisherPath(id);
    case 'place': {
      const host = hostOfPlace(index, id);
      return host === undefined ? undefined : placePath(countries.get(host)?.slug ?? host, id);
    }
    default:
      return undefined;
  }
}

/** Id of the country on whose page a place has its entry: the first of its countries that has a page. */
export const hostOfPlace = (index: SiteIndex, place: string): string | undefined =>
  index.site.registry.places.get(place)?.countries.find((country) => isNamed(index, country));

/** The thing with this id. Something that the registry lacks is called by its id. */
export const refTo = (index: SiteIndex, id: string): Ref => ({
  id,
  name: nameOf(index, id),
  href: hrefOf(index, id),
});

export const refsTo = (index: SiteIndex, ids: Iterable<string>): Ref[] => [...ids].map((id) => refTo(index, id));

export function partyView(index: SiteIndex, party: Party): PartyView {
  if (party === 'unattributed') return { name: 'unattributed' };
  if (typeof party !== 'string') return { name: party.text, of: optionalRef(index, party.of) };
  const { name, href } = refTo(index, party);
  return { name, href };
}

export const optionalParty = (index: SiteIndex, party: Party | undefined): PartyView | undefined =>
  party === undefined ? undefined : partyView(index, party);

export const optionalRef = (index: SiteIndex, id: string | undefined): Ref | undefined =>
  id === undefined ? undefined : refTo(index, id);

export const briefingRef = ({ id, title, status, date }: Briefing): BriefingRef => ({
  id,
  name: title,
  href: href(briefingPath(id)),
  draft: status === 'draft',
  date,
});

export const eventHref = ({ id, date }: { id: string; date: string }): string => href(eventPath(id, yearOf(date)));
export const claimHref = ({ claim, briefing }: Said): string => href(claimPath(briefing.id, claim.id));

/** An event by id, or undefined when its home is not shown. */
export function eventRef(index: SiteIndex, id: string): Ref | undefined {
  const event = index.events.get(id);
  return event === undefined ? undefined : { id, name: event.title, href: eventHref(event) };
}

function nameOf({ site }: SiteIndex, id: string): string {
  const { countries, organizations, people, places, publishers } = site.registry;
  const organization = organizations.get(id);
  if (organization !== undefined) return organization.short ?? organization.name;
  return (countries.get(id) ?? people.get(id) ?? places.get(id) ?? publishers.get(id))?.name ?? id;
}
