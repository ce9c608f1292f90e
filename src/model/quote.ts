/** Quote: one attribution with all that is needed to show it, check it and lead back to its passage. */
import type { ArticleId, EpochMs, FeedId } from './article.ts';
import type { AttributionKind } from './attribution.ts';
import type { SpeechAct, Stance } from './position.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

export type QuoteId = string & { readonly __brand: 'QuoteId' };

export interface Quote {
  /** 12 characters of base64url, from article and words: the same words in the same article keep their id. */
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  readonly feedId: FeedId | null;
  readonly articleTitle: string;
  readonly articleUrl: string;
  readonly outlet: string;
  readonly publishedAtMs: EpochMs;
  readonly kind: AttributionKind;
  readonly speaker: Speaker | null;
  /** The cue as the article has it: "told reporters"; null when there is none. */
  readonly cue: string | null;
  /** `text.slice(start, end)` of each content, in text order. */
  readonly contents: readonly [string, ...string[]];
  readonly contentSpans: readonly [Span, ...Span[]];
  readonly confidence: number;
  /** What it says about whom: the positions that this quote backs. */
  readonly positions: readonly QuotePosition[];
  /** The newsroom says whose words they are, or that nobody can tell. */
  readonly isCorrected?: true;
  /** Of few words that stand at the same place in copies of one article: the id of the first of these quotes. */
  readonly passage?: QuoteId;
  /** What stands right before its first words, or after them, where the article has the same words before: a link needs it. */
  readonly wordsBefore?: string;
  readonly wordsAfter?: string;
}

export interface QuotePosition {
  readonly topic: string;
  readonly act: SpeechAct;
  readonly stance: Stance;
  /** As `Position.confidence`; none in quotes that an analyser before version 6 left. */
  readonly confidence?: number;
}

/** @returns when the newest of these was published; null for no quotes. */
export function newestMsOf(quotes: readonly Quote[]): EpochMs | null {
  let newestMs: EpochMs | null = null;
  for (const { publishedAtMs } of quotes)
    if (newestMs === null || publishedAtMs > newestMs) newestMs = publishedAtMs;
  return newestMs;
}
