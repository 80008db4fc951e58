import { getDescription, type BaseIssue, type GenericSchema } from 'valibot';

/** What the kinds of schema hold, as far as this looks into them. */
interface Inside {
  readonly type: string;
  readonly wrapped?: GenericSchema;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly key?: string;
  /** Schemas of a variant, values of a picklist. */
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

const WRAPPERS = ['nullable', 'optional', 'nullish', 'exact_optional'];
const OPTIONAL = ['optional', 'nullish', 'exact_optional'];

const inside = (schema: GenericSchema): Inside => schema;

function unwrapped(schema: GenericSchema): GenericSchema {
  const { type, wrapped } = inside(schema);
  return wrapped !== undefined && WRAPPERS.includes(type) ? unwrapped(wrapped) : schema;
}

/** Of a variant, the schema that an object chooses by its key; null where it chooses none. */
function chosen(schema: GenericSchema, input: unknown): GenericSchema | null {
  const { type, key = '', options = [] } = inside(schema);
  if (type !== 'variant') return schema;
  const value = (input as Readonly<Record<string, unknown>> | null)?.[key];
  for (const option of options as readonly GenericSchema[]) {
    const found = chosen(option, input);
    const by = found === null ? undefined : inside(found).entries?.[key];
    if (by === undefined) continue;
    const { literal, options: listed } = inside(by);
    if (literal === value || listed?.includes(value) === true) return found;
  }
  return null;
}

/** The schema of the value that an issue is about; null where it cannot be told. */
export function schemaOfIssue(root: GenericSchema, issue: BaseIssue<unknown>): GenericSchema | null {
  let schema: GenericSchema | null = root;
  for (const { key, input } of issue.path ?? []) {
    schema = schema === null ? null : chosen(unwrapped(schema), input);
    if (schema === null) return null;
    const { entries, item } = inside(schema);
    schema = entries?.[String(key)] ?? item ?? null;
  }
  return schema;
}

/** What belongs in a value's place: `"day", "week" or "month"`, `{ "en": …, "ar": … }`, "a number, or null". */
export function valueWords(schema: GenericSchema): string {
  const words = plainWords(unwrapped(schema));
  return inside(schema).type === 'nullable' ? `${words}, or null` : words;
}

function plainWords(schema: GenericSchema): string {
  const { type, entries, item, options = [], literal } = inside(schema);
  if (entries !== undefined) {
    const needed = Object.entries(entries).filter(([, entry]) => !OPTIONAL.includes(inside(entry).type));
    return `{ ${needed.map(([key]) => `${JSON.stringify(key)}: …`).join(', ')} }`;
  }
  if (item !== undefined) return `a list: [ ${valueWords(item)}, … ]`;
  const description = getDescription(schema)?.replace(/\.$/, '');
  // In the middle of a sentence; "ISO 8601" stays.
  if (description !== undefined)
    return description.replace(/^\p{Lu}(?=\p{Ll}| )/u, (first) => first.toLowerCase());
  if (type === 'picklist') {
    const values = options.map((value) => JSON.stringify(value));
    return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
  }
  if (type === 'literal') return JSON.stringify(literal);
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[type] ?? 'a value';
}
