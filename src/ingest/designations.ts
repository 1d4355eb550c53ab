import { span as daysOf } from '../briefing/edtf.ts';
import type { Designation, Registry } from '../registry/schema.ts';
import type { Passage } from './reading.ts';
import { by, type Setting, type Statement } from './statement.ts';

const verdict = /\b(?:banned|outlawed|prohibited|proscribed|designated|blacklisted|recogni[sz]ed|listed)\b/iu;

/**
 * A standing line as what it is: a country's statement about an organization. `statement` names the designation of the
 * registry that was in force when the article was published, or the only one there is.
 */
export function findDesignation(passage: Passage, setting: Setting, registry: Registry): Statement {
  const at = verdict.exec(passage.text)?.index ?? 0;
  const country = passage.mentions.find(({ entity, start }) => entity === 'country' && start > at)?.id;
  const organizations = passage.mentions.filter(({ entity }) => entity === 'organization').map(({ id }) => id);
  const about = [...new Set(organizations)].filter((id) => id !== country);
  const statement = about.length === 1 ? findStatement(registry, about[0], { country, setting }) : undefined;
  const date = by(setting.published);
  return {
    quotation: false,
    claim: {
      by: country ?? 'unattributed',
      ...(date === undefined ? {} : { date }),
      kind: 'designation',
      text: passage.text,
      about,
      sources: [setting.source],
      deniedBy: [],
      boilerplate: true,
      ...(statement === undefined ? {} : { statement }),
    },
  };
}

function findStatement(
  registry: Registry,
  organization: string | undefined,
  { country, setting }: { country: string | undefined; setting: Setting },
): string | undefined {
  const all = registry.organizations.get(organization ?? '')?.designations ?? [];
  const fitting = all.filter(({ by: authority, kind }) => authority === country && isListing(kind));
  const inForce = fitting.filter((designation) => isInForce(designation, setting.published));
  const [only, ...others] = inForce.length > 0 ? inForce : fitting;
  return only === undefined || others.length > 0 ? undefined : `${organization}/${only.id}`;
}

const isListing = (kind: Designation['kind']): boolean => kind === 'designation' || kind === 'listing';

function isInForce({ from, to }: Designation, published: string | undefined): boolean {
  if (published === undefined) return false;
  const [start, end, at] = [daysOf(from).first, to === undefined ? undefined : daysOf(to).last, daysOf(published)];
  const begun = start === undefined || at.last === undefined || start <= at.last;
  return begun && (end === undefined || at.first === undefined || at.first <= end);
}
