/** Runs in a worker thread: see parse-in-worker.ts. Bytes come in and a plain value goes out. */
import { VerbatimError } from '../model/errors.ts';
import { decodeFeed } from './decode-feed.ts';
import { type FeedLinks, findFeedLinks } from './find-feed-links.ts';
import { findSitemaps } from './find-sitemaps.ts';
import { type OpmlDocument, readOpml } from './opml.ts';
import { type FeedContext, type FeedDocument, parseFeed } from './parse-feed.ts';
import { readSitemap, readSitemapIndex } from './read-sitemap-index.ts';

/** Where a document comes from, when that is known. */
export interface PageContext extends FeedContext {
  readonly url: string;
}

export interface DocumentTask {
  readonly body: Uint8Array;
  readonly context: FeedContext;
}

interface PageTask extends DocumentTask {
  readonly context: PageContext;
}

/** An error loses its class on the way between threads, so what is malformed is told as a value. */
export type Answer<Result> = { readonly result: Result } | { readonly malformed: string };

/** piscina hands a task to the export it is told the name of. */
export type TaskName =
  | 'parseFeedTask'
  | 'findLinksTask'
  | 'findSitemapsTask'
  | 'readSitemapIndexTask'
  | 'readSitemapTask'
  | 'readOpmlTask';

export function parseFeedTask({ body, context }: DocumentTask): Promise<Answer<FeedDocument>> {
  return answer(() => parseFeed(body, context));
}

export function findLinksTask({ body, context }: PageTask): Promise<Answer<FeedLinks>> {
  return answer(() => findFeedLinks(decodeFeed(body, context.contentType).text, context.url));
}

export function findSitemapsTask({ body, context }: PageTask): Promise<Answer<readonly string[]>> {
  return answer(() => findSitemaps(Buffer.from(body).toString('utf8'), context.url));
}

export function readSitemapIndexTask(task: PageTask): Promise<Answer<readonly string[]>> {
  return answer(() => readSitemapIndex(task.body, task.context));
}

export function readSitemapTask({ body, context }: PageTask): Promise<Answer<Uint8Array>> {
  return answer(() => readSitemap(body, context));
}

export function readOpmlTask({ body }: DocumentTask): Promise<Answer<OpmlDocument>> {
  return answer(() => readOpml(body));
}

async function answer<Result>(read: () => Result | Promise<Result>): Promise<Answer<Result>> {
  try {
    return { result: await read() };
  } catch (error) {
    if (error instanceof VerbatimError) return { malformed: error.finding };
    throw error;
  }
}
