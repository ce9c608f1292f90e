/**
 * One address for one article, however feeds and readers decorate it.
 *
 * Method: the WHATWG URL parser lower-cases scheme and host and drops default ports; then the fragment, parameters that only
 * say where a reader came from or which visit it is, and a slash at the end of a path are taken away. Everything else stays, in its order:
 * many outlets serve articles by `?id=`. User names and passwords go: an address with them is refused when it is fetched, but
 * the feed may hold the article itself.
 */
import { createHash } from 'node:crypto';
import type { ArticleId } from '../model/article.ts';

/** Parameters set by analytics and mail tools; the list of ClearURLs' and Firefox's query stripping, kept to the common ones. */
const TRACKING_NAMES: ReadonlySet<string> = new Set([
  'at_campaign',
  'at_medium',
  'cmpid',
  'dclid',
  'fbclid',
  'ftag',
  'gbraid',
  'gclid',
  'gclsrc',
  'guccounter',
  'icid',
  'ico',
  'igshid',
  'mbid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ncid',
  'ns_campaign',
  'ns_mchannel',
  'ocid',
  'oref',
  'ref_src',
  's_cid',
  'smid',
  'smtyp',
  'sr_share',
  'taid',
  'twclid',
  'wbraid',
  'wt_mc',
  'xtor',
  'yclid',
]);

/** Of a visit: servers write another one into their feeds each time. */
const SESSION_NAMES: ReadonlySet<string> = new Set([
  'jsessionid',
  'phpsessid',
  'session_id',
  'sessionid',
]);
/** A sitting of a council, or a talk, which is what the page is about. */
const SITTING = /^session_?id=\d{1,8}$/;
const SESSION_IN_PATH = /;jsessionid=[^/;]*/gi;

const TRACKING_PREFIXES = ['utm_', 'hsa_', 'pk_', 'mtm_', '_hs'];

const ID_HEX_DIGITS = 16;

/**
 * Returns the address without fragment, credentials, tracking parameters, session ids, default port, and slash at the end of its path; the scheme is kept.
 * Text that is no http or https address comes back as it was.
 */
export function canonicalUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return url;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  // Deleting re-encodes the whole query, so it is left alone where nothing has to go.
  const needless = [...parsed.searchParams].filter(isNeedless);
  for (const [name] of needless) parsed.searchParams.delete(name);
  if (parsed.search === '') parsed.search = '';
  parsed.pathname = parsed.pathname.replace(SESSION_IN_PATH, '');
  // "/" itself can't go: an http address has a path.
  parsed.pathname = parsed.pathname.replace(/(?<=[^/])\/+$/, '');
  parsed.hostname = parsed.hostname.replace(/(?<=[^.])\.$/, '');
  return parsed.href;
}

/** First 16 hex digits of SHA-256 of the canonical address, the same for its http and https twins. */
export function articleIdOf(url: string): ArticleId {
  const withoutTwin = canonicalUrl(url).replace(/^http:/, 'https:');
  const digest = createHash('sha256').update(withoutTwin).digest('hex');
  return digest.slice(0, ID_HEX_DIGITS) as ArticleId;
}

function isNeedless([name, value]: readonly [string, string]): boolean {
  const folded = name.toLowerCase();
  return (
    TRACKING_NAMES.has(folded) ||
    (SESSION_NAMES.has(folded) && !SITTING.test(`${folded}=${value}`)) ||
    TRACKING_PREFIXES.some((prefix) => folded.startsWith(prefix))
  );
}
