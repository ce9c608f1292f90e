import type { Span } from './span.ts';

/** Points in time are UTC milliseconds since 1970-01-01; the unit is part of every name (`...AtMs`). */
export type EpochMs = number;

export type FeedId = string & { readonly __brand: 'FeedId' };

export type ArticleId = string & { readonly __brand: 'ArticleId' };

/**
 * One news article as plain text. Every Span in the program points into `text`.
 * The headline is the first paragraph of `text`, so that what is said in a headline is a slice like any other.
 */
export interface Article {
  /**
   * First 16 hex digits of SHA-256 of `url`: the same article from two feeds is one article. Of `url` and more for one of several
   * articles at one page.
   */
  readonly id: ArticleId;
  /** null for an article read on demand (`/article <url>`) that no followed feed carries. */
  readonly feedId: FeedId | null;
  /** Canonical address: no tracking parameters, and no fragment but that of one of several articles at one page. */
  readonly url: string;
  /** The publisher as readers know it: "Harbour Post". */
  readonly outlet: string;
  readonly title: string;
  readonly publishedAtMs: EpochMs;
  /** NFC, paragraphs apart by one blank line, headline first. An edit by the outlet is a new revision. */
  readonly text: string;
  /** Absent for an article that was stored before this was kept. */
  readonly reading?: Reading;
}

/** `quote` is what the page sets apart as a quotation of some length (`<blockquote>`), `item` one of a list. */
export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'quote' | 'item';

/** One paragraph of an article's text. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** A figure stands before it, or another quotation or post of a live blog ends: nobody speaks on from above. Absent elsewhere. */
  readonly isFresh?: true;
  /** All of it is bold or italic: a question of an interview, mostly. Absent elsewhere. */
  readonly isEmphatic?: true;
  /** In a live blog, when its post was published; absent elsewhere. */
  readonly postedAtMs?: EpochMs;
}

/** What could be read less than whole: where the words are from, and why there are no more. */
export interface PartialReading {
  readonly from: 'page' | 'feed';
  readonly reason: 'subscription' | 'refused' | 'length' | 'continued';
}

/** How an article was read, and what its page says of itself besides. */
export interface Reading {
  /** All paragraphs of the text, in order. */
  readonly blocks: readonly Block[];
  /** As the page lists them. */
  readonly authors: readonly string[];
  readonly modifiedAtMs: EpochMs | null;
  /** As the page declares it, in BCP 47: "en-GB". What the analysis found is `Analysis.language`. */
  readonly language: string | null;
  /** The text is the feed's, which may have less than the page. Absent for that of the page. */
  readonly isFromFeed?: true;
  /** null for a whole article. */
  readonly partial: PartialReading | null;
}

/** When the words at this place of the text were published: in a live blog each post has its own time. */
export function publishedAtOf({ publishedAtMs, reading }: Article, offset: number): EpochMs {
  const block = reading?.blocks.find(({ start, end }) => start <= offset && offset < end);
  return block?.postedAtMs ?? publishedAtMs;
}

const PARTS: Readonly<Record<PartialReading['from'], string>> = {
  page: 'Only the opening could be read',
  feed: 'Only what the feed says could be read',
};

const REASONS: Readonly<Record<PartialReading['reason'], string>> = {
  subscription: 'the page asks for a subscription',
  refused: 'the outlet did not let Verbatim open the page',
  continued: 'the rest is behind a link, as “Continue reading”',
  length: 'the text is longer than Verbatim reads of one article',
};

/** "Only the opening could be read: the page asks for a subscription." null for a whole article. */
export function tellPartial({ reading }: Pick<Article, 'reading'>): string | null {
  const partial = reading?.partial ?? null;
  return partial === null ? null : `${PARTS[partial.from]}: ${REASONS[partial.reason]}.`;
}
