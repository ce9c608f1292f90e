/**
 * Reads what strangers wrote around feeds in a worker thread with a deadline: feeds, the pages and sitemaps that discovery looks
 * at, lists of feeds. A document of 8 MB costs a second, and one made to hurt costs its deadline, while the program goes on
 * answering (lib/worker-pool.ts).
 */
import type { Clock } from '../lib/time/clock.ts';
import { builtModule, createWorkerPool, WorkerFailure } from '../lib/worker-pool.ts';
import { VerbatimError } from '../model/errors.ts';
import type { FeedLinks } from './find-feed-links.ts';
import type { OpmlDocument } from './opml.ts';
import type { FeedContext, FeedDocument } from './parse-feed.ts';
import type { Answer, DocumentTask, PageContext, TaskName } from './parse-worker.ts';

/**
 * Each takes the body over, which is empty afterwards, and throws {VerbatimError} `feed-malformed` (`list-malformed` for a list) like the function it is named
 * after, and when the deadline passed or memory ran out: `isUnreadable` tells those two.
 */
export interface FeedParser {
  parse(body: Uint8Array, context: FeedContext): Promise<FeedDocument>;
  findLinks(body: Uint8Array, page: PageContext): Promise<FeedLinks>;
  /** @param robots the site's robots.txt. */
  findSitemaps(robots: Uint8Array, page: PageContext): Promise<readonly string[]>;
  readSitemapIndex(body: Uint8Array, page: PageContext): Promise<readonly string[]>;
  readSitemap(body: Uint8Array, page: PageContext): Promise<Uint8Array>;
  readOpml(body: Uint8Array): Promise<OpmlDocument>;
  close(): Promise<void>;
}

/** The slowest of 149 foreign feeds takes 0.1 s; the rest is room for 8 MB on a slow machine. */
const PARSE_DEADLINE_MS = 10_000;

/** One thread parses hundreds of ordinary feeds a second. */
const THREADS = 1;

/** The hungriest 8 MB (nothing but tags) need about 200 MB. Less would end the whole program where V8 can't throw. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/**
 * @param clock dates far ahead of it are errors of who gives them.
 * @param startDeadline its signal aborts when so much time has passed; tests bring one that they abort themselves.
 */
export function createFeedParser(
  clock: Clock,
  startDeadline?: (deadlineMs: number) => AbortSignal,
): FeedParser {
  const file = builtModule(import.meta.url, 'parse-worker');
  const deadlineMs = PARSE_DEADLINE_MS;
  const pool = createWorkerPool({
    file,
    threads: THREADS,
    deadlineMs,
    startDeadline,
    heap: HEAP,
  });

  /** @param what the document is, for the reason. */
  async function run<Result>(name: TaskName, what: string, task: DocumentTask): Promise<Result> {
    const code = name === 'readOpmlTask' ? 'list-malformed' : 'feed-malformed';
    const answer = await pool
      .run<Answer<Result>>(name, task, movable(task.body))
      .catch((cause: unknown) => {
        if (!(cause instanceof WorkerFailure)) throw cause;
        throw new VerbatimError(code, `${what} ${cause.message}.`, { cause });
      });
    if ('malformed' in answer) throw new VerbatimError(code, answer.malformed);
    return answer.result;
  }

  return {
    parse: (body, context) =>
      run('parseFeedTask', 'The feed', { body, context: { ...context, nowMs: clock.nowMs() } }),
    findLinks: (body, context) => run('findLinksTask', 'The page', { body, context }),
    findSitemaps: (body, context) => run('findSitemapsTask', 'robots.txt', { body, context }),
    readSitemapIndex: (body, context) =>
      run('readSitemapIndexTask', 'The index of sitemaps', { body, context }),
    readSitemap: (body, context) => run('readSitemapTask', 'The sitemap', { body, context }),
    readOpml: (body) =>
      run('readOpmlTask', 'The list', { body, context: { url: null, contentType: null } }),
    close: pool.close,
  };
}

/** Whether a document was given up, so that nobody knows what it is: it took too long or too much memory. */
export function isUnreadable(error: unknown): error is VerbatimError {
  return error instanceof VerbatimError && error.cause instanceof WorkerFailure;
}

/** Small buffers are slices of Node's shared pool, which must stay here. */
function movable({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return isOwn ? [buffer] : [];
}
