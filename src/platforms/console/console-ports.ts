/** What the console needs of the program. `app.ts` connects it to the store, the quote index and the commands. */
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article, ArticleId, EpochMs } from '../../model/article.ts';
import type { CommandGateway } from '../../model/command.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { QuoteCard, ReplyDocument } from '../../model/reply.ts';

/** What an outlet changed in an article after it was first read. */
export interface ConsoleRevision {
  readonly revisedAtMs: EpochMs;
  readonly removed: readonly Quote[];
  readonly added: readonly Quote[];
  /** The same statement in other words, or by another speaker. */
  readonly corrected: readonly { readonly before: Quote; readonly after: Quote }[];
}

export interface ConsoleArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  /** In text order. */
  readonly quotes: readonly Quote[];
  /** Any order; empty when the outlet changed nothing. */
  readonly revisions: readonly ConsoleRevision[];
}

export interface ConsoleReader {
  article(id: ArticleId): Promise<ConsoleArticle | null>;
  quote(id: QuoteId): Promise<Quote | null>;
  /** The same words by the same speaker in other articles, each in its own wording. */
  alsoIn(quote: Quote): readonly Quote[];
  /** The card that commands and digests show for the same quote. */
  toCard(quote: Quote): QuoteCard;
}

/** One message in a channel. `id` rises over all channels, so that one number says what a page has seen. */
export interface ConsoleMessage {
  readonly id: number;
  readonly channelId: string;
  readonly postedAtMs: EpochMs;
  readonly document: ReplyDocument;
}

export interface ConsoleMessages {
  /** The same `deliveryId` (unless null) appends once; each time the one message is returned. */
  append(
    channelId: string,
    document: ReplyDocument,
    deliveryId: string | null,
  ): Promise<ConsoleMessage>;
  /** The newest `limit`, oldest first. */
  list(channelId: string, limit: number): Promise<readonly ConsoleMessage[]>;
}

/** A page of the sample wire; null for a host or path it doesn't serve. `path` begins with "/". */
export type SampleSite = (
  host: string,
  path: string,
) => {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
} | null;

export interface ConsoleOptions {
  /** A loopback address: whoever reaches the console is an admin. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** At least one; the first is where a visit begins. */
  readonly channels: readonly string[];
  readonly gateway: CommandGateway;
  readonly reader: ConsoleReader;
  readonly messages: ConsoleMessages;
  /** Given when the sample wire is followed: its links open in the console. */
  readonly sampleSite?: SampleSite;
  readonly clock: Clock;
  readonly logger: Logger;
}
