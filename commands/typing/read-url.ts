import { MAX_URL_LENGTH } from '../../src/lib/net/http.ts';
import { VerbatimError } from '../../src/model/errors.ts';

/**
 * Returns an http or https address as it was meant: without the angle brackets that chats put around it, and with https://
 * where the scheme was left out.
 *
 * @throws {VerbatimError} `usage` for what is none.
 */
export function readUrl(typed: string): string {
  const bare = withoutBrackets(typed);
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (url.length > MAX_URL_LENGTH && /^https?:\/\/\S+$/i.test(url))
    throw new VerbatimError(
      'usage',
      `That address has over ${MAX_URL_LENGTH.toLocaleString('en-GB')} characters, as links of mail filters and trackers have. Open it in a browser, and give the one where it ends.`,
      { option: 'url' },
    );
  const parsed =
    url.length <= MAX_URL_LENGTH && !/\s/.test(url) && URL.canParse(url) ? new URL(url) : null;
  const isWeb = parsed !== null && /^https?:$/.test(parsed.protocol);
  if (!isWeb || !/[.:]|^localhost$/.test(parsed.host)) {
    throw new VerbatimError(
      'usage',
      `“${typed.slice(0, 100)}” is not an address of the web. Write one like https://harbour-post.example/feed.xml.`,
      { option: 'url' },
    );
  }
  return parsed.href;
}

/**
 * Returns the address of a feed or of a site as it was typed, without what chats put around it and without "feed:": the
 * scheme stays out where it was left out, for whoever fetches it may try more than one.
 *
 * @throws {VerbatimError} `usage` for what is none.
 */
export function readFeedAddress(typed: string): string {
  const address = withoutBrackets(typed).replace(/^feed:(?:\/\/)?/i, '');
  const url = readUrl(address);
  return address.includes('://') ? url : address;
}

function withoutBrackets(typed: string): string {
  return typed.trim().replace(/^<([^|>]*)(\|[^>]*)?>$/, '$1');
}
