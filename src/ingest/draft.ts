import type { FrontMatterInput, Party } from '../briefing/schema.ts';
import { findClaims } from './claims.ts';
import { allNamed, compose, type Parts } from './compose.ts';
import { findDesignation } from './designations.ts';
import { findEvents } from './events.ts';
import { findHeader } from './header.ts';
import type { Item } from './item.ts';
import type { Lexicon } from './names.ts';
import { findQuotations } from './quotations.ts';
import { readArticle, type Reading } from './reading.ts';
import { type Role, type Subjects, weigh } from './roles.ts';
import { findScenes } from './scenes.ts';
import type { Setting, Statement } from './statement.ts';
import { findSuggestions, type Suggestion } from './suggestions.ts';
import { trim } from './trim.ts';

/** What ingest proposes to write: front matter, and a body of which every part is shown by id or marked as an extract. */
export interface Draft {
  /** Valid, save that `countries` is empty where the article names no country of the registry: such a draft is not written. */
  frontMatter: FrontMatterInput;
  body: DraftBody;
  roles: Record<string, Role>;
  /** All that the briefing names, in its own lists, its events and its claims; the most named first. */
  organizations: string[];
  people: string[];
  places: string[];
  quotations: { text: string; by: string; via?: string }[];
  suggestions: Suggestion[];
  warnings: string[];
}

export interface DraftBody {
  /** Verbatim sentences of the article, at most 75 words. */
  extract: string[];
  events: string[];
  claims: string[];
  quotations: string[];
}

/** A briefing on one article, as far as its text and the registry carry. */
export function draftBriefing(item: Item, lexicon: Lexicon): Draft {
  const { registry } = lexicon;
  const reading = readArticle(item.article, lexicon);
  const subjects = findSubjects(reading, item, lexicon);
  const scenes = findScenes(reading);
  const header = findHeader(item, scenes, registry);
  const setting: Setting = {
    published: item.published?.date,
    source: header.sources[0]?.id ?? '',
    aside: subjects.mentions.filter((id) => !registry.countries.has(id)),
  };
  const happenings = findEvents(scenes, subjects.countries, setting);
  const claims = findClaims(scenes, findQuotations(scenes), setting);
  const standing = reading.disclaimers.map((passage) => findDesignation(passage, setting, registry));
  const parts: Parts = { header, subjects, happenings, statements: [...claims, ...standing] };
  const { kept, warnings } = trim(parts, item.article, registry);
  const { frontMatter, body } = compose(kept, registry);
  return {
    frontMatter,
    body,
    roles: subjects.roles,
    ...allNamed(frontMatter, subjects, registry),
    quotations: kept.statements.flatMap(quotationOf),
    suggestions: findSuggestions(reading),
    warnings: [
      ...item.warnings,
      ...header.warnings,
      ...kept.statements.flatMap(inferred),
      ...missing(subjects),
      ...warnings,
    ],
  };
}

/** What the article is about; where its text names no country, those of its title. */
function findSubjects(reading: Reading, { title, article }: Item, lexicon: Lexicon): Subjects {
  const subjects = weigh(reading);
  if (subjects.countries.length > 0 || title === undefined) return subjects;
  const headline = { related: [], urls: article.urls, disclaimers: [], paragraphs: [title] };
  const { countries, roles } = weigh(readArticle(headline, lexicon));
  return { ...subjects, countries, roles: { ...subjects.roles, ...roles } };
}

function quotationOf({ claim }: Statement): Draft['quotations'] {
  if (claim.quote === undefined) return [];
  const via = claim.via === undefined ? {} : { via: nameOf(claim.via) };
  return [{ text: claim.quote, by: nameOf(claim.by), ...via }];
}

const nameOf = (party: Party): string => (typeof party === 'string' ? party : party.text);

function inferred({ pronoun, claim }: Statement): string[] {
  if (pronoun === undefined) return [];
  const words = (claim.quote ?? claim.text ?? '').split(' ').slice(0, 5).join(' ');
  return [`"${pronoun}" is taken to be ${nameOf(claim.by)}, the person named last, for "${words} …".`];
}

const missing = ({ countries }: Subjects): string[] =>
  countries.length > 0 ? [] : ['The article names no country of the registry: add one to "countries".'];
