import type { EpochMs, FeedId } from './article.ts';

/** `gone`: the server said 410, polling stopped until an admin acts. `paused`: an admin wants nothing read from it for now. */
export type FeedState = 'active' | 'gone' | 'paused';

/** So many failures in a row, about two hours of them, are trouble that admins are told of. */
export const ALERT_AFTER_FAILURES = 5;

/** The rhythm that a feed's document asks for. */
export interface UpdateHints {
  /** ttl, or sy:updatePeriod over sy:updateFrequency; null when neither is there. */
  readonly intervalMs: number | null;
  /** Hours in UTC, 0-23, in which the feed does not change. */
  readonly skipHours: readonly number[];
  /** Days in UTC, 0 is Sunday. */
  readonly skipDays: readonly number[];
}

export const NO_HINTS: UpdateHints = { intervalMs: null, skipHours: [], skipDays: [] };

/** A feed the newsroom follows, with what is needed to poll it politely. */
export interface Feed {
  readonly id: FeedId;
  readonly url: string;
  /** The feed's own title, or its host until the first good poll. */
  readonly title: string;
  readonly state: FeedState;
  /** From the built-in sample wire; shown as "sample" everywhere. */
  readonly isSample: boolean;
  /** Validators of the last 200 response that was parsed and stored, byte for byte (RFC 9110 §13); null when none was given. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Hash of the last body that was parsed and stored; an equal body holds nothing new. */
  readonly bodyHash: string | null;
  readonly lastPolledAtMs: EpochMs | null;
  readonly lastSuccessAtMs: EpochMs | null;
  readonly nextPollAtMs: EpochMs;
  /** When it last brought something new: what its rhythm is told by. null before its first good poll. */
  readonly newsAtMs: EpochMs | null;
  /** As the last document gave them; they hold for a 304 and after a restart too. */
  readonly updateHints: UpdateHints;
  /** Consecutive failures; 0 after any success. Drives the back-off in feeds/poll-feeds.ts. */
  readonly failureCount: number;
  /** In words for an admin; null after any success. */
  readonly lastError: string | null;
}

/** What a round of polls needs to know of a feed: thousands may be listed each second. */
export type DueFeed = Pick<Feed, 'id' | 'url' | 'nextPollAtMs' | 'lastPolledAtMs' | 'failureCount'>;

/** One entry of a feed in any format. Bodies are HTML or text as the feed gave them, never shown unescaped. */
export interface FeedItem {
  /** guid, atom:id or JSON Feed id; null when the feed gives none. */
  readonly id: string | null;
  /** Absolute; null when the item links nowhere. */
  readonly url: string | null;
  readonly title: string;
  readonly publishedAtMs: EpochMs | null;
  readonly updatedAtMs: EpochMs | null;
  readonly summary: string | null;
  readonly content: string | null;
}

/** A feed document after decoding, repair and parsing; the same shape for RSS 2.0, RSS 1.0, Atom and JSON Feed. */
export interface ParsedFeed {
  readonly title: string;
  /** The site's page, absolute; null when not given. */
  readonly link: string | null;
  readonly description: string;
  readonly id: string | null;
  readonly items: readonly FeedItem[];
  /** What was left out or mended, in words: a bad item is a warning, never a lost feed. */
  readonly warnings: readonly string[];
}
