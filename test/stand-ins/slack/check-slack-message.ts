/**
 * Refuses what Slack refuses in a message: lengths, block structure, missing text. Written from Slack's documentation
 * (https://docs.slack.dev/reference/block-kit), apart from the program under test, so that both can't be wrong alike.
 */
import { checkBlocks } from './check-slack-blocks.ts';
import { asJson, countText, isRecord, type Json, ONE_MESSAGE_CHARS } from './slack-json.ts';

/** Slack's short name of an error, with where it was found. */
export interface Refusal {
  readonly error: string;
  readonly detail: string;
}

/** @returns null for a message that Slack would take. */
export function checkSlackMessage(message: Json): Refusal | null {
  const { text, blocks } = message;
  if (typeof text !== 'string' || text === '') return { error: 'no_text', detail: 'text' };
  if (text.length > 4_000) return { error: 'msg_too_long', detail: `text of ${text.length}` };
  return blocks === undefined ? null : checkMessageBlocks(blocks);
}

/**
 * The blocks of `chat.unfurl`, by address: https://docs.slack.dev/reference/methods/chat.unfurl.
 *
 * @param urls the addresses of the message.
 */
export function checkUnfurls(unfurls: unknown, urls: readonly string[]): Refusal | null {
  if (!isRecord(unfurls) || Object.keys(unfurls).length === 0)
    return { error: 'missing_unfurls', detail: 'unfurls' };
  for (const [url, unfurl] of Object.entries(unfurls)) {
    if (!urls.includes(url)) return { error: 'cannot_unfurl_url', detail: url };
    const strange = Object.keys(asJson(unfurl)).find((key) => !UNFURL_FIELDS.includes(key));
    if (strange !== undefined || !isRecord(unfurl))
      return { error: 'invalid_unfurls_format', detail: strange ?? url };
    const { blocks } = asJson(unfurl);
    if (blocks === undefined) return { error: 'invalid_unfurls_format', detail: 'no blocks' };
    const refusal = checkMessageBlocks(blocks);
    if (refusal !== null) return { ...refusal, error: 'invalid_unfurls_format' };
  }
  return null;
}

const UNFURL_FIELDS: readonly string[] = ['blocks', 'preview', 'hide_color', 'color'];

function checkMessageBlocks(blocks: unknown): Refusal | null {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', detail: 'blocks' };
  const detail = checkBlocks(blocks, 'message');
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
