/** The web addresses in a Slack message, in the order in which one reads them. */
import { MAX_LINKS } from '../rendering/slack-limits.ts';
import { unescapeSlackText } from '../rendering/slack-text.ts';

/** The parts of a message that can hold links; https://docs.slack.dev/reference/events/message. */
export interface MessageWithLinks {
  readonly text?: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** Parts of a message deeper than this are no message of Slack's. */
const MAX_DEPTH = 12;

/** Fields that hold an address that was written in the message, or that an attachment stands for. */
const URL_FIELDS: ReadonlySet<string> = new Set(['url', 'from_url', 'title_link', 'original_url']);

/** Returns http and https addresses, each once, at most `MAX_LINKS`. */
export function findLinks({ text = '', blocks, attachments }: MessageWithLinks): readonly string[] {
  const inText = [...text.matchAll(/<(https?:\/\/[^|>\s]+)/g)].map(([, url = '']) =>
    unescapeSlackText(url),
  );
  const all = [...inText, ...linksIn(blocks, 0), ...linksIn(attachments, 0)];
  const addresses = all
    .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url))
    .map((url) => new URL(url).href);
  return [...new Set(addresses)].slice(0, MAX_LINKS);
}

function linksIn(part: unknown, depth: number): readonly string[] {
  if (typeof part !== 'object' || part === null || depth > MAX_DEPTH) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && URL_FIELDS.has(key) ? [value] : linksIn(value, depth + 1),
  );
}
