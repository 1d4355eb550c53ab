import type { Reference } from '../briefing/references.ts';
import { breach, type Problem, quote } from '../problem.ts';
import { findEntity, type Name } from '../registry/names.ts';
import type { EntityKind, Registry } from '../registry/schema.ts';
import { valueAt } from '../yaml/path.ts';
import type { CheckedFile } from './file.ts';
import { eachTextForId, type Wanted } from './keys.ts';
import type { Known } from './known.ts';

type Path = (string | number)[];
type Kind = EntityKind | 'party';

/** Names that are the thing's alone. A demonym or a capital may mean the people, the government or the town. */
const PROPER = new Set<Name['as']>(['name', 'acronym', 'transliteration', 'former']);

/** Names where ids belong, wherever one thing alone can be meant: each with its repair. */
export function checkNames(file: CheckedFile, known: Known): Problem[] {
  const problems: Problem[] = [];
  eachTextForId(file.frontMatter ?? file.yaml().value, ({ text, path, kind }) => {
    const found = isEntity(kind) ? findMeant(text, kind, known) : undefined;
    if (found !== undefined) problems.push(nameProblem(file, { text, path: [...path], kind }, found));
  });
  return problems;
}

function nameProblem({ frontMatter, yaml, place, file }: CheckedFile, name: Wanted, found: Meant): Problem {
  const { text, path, kind } = name;
  const fix = isListed(frontMatter ?? yaml().value, path, found.id) ? undefined : yaml().spanOf(path);
  const values = { text: quote(text), kind: found.kind, id: quote(found.id) };
  return breach(
    'alias-for-id',
    { file, ...place(path) },
    {
      ...{ values, about: { kind, id: text } },
      fix: fix && { start: fix.start, end: fix.end, was: fix.was, text: idLike(found.id, fix.was) },
    },
  );
}

/** An id with quotation marks where the name has them, and where it would be a number without. */
const idLike = (id: string, was: string): string =>
  /^["']/.test(was) || !/^[A-Za-z]/.test(id) ? JSON.stringify(id) : id;

/** What a problem at the same place says again, because a name is no id. */
export const isSaidByName = ({ rule, line, column }: Problem, names: readonly Problem[]): boolean =>
  (rule === 'schema' || rule.startsWith('unknown-')) &&
  names.some((name) => name.line === line && name.column === column);

function findMeant(text: string, wanted: Kind, { registry, names }: Known): Meant | undefined {
  if (text === 'unattributed' || isId(text, wanted, registry)) return undefined;
  const meant = names.find(text).filter(({ entity }) => fits(entity, wanted));
  const [first] = meant;
  if (first === undefined) return findByCase(text, wanted, registry);
  const isOne = meant.every(({ id, ambiguous }) => id === first.id && !ambiguous);
  return isOne && meant.some(({ as }) => PROPER.has(as)) ? { kind: first.entity, id: first.id } : undefined;
}

/** An id in another case, or the name of a country's page. */
function findByCase(text: string, wanted: Kind, registry: Registry): Meant | undefined {
  for (const id of [text.toLowerCase(), text.toUpperCase()]) {
    const kind = findEntity(registry, id)?.entity;
    if (kind !== undefined && fits(kind, wanted)) return { kind, id };
  }
  if (!fits('country', wanted)) return undefined;
  const country = [...registry.countries.values()].find(({ slug }) => slug === text.toLowerCase());
  return country && { kind: 'country', id: country.id };
}

const fits = (kind: EntityKind, wanted: Kind): boolean => wanted === 'party' || wanted === kind;

function isId(text: string, wanted: Kind, registry: Registry): boolean {
  const kind = findEntity(registry, text)?.entity;
  return kind !== undefined && fits(kind, wanted);
}

/** Whether the list already has the id: the name is then one too many, and not to be replaced. */
function isListed(root: unknown, path: Path, id: string): boolean {
  const list = valueAt(root, path.slice(0, -1));
  return Array.isArray(list) && list.includes(id);
}

const isEntity = (kind: Reference['kind']): kind is Kind => !['source', 'event', 'statement'].includes(kind);

interface Meant {
  kind: EntityKind;
  id: string;
}
