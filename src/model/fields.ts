import { z } from 'zod';

/** A key of a file that authors write. */
export interface Field {
  key: string;
  required: boolean;
  /** What stands there, in a few words: "date", "list of ids of a person". */
  form: string;
  /** The words that are possible, where they are few. */
  choices: string[];
  /** What it means; empty where nothing is said of it. */
  about: string;
  /** Keys of the record or records that stand there. */
  fields: Field[];
}

/** The keys that a schema of a record knows, in its order, with what the schema says of them. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([key, value]) => fieldOf(key, value as Part, required.includes(key)));
}

/** The part of a JSON Schema that a key is described by. `of` and `form` are marks of the project's own schemas. */
interface Part {
  type?: string;
  description?: string;
  of?: string;
  form?: string;
  enum?: string[];
  const?: string;
  items?: Part;
  prefixItems?: Part[];
  anyOf?: Part[];
  properties?: Record<string, Part>;
  required?: string[];
}

function fieldOf(key: string, part: Part, required: boolean): Field {
  const { properties = {}, required: inner = [] } = recordIn(part) ?? {};
  return {
    key,
    required,
    form: formOf(part),
    choices: (part.items ?? part).enum ?? [],
    about: part.description ?? '',
    fields: Object.entries(properties).map(([name, value]) => fieldOf(name, value, inner.includes(name))),
  };
}

/** The record that stands there, in a list or not; of several that may, the last, which is the fullest. */
function recordIn({ items, anyOf, ...part }: Part): Part | undefined {
  if (part.form !== undefined) return undefined;
  if (part.properties !== undefined) return part;
  if (items !== undefined) return recordIn(items);
  return anyOf?.map(recordIn).findLast((record) => record !== undefined);
}

function formOf({ type, of, form, enum: words, items, anyOf, const: only }: Part): string {
  if (of !== undefined) return IDS[of] ?? `${of} id`;
  if (form !== undefined) return form;
  if (only !== undefined) return `"${only}"`;
  if (words !== undefined) return 'one word';
  if (items !== undefined) return `list: ${formOf(items)}`;
  if (anyOf !== undefined) return [...new Set(anyOf.map(formOf))].join(' or ');
  return FORMS[type ?? ''] ?? 'list';
}

const IDS: Partial<Record<string, string>> = { country: 'country code', party: 'registry id' };

const FORMS: Partial<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  object: 'record',
};
