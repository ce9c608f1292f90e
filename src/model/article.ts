/** Points in time are UTC milliseconds since 1970-01-01; the unit is part of every name (`...AtMs`). */
export type EpochMs = number;

export type FeedId = string & { readonly __brand: 'FeedId' };

export type ArticleId = string & { readonly __brand: 'ArticleId' };

/**
 * One news article as plain text. Every Span in the program points into `text`.
 * The headline is the first paragraph of `text`, so that what is said in a headline is a slice like any other.
 */
export interface Article {
  /** First 16 hex digits of SHA-256 of `url`: the same article from two feeds is one article. */
  readonly id: ArticleId;
  /** null for an article read on demand (`/article <url>`) that no followed feed carries. */
  readonly feedId: FeedId | null;
  /** Canonical address: no fragment, no tracking parameters. */
  readonly url: string;
  /** The publisher as readers know it: "Harbour Post". */
  readonly outlet: string;
  readonly title: string;
  readonly publishedAtMs: EpochMs;
  /** NFC, paragraphs apart by one blank line, headline first. An edit by the outlet is a new revision. */
  readonly text: string;
}
