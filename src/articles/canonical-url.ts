/**
 * One address for one article, however feeds and readers decorate it.
 *
 * Method: the WHATWG URL parser lower-cases scheme and host and drops default ports; then the fragment, parameters that only
 * say where a reader came from, which visit it is, or that the page is one for telephones (AMP), and a slash at the end of a path are taken away. Everything else stays, in its order:
 * many outlets serve articles by `?id=`. User names and passwords go: an address with them is refused when it is fetched, but
 * the feed may hold the article itself.
 */
import { createHash } from 'node:crypto';
import type { ArticleId } from '../model/article.ts';

/** Parameters set by analytics and mail tools, and what outlets count by; the lists of ClearURLs and Firefox's query stripping, kept to the common ones. */
const TRACKING_NAMES: ReadonlySet<string> = new Set(
  '__s __twitter_impression _branch_match_id _ga _gl _openstat amp_gsa amp_js_v cmp cmpid dclid echobox epik fb_action_ids fb_action_types fb_ref fb_source fbclid ftag gbraid gclid gclsrc gs_l guccounter hsctatracking icid ico igsh igshid int_cmp intcmp ito li_fat_id maca mbid mc_cid mc_eid mc_tc mkt_tok ml_subscriber ml_subscriber_hash msclkid ncid ns_campaign ns_fee ns_linkname ns_mchannel ns_source ocid oref os_ehash rb_clickid ref_src ref_url s_cid smid smtyp sr_share srsltid taid tracking_source traffic_source ttclid twclid usqp wbraid wickedid wt_mc wt_zmc wtrid xtor yclid ysclid'.split(
    ' ',
  ),
);

/** Of what a reader came from, where the value says that: the same name may be of what the page is about. */
const REFERRER_NAMES =
  /^(?:ref|referr?er|source|src|from|via|partner|mod|feed|feature|origin|medium|channel|emc|cid)$/;
const REFERRERS =
  /^(?:rss|feeds?|atom|xml|news-?letters?|e?mail|twitter|tw|facebook|fb|instagram|linkedin|whatsapp|telegram|reddit|bluesky|mastodon|threads|social|google(?:-?news)?|apple-?news|flipboard|share|home-?page|push)(?:$|[^a-z])/i;

/** Pages for telephones, of which each is the twin of a page. */
const TWINS = /^(?:amp=(?:1|true)?|outputtype=amp)$/;
/** As WordPress makes them; a page that is called so and stands at the top is none. */
const TWIN_IN_PATH = /(?<=.\/[^/]+)(?:\/amp)+\/*$/i;

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

const TRACKING_PREFIXES =
  'utm_ hsa_ pk_ mtm_ stm_ itm_ otm_ ga_ at_ piwik_ matomo_ vero_ oly_ _hs __hs'.split(' ');

const ID_HEX_DIGITS = 16;

/**
 * Returns the address without fragment, credentials, tracking parameters, session ids, marks of AMP, default port, and slash at the end of its path; the scheme is kept.
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
  parsed.pathname = parsed.pathname.replace(SESSION_IN_PATH, '').replace(TWIN_IN_PATH, '');
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
    (REFERRER_NAMES.test(folded) && REFERRERS.test(value)) ||
    TWINS.test(`${folded}=${value}`.toLowerCase()) ||
    (SESSION_NAMES.has(folded) && !SITTING.test(`${folded}=${value}`)) ||
    TRACKING_PREFIXES.some((prefix) => folded.startsWith(prefix))
  );
}
