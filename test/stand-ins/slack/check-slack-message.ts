/**
 * Refuses what Slack refuses in a message: lengths, block structure, missing text. Written from Slack's documentation
 * (https://docs.slack.dev/reference/block-kit), apart from the program under test, so that both can't be wrong alike.
 */

/** Slack's short name of an error, with where it was found. */
export interface Refusal {
  readonly error: string;
  readonly detail: string;
}

/** A JSON object as it came in: any field may be missing or of the wrong type. */
export type Json = { readonly [Field in FieldName]?: unknown };

type FieldName =
  | 'action_id'
  | 'alt_text'
  | 'block_id'
  | 'blocks'
  | 'description'
  | 'elements'
  | 'fields'
  | 'format'
  | 'image_url'
  | 'options'
  | 'placeholder'
  | 'range'
  | 'style'
  | 'text'
  | 'timestamp'
  | 'type'
  | 'url'
  | 'user_id'
  | 'value';

type Check = (value: Json, path: string) => string | null;

const ONE_MESSAGE_CHARS = 12_000;

/** @returns null for a message that Slack would take. */
export function checkSlackMessage(message: Json): Refusal | null {
  const { text, blocks } = message;
  if (typeof text !== 'string' || text === '') return { error: 'no_text', detail: 'text' };
  if (text.length > 4_000) return { error: 'msg_too_long', detail: `text of ${text.length}` };
  if (blocks === undefined) return null;
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', detail: 'blocks' };
  const detail = firstOf([
    blocks.length > 50 ? `no more than 50 items allowed: ${blocks.length}` : null,
    ...blocks.map((block, index) => checkBlock(block, `blocks/${index}`)),
    duplicateOf(
      blocks.map((block) => asJson(block).block_id),
      'block_id',
    ),
  ]);
  if (detail !== null) return { error: 'invalid_blocks', detail };
  const size = countText(blocks) + 100 * blocks.length;
  return size > ONE_MESSAGE_CHARS ? { error: 'msg_blocks_too_long', detail: String(size) } : null;
}

/** Everything in a message that would notify somebody: in text with markup, and as an element of its own. */
export function findPings(message: Json): readonly string[] {
  return [...findInMarkup(message.text), ...findInParts(message.blocks)];
}

const PINGING: readonly unknown[] = ['user', 'usergroup', 'broadcast', 'team', 'channel'];

