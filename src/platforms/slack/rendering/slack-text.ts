/**
 * Foreign text made safe for Slack. In `mrkdwn` and `plain_text` three characters are control characters and are
 * written as entities (https://docs.slack.dev/messaging/formatting-message-text#escaping); in rich text elements
 * nothing is, so text goes in as it stands there.
 */
import { cutBetweenWords } from '../../../lib/text/cut-between-words.ts';

const CUT_MARK = ' […]';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes the three control characters, so that nothing pings, links or opens markup. */
export function escapeSlackText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** What the caller typed: Slack hands the text of commands over with entities and addresses in angle brackets. */
export function unescapeSlackText(text: string): string {
  return text
    .replace(/<(https?:\/\/[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * At most `maxChars` UTF-16 code units; what is cut ends in "[…]". Never splits a character, and replaces half
 * characters (lone surrogates), which are no valid JSON for Slack.
 */
export function cutText(text: string, maxChars: number): string {
  const whole = repairSurrogates(text);
  if (whole.length <= maxChars) return whole;
  return `${cutBetweenWords(whole, maxChars - CUT_MARK.length).trimEnd()}${CUT_MARK}`;
}

/** Escaped, and at most `maxChars` with the entities counted. */
export function cutEscapedText(text: string, maxChars: number): string {
  const escaped = escapeSlackText(repairSurrogates(text));
  if (escaped.length <= maxChars) return escaped;
  const kept = cutBetweenWords(escaped, maxChars - CUT_MARK.length).replace(/&[a-z]*$/, '');
  return `${kept.trimEnd()}${CUT_MARK}`;
}

/** Half characters are no valid JSON for Slack. */
export function repairSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
