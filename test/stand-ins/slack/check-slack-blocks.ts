/** Refuses blocks that Slack refuses: https://docs.slack.dev/reference/block-kit/blocks. */
import { checkElement, checkInput } from './check-slack-elements.ts';
import {
  asJson,
  asList,
  type Check,
  checkItems,
  checkString,
  checkText,
  checkUrl,
  duplicateOf,
  firstOf,
  type Json,
  ONE_MESSAGE_CHARS,
} from './slack-json.ts';

/** https://docs.slack.dev/reference/block-kit/blocks: "up to 50 blocks in each message, and 100 in modals or Home tabs". */
const MAX_BLOCKS = { message: 50, modal: 100, home: 100 } as const;

/** @returns null, or what is wrong and where. */
export function checkBlocks(
  blocks: readonly unknown[],
  place: keyof typeof MAX_BLOCKS,
): string | null {
  const max = MAX_BLOCKS[place];
  const isInput = (block: unknown) => asJson(block).type === 'input';
  return firstOf([
    blocks.length > max ? `no more than ${max} items allowed: ${blocks.length}` : null,
    place === 'message' && blocks.some(isInput) ? 'unsupported type: input' : null,
    ...blocks.map((block, index) => checkBlock(block, `blocks/${index}`)),
    duplicateOf(
      blocks.map((block) => asJson(block).block_id),
      'block_id',
    ),
  ]);
}

const BLOCKS: Readonly<Record<string, Check>> = {
  input: checkInput,
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
  input: ['label', 'element', 'hint', 'optional', 'dispatch_action'],
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
    checkItems(block.elements, `${path}/elements`, 25, checkElement) ??
    duplicateOf(
      asList(block.elements).map((element) => element.action_id),
      'action_id',
    )
  );
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
