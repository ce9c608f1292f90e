/**
 * Parses feeds in a worker thread with a deadline: a document of 8 MB costs a second, and one made to hurt costs its deadline,
 * while the program goes on answering (lib/worker-pool.ts).
 */
import { builtModule, createWorkerPool, WorkerFailure } from '../lib/worker-pool.ts';
import { VerbatimError } from '../model/errors.ts';
import type { FeedContext, FeedDocument } from './parse-feed.ts';
import type { ParseAnswer, ParseTask } from './parse-worker.ts';

export interface FeedParser {
  /** Takes the body over: it is empty afterwards. Throws like `parseFeed`, and when the deadline passed. */
  parse(body: Uint8Array, context: FeedContext): Promise<FeedDocument>;
  close(): Promise<void>;
}

/** The slowest of 149 foreign feeds takes 0.1 s; the rest is room for 8 MB on a slow machine. */
const PARSE_DEADLINE_MS = 10_000;

/** One thread parses hundreds of ordinary feeds a second. */
const THREADS = 1;

/** The hungriest 8 MB (nothing but tags) need about 200 MB. Less would end the whole program where V8 can't throw. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

export function createFeedParser(deadlineMs: number = PARSE_DEADLINE_MS): FeedParser {
  const file = builtModule(import.meta.url, 'parse-worker');
  const pool = createWorkerPool({ file, threads: THREADS, deadlineMs, heap: HEAP });
  return {
    async parse(body, context) {
      const answer = await pool
        .run<ParseAnswer>('parseFeedTask', { body, context } satisfies ParseTask, movable(body))
        .catch((cause: unknown) => {
          if (!(cause instanceof WorkerFailure)) throw cause;
          throw new VerbatimError('feed-malformed', `The feed ${cause.message}.`, { cause });
        });
      if ('malformed' in answer) throw new VerbatimError('feed-malformed', answer.malformed);
      return answer.feed;
    },
    close: pool.close,
  };
}

/** Small buffers are slices of Node's shared pool, which must stay here. */
function movable({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return isOwn ? [buffer] : [];
}
