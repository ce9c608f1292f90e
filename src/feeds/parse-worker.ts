/** Runs in a worker thread: see parse-in-worker.ts. Bytes come in and a plain value goes out. */
import { VerbatimError } from '../model/errors.ts';
import { type FeedContext, type FeedDocument, parseFeed } from './parse-feed.ts';

export interface ParseTask {
  readonly body: Uint8Array;
  readonly context: FeedContext;
}

/** An error loses its class on the way between threads, so what is no feed is told as a value. */
export type ParseAnswer = { readonly feed: FeedDocument } | { readonly malformed: string };

/** piscina hands a task to the export it is told the name of. */
export async function parseFeedTask({ body, context }: ParseTask): Promise<ParseAnswer> {
  try {
    return { feed: await parseFeed(body, context) };
  } catch (error) {
    if (error instanceof VerbatimError) return { malformed: error.finding };
    throw error;
  }
}
