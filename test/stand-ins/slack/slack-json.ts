/** JSON as it came in, and the checks of its parts that blocks, elements and views share. */

/** A JSON object as it came in: any field may be missing or of the wrong type. */
export type Json = { readonly [Field in FieldName]?: unknown };

type FieldName =
  | 'action_id'
  | 'alt_text'
  | 'block_id'
  | 'blocks'
  | 'callback_id'
  | 'close'
  | 'description'
  | 'dispatch_action'
  | 'element'
  | 'elements'
  | 'errors'
  | 'external_id'
  | 'fields'
  | 'format'
  | 'hint'
  | 'image_url'
  | 'initial_option'
  | 'label'
  | 'max_length'
  | 'min_query_length'
  | 'optional'
  | 'options'
  | 'placeholder'
  | 'private_metadata'
  | 'range'
  | 'response_action'
  | 'style'
  | 'submit'
  | 'text'
  | 'timestamp'
  | 'title'
  | 'type'
  | 'url'
  | 'user_id'
  | 'value'
  | 'view';

export type Check = (value: Json, path: string) => string | null;

export const ONE_MESSAGE_CHARS = 12_000;

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asJson(value: unknown): Json {
  return isRecord(value) ? Object.fromEntries(Object.entries(value)) : {};
}

export function checkText(
  value: unknown,
  path: string,
  maxChars: number,
  types: readonly string[],
): string | null {
  const object = asJson(value);
  if (!types.includes(String(object.type))) return `text object expected at ${path}`;
  return checkString(object.text, `${path}/text`, maxChars);
}

export function checkItems(value: unknown, path: string, max: number, check: Check): string | null {
  if (!Array.isArray(value) || value.length === 0) return `no items at ${path}`;
  if (value.length > max) return `no more than ${max} items allowed at ${path}`;
  return firstOf(value.map((item, index) => check(asJson(item), `${path}/${index}`)));
}

export function checkString(value: unknown, path: string, maxChars: number): string | null {
  if (typeof value !== 'string') return `string expected at ${path}`;
  if (value === '') return `must be more than 0 characters at ${path}`;
  if (/\p{Surrogate}/u.test(value)) return `invalid characters at ${path}`;
  return value.length > maxChars ? `must be less than ${maxChars + 1} characters at ${path}` : null;
}

export function checkUrl(value: unknown, path: string): string | null {
  if (typeof value !== 'string' || value.length > 3_000) return `invalid url at ${path}`;
  return /^(https?|mailto):/.test(value) && URL.canParse(value) ? null : `invalid url at ${path}`;
}

export function duplicateOf(values: readonly unknown[], name: string): string | null {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length ? null : `duplicate ${name}`;
}

export function countText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value)
    .map(([key, part]) => (key === 'type' ? 0 : countText(part)))
    .reduce((total, part) => total + part, 0);
}

export function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asJson) : [];
}

export function firstOf(details: readonly (string | null)[]): string | null {
  return details.find((detail) => detail !== null) ?? null;
}

export function unknownFieldOf(value: Json, known: readonly string[], path: string): string | null {
  const strange = Object.keys(value).find((key) => !known.includes(key));
  return strange === undefined ? null : `invalid additional property: ${strange} at ${path}`;
}
