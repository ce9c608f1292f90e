/**
 * Reads pages in worker threads, so that a hostile or broken page costs at most its deadline and never the process
 * (lib/worker-pool.ts).
 */
import { builtModule, createWorkerPool, WorkerFailure } from '../lib/worker-pool.ts';
import { VerbatimError } from '../model/errors.ts';
import type { ExtractedFragment, ExtractedPage, FeedText } from './extract-text.ts';
import type { DecodeTask, PageTask } from './extract-worker.ts';

export interface ExtractorOptions {
  /** 1 or more; each costs about 50 MB while it works. */
  readonly threads: number;
  readonly deadlineMs: number;
  /** Aborts when so much time has passed; tests bring one that they abort themselves. */
  readonly startDeadline?: (deadlineMs: number) => AbortSignal;
  /** Greatest page, as UTF-8. */
  readonly maxHtmlBytes: number;
}

export interface Extractor {
  /** A page's bytes as text, as `decodePage` gives it; throws like `extract`. */
  decode(body: Uint8Array, contentType: string | null): Promise<string>;
  /**
   * @param feed what the feed carries of the article, if anything; left out when it is over the cap.
   * @returns what could be read, with an empty `text` where there is no article.
   * @throws {VerbatimError} `article-unreadable`: too big, or closed; `fetch-failed`: too slow, which may be the machine's fault.
   */
  extract(html: string, url: string, feed?: FeedText | null): Promise<ExtractedPage>;
  /** Paragraphs of a piece of HTML, as feeds carry it; throws like `extract`. */
  extractFragment(html: string): Promise<ExtractedFragment>;
  /** Ends the threads; pages under way are given up. */
  close(): Promise<void>;
}

/** Newsrooms' pages are under 2 MB and read in well under a second; the rest is room for slow machines. */
export const EXTRACTOR_DEFAULTS: ExtractorOptions = {
  threads: 2,
  deadlineMs: 10_000,
  maxHtmlBytes: 3_000_000,
};

/**
 * A page that needs more than 256 MB is no article. A small young generation makes a thread collect often instead of growing: 62
 * pages read by two threads end at 232 MB resident, with 8 MB at 208 and a fifth slower, with 32 at 296 and a tenth faster.
 */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

export function createExtractor(options: ExtractorOptions): Extractor {
  const pool = createWorkerPool({
    file: builtModule(import.meta.url, 'extract-worker'),
    threads: options.threads,
    deadlineMs: options.deadlineMs,
    startDeadline: options.startDeadline,
    heap: HEAP_LIMITS,
  });

  async function read<Result>(name: string, task: PageTask): Promise<Result> {
    const bytes = Buffer.byteLength(task.html);
    if (bytes > options.maxHtmlBytes) {
      const limit = `at most ${options.maxHtmlBytes} are read`;
      throw new VerbatimError('article-unreadable', `The page has ${bytes} bytes; ${limit}.`);
    }
    return await run<Result>(name, task);
  }

  async function run<Result>(name: string, task: PageTask | DecodeTask): Promise<Result> {
    try {
      return await pool.run<Result>(name, task);
    } catch (cause) {
      if (!(cause instanceof WorkerFailure)) throw cause;
      const code = cause.isTooSlow ? 'fetch-failed' : 'article-unreadable';
      throw new VerbatimError(code, `The page ${cause.message}.`, { cause });
    }
  }

  return {
    decode: (body, contentType) => run<string>('decodePageTask', { body, contentType }),
    extract(html, url, feed = null) {
      const isSmall = feed !== null && Buffer.byteLength(feed.html) <= options.maxHtmlBytes;
      return read<ExtractedPage>('extractPageTask', { html, url, feed: isSmall ? feed : null });
    },
    extractFragment: (html) =>
      read<ExtractedFragment>('extractFragmentTask', { html, url: '', feed: null }),
    close: pool.close,
  };
}
