import { sortDay, span } from '../briefing/edtf.ts';
import { kindOf } from './named.ts';
import { type DesignationView, designationsOf } from './organization.ts';
import { type Ref, refTo } from './ref.ts';
import type { Briefing } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** What authorities said of an organization: what held at the date of a briefing, and what they said after it. */
export interface Standing {
  organization: Ref;
  held: DesignationView[];
  since: DesignationView[];
}

/** Of the organizations that a briefing is about and that somebody has designated. A briefing without a date has none. */
export function standingOf(index: SiteIndex, { id, date }: Briefing): Standing[] {
  if (date === undefined) return [];
  const day = span(date).last ?? sortDay(date);
  const { organizations } = index.site.registry;
  return [...(index.named.get(id)?.about ?? [])]
    .filter((it) => kindOf(index.site.registry, it) === 'organization')
    .flatMap((it) => {
      const organization = organizations.get(it);
      if (organization === undefined || organization.designations.length === 0) return [];
      const all = designationsOf(index, organization);
      return [
        {
          organization: refTo(index, it),
          held: all.filter((designation) => holdsOn(designation, day)),
          since: all.filter(({ from }) => sortDay(from) > day),
        },
      ];
    });
}

const holdsOn = ({ from, to }: Pick<DesignationView, 'from' | 'to'>, day: string): boolean =>
  sortDay(from) <= day && (to === undefined || (span(to).last ?? '9999-12-31') >= day);