function findInMarkup(text: unknown): readonly string[] {
  return typeof text === 'string' ? (text.match(/<(?:!(?!date\^)|@|#)[^>]*>?/g) ?? []) : [];
}

function findInParts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(findInParts);
  if (typeof value !== 'object' || value === null) return [];
  const part = asJson(value);
  const pings = PINGING.includes(part.type) ? [JSON.stringify(part)] : [];
  const inMarkup = part.type === 'mrkdwn' ? findInMarkup(part.text) : [];
  return [...pings, ...inMarkup, ...Object.values(part).flatMap(findInParts)];
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

const BLOCKS: Readonly<Record<string, Check>> = {
  header: (block, path) => checkText(block.text, `${path}/text`, 150, ['plain_text']),
  section: checkSection,
  divider: () => null,
  context: (block, path) =>
    checkItems(block.elements, `${path}/elements`, 10, (element, at) =>
      element.type === 'image'
        ? checkString(element.alt_text, `${at}/alt_text`, 2_000)
        : checkText(element, at, 3_000, ['plain_text', 'mrkdwn']),
    ),
  actions: checkActions,
  image: (block, path) =>
    checkUrl(block.image_url, `${path}/image_url`) ??
    checkString(block.alt_text, `${path}/alt_text`, 2_000),
  rich_text: (block, path) =>
    checkItems(block.elements, `${path}/elements`, Number.POSITIVE_INFINITY, checkRichPart),
};

const KNOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  header: ['text', 'level'],
  section: ['text', 'fields', 'accessory', 'expand'],
  divider: [],
  context: ['elements'],
  actions: ['elements'],
  image: ['image_url', 'alt_text', 'title', 'slack_file'],
  rich_text: ['elements'],
};

function checkBlock(value: unknown, path: string): string | null {
  const block = asJson(value);
  const type = String(block.type);
  const check = BLOCKS[type];
  if (check === undefined) return `unsupported type: ${type} at ${path}`;
  const known = ['type', 'block_id', ...(KNOWN_FIELDS[type] ?? [])];
  const strange = Object.keys(block).find((key) => !known.includes(key));
  if (strange !== undefined) return `invalid additional property: ${strange} at ${path}`;
  const id = block.block_id;
  return (id === undefined ? null : checkString(id, `${path}/block_id`, 255)) ?? check(block, path);
}

function checkSection(block: Json, path: string): string | null {
  if (block.text === undefined && block.fields === undefined)
    return `one of text, fields required at ${path}`;
  const { text, fields } = block;
  return firstOf([
    text === undefined ? null : checkText(text, `${path}/text`, 3_000, ['plain_text', 'mrkdwn']),
    fields === undefined
      ? null
      : checkItems(fields, `${path}/fields`, 10, (field, at) =>
          checkText(field, at, 2_000, ['plain_text', 'mrkdwn']),
        ),
  ]);
}

function checkActions(block: Json, path: string): string | null {
  return (
    checkItems(block.elements, `${path}/elements`, 25, checkInteractive) ??
    duplicateOf(
      asList(block.elements).map((element) => element.action_id),
      'action_id',
    )
  );
}

function checkInteractive(element: Json, path: string): string | null {
  return (element.type === 'static_select' ? checkSelect : checkButton)(element, path);
}

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
function checkSelect(select: Json, path: string): string | null {
  return firstOf([
    checkString(select.action_id, `${path}/action_id`, 255),
    checkText(select.placeholder, `${path}/placeholder`, 150, ['plain_text']),
    checkItems(select.options, `${path}/options`, 100, (option, at) =>
      firstOf([
        checkText(option.text, `${at}/text`, 75, ['plain_text']),
        checkString(option.value, `${at}/value`, 150),
        option.description === undefined
          ? null
          : checkText(option.description, `${at}/description`, 75, ['plain_text']),
      ]),
    ),
  ]);
}

function checkButton(button: Json, path: string): string | null {
  if (button.type !== 'button') return `unsupported type at ${path}`;
  const { style, url, value } = button;
  return firstOf([
    checkText(button.text, `${path}/text`, 75, ['plain_text']),
    checkString(button.action_id, `${path}/action_id`, 255),
    value === undefined ? null : checkString(value, `${path}/value`, 2_000),
    url === undefined ? null : checkUrl(url, `${path}/url`),
    style === undefined || style === 'primary' || style === 'danger' ? null : `style at ${path}`,
  ]);
}

function checkRichPart(part: Json, path: string): string | null {
  const at = `${path}/elements`;
  switch (part.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return checkItems(part.elements, at, Number.POSITIVE_INFINITY, checkRichElement);
    case 'rich_text_list':
      if (part.style !== 'bullet' && part.style !== 'ordered') return `style at ${path}`;
      return checkItems(part.elements, at, Number.POSITIVE_INFINITY, (item, itemPath) =>
        item.type === 'rich_text_section'
          ? checkRichPart(item, itemPath)
          : `unsupported type at ${itemPath}`,
      );
    default:
      return `unsupported type at ${path}`;
  }
}

function checkRichElement(element: Json, path: string): string | null {
  switch (element.type) {
    case 'text':
      return checkString(element.text, `${path}/text`, ONE_MESSAGE_CHARS);
    case 'link':
      return checkUrl(element.url, `${path}/url`);
    case 'date':
      return Number.isInteger(element.timestamp) && /\{\w+\}/.test(String(element.format))
        ? null
        : `date at ${path}`;
    case 'user':
      return checkString(element.user_id, `${path}/user_id`, 255);
    case 'broadcast':
      return checkString(element.range, `${path}/range`, 255);
    default:
      return `unsupported type at ${path}`;
  }
}

function checkText(
  value: unknown,
  path: string,
  maxChars: number,
  types: readonly string[],
): string | null {
  const object = asJson(value);
  if (!types.includes(String(object.type))) return `text object expected at ${path}`;
  return checkString(object.text, `${path}/text`, maxChars);
}

function checkItems(value: unknown, path: string, max: number, check: Check): string | null {
  if (!Array.isArray(value) || value.length === 0) return `no items at ${path}`;
  if (value.length > max) return `no more than ${max} items allowed at ${path}`;
  return firstOf(value.map((item, index) => check(asJson(item), `${path}/${index}`)));
}

function checkString(value: unknown, path: string, maxChars: number): string | null {
  if (typeof value !== 'string') return `string expected at ${path}`;
  if (value === '') return `must be more than 0 characters at ${path}`;
  if (/\p{Surrogate}/u.test(value)) return `invalid characters at ${path}`;
  return value.length > maxChars ? `must be less than ${maxChars + 1} characters at ${path}` : null;
}

function checkUrl(value: unknown, path: string): string | null {
  if (typeof value !== 'string' || value.length > 3_000) return `invalid url at ${path}`;
  return /^(https?|mailto):/.test(value) && URL.canParse(value) ? null : `invalid url at ${path}`;
}

function duplicateOf(values: readonly unknown[], name: string): string | null {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length ? null : `duplicate ${name}`;
}

function countText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value)
    .map(([key, part]) => (key === 'type' ? 0 : countText(part)))
    .reduce((total, part) => total + part, 0);
}

function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asJson) : [];
}

function firstOf(details: readonly (string | null)[]): string | null {
  return details.find((detail) => detail !== null) ?? null;
}
