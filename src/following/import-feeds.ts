/**
 * A list of feeds (OPML) taken over from another reader, and given out again. Nothing is fetched: a list may name thousands,
 * so each is checked at its first poll, and the first polls are spread out. What is not taken is told, with its reason.
 */
import type { ImportReport, SkippedFeed } from '../../commands/services.ts';
import { type OpmlOutline, writeOpml } from '../feeds/opml.ts';
import type { FeedParser } from '../feeds/parse-in-worker.ts';
import { MAX_URL_LENGTH } from '../lib/net/http.ts';
import type { EpochMs } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { Store } from '../store/store.ts';
import { feedIdOf, idsByAddress, newFeed } from './new-feed.ts';

/** So many first polls at a time … */
const FEEDS_A_STEP = 8;

/** … and so far apart: 5,000 feeds are all read after 21 minutes. */
const STEP_MS = 2000;

export interface ImportTools {
  readonly store: Pick<Store, 'listFeeds' | 'addFeeds'>;
  readonly parser: Pick<FeedParser, 'readOpml'>;
  readonly nowMs: EpochMs;
}

/**
 * Follows every feed of the list that is not followed yet; all of them or, when the store fails, none.
 *
 * @param body taken over: it is empty afterwards.
 * @throws {VerbatimError} list-malformed when it is no OPML.
 */
export async function importFeeds(
  body: Uint8Array,
  { store, parser, nowMs }: ImportTools,
): Promise<ImportReport> {
  const { outlines, warnings } = await parser.readOpml(body);
  const { chosen, skipped } = choose(outlines, await store.listFeeds());
  const feeds = chosen.map(({ title, url }, at) =>
    newFeed({
      url,
      title,
      isSample: false,
      nextPollAtMs: nowMs + Math.floor(at / FEEDS_A_STEP) * STEP_MS,
    }),
  );
  await store.addFeeds(feeds);
  return { added: feeds, skipped, warnings, allReadAtMs: feeds.at(-1)?.nextPollAtMs ?? nowMs };
}

/** Every feed but those of the sample wire, as OPML. */
export async function exportFeeds(store: Pick<Store, 'listFeeds'>): Promise<string> {
  return writeOpml((await store.listFeeds()).filter(({ isSample }) => !isSample));
}

interface Choice {
  readonly title: string;
  readonly url: string;
}

function choose(outlines: readonly OpmlOutline[], followed: readonly Feed[]) {
  const takenBy = new Map(followed.map(({ url }) => [placeOf(url), 'It is followed already.']));
  const ids = new Set(followed.map(({ id }) => id));
  const chosen: Choice[] = [];
  const skipped: SkippedFeed[] = [];
  for (const { line, title, address } of outlines) {
    const url = address === null ? null : readAddress(address);
    const reason = explainAddress(address, url) ?? takenBy.get(placeOf(url ?? '')) ?? null;
    if (url === null || reason !== null) {
      skipped.push({ line, title, reason: reason ?? '' });
    } else if (idsByAddress(url).some((id) => ids.has(id))) {
      skipped.push({ line, title, reason: 'It is followed already, and has moved since.' });
    } else {
      takenBy.set(placeOf(url), `It is the same as in line ${line}.`);
      ids.add(feedIdOf(url));
      chosen.push({ title: title || new URL(url).host, url });
    }
  }
  return { chosen, skipped };
}

/** @returns an address of the web without fragment; null for what is none. "feed:" says what it is, not where. */
function readAddress(written: string): string | null {
  const bare = written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:');
  if (bare.length > MAX_URL_LENGTH || !URL.canParse(bare)) return null;
  const url = new URL(bare);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** @returns why it can't be followed, without the address where that may hold a password; null when it can. */
function explainAddress(written: string | null, url: string | null): string | null {
  if (written === null) return 'It names no feed (no xmlUrl).';
  if (url === null) return 'Its xmlUrl is no address of the web.';
  const { username, password } = new URL(url);
  return username === '' && password === ''
    ? null
    : 'Its address holds a user name or password, which are never kept.';
}

/** One feed, whether by http or https. */
function placeOf(url: string): string {
  return url.replace(/^https?:/, '');
}
