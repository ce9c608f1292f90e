/**
 * Analyses articles in a thread of their own (lib/worker-pool.ts): most take milliseconds, but a live blog of 300,000 characters takes
 * half a second, in which no command would be acknowledged and no press answered. The model and the code around it, some 20 MB, are in
 * that thread alone, and gone with it when no article comes for a while.
 */

import { builtModule, createWorkerPool } from '../lib/worker-pool.ts';
import type { Analysis } from '../model/analysis.ts';
import { VerbatimError } from '../model/errors.ts';
import type { AnalysisTask, Loaded } from './analyze-worker.ts';

export interface Analyzer {
  /**
   * Reads the learned model, which else the first analysis does.
   *
   * @returns the version of the analyser.
   * @throws {VerbatimError} `model-invalid`.
   */
  load(): Promise<number>;
  /** @throws {WorkerFailure} too slow, out of memory, a fault of ours, or closed. */
  analyze(article: AnalysisTask): Promise<Analysis>;
  /** Ends the thread; an analysis under way is given up. */
  close(): Promise<void>;
}

/** The longest text that is read takes half a second; the rest is room for slow machines. */
const DEADLINE_MS = 30_000;

/** One thread analyses more articles than can be stored meanwhile. */
const THREADS = 1;

/** The longest texts need between 64 and 128 MB. A small young generation collects often instead of growing. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** @param startDeadline its signal aborts when so much time has passed; tests bring one that they abort themselves. */
export function createAnalyzer(startDeadline?: (deadlineMs: number) => AbortSignal): Analyzer {
  const pool = createWorkerPool({
    file: builtModule(import.meta.url, 'analyze-worker'),
    threads: THREADS,
    deadlineMs: DEADLINE_MS,
    startDeadline,
    heap: HEAP,
  });
  return {
    async load() {
      const loaded = await pool.run<Loaded>('loadTask', null);
      if ('invalid' in loaded) throw new VerbatimError('model-invalid', loaded.invalid);
      return loaded.version;
    },
    analyze({ text, reading }) {
      const task: AnalysisTask = reading === undefined ? { text } : { text, reading };
      return pool.run<Analysis>('analyzeTask', task);
    },
    close: pool.close,
  };
}
