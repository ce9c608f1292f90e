/** Runs in a worker thread: see analyze-in-worker.ts. */
import { ANALYZER_VERSION, analyzeArticle, loadModel } from '../analysis/analyze.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';

/** What of an article the analysis reads. */
export type AnalysisTask = Pick<Article, 'text' | 'reading'>;

/** The analyser's version, or why its model can't be used. */
export type Loaded = { readonly version: number } | { readonly invalid: string };

/** piscina hands a task to the export it is told the name of. */
export function analyzeTask(task: AnalysisTask): Analysis {
  return analyzeArticle(task);
}

export function loadTask(): Loaded {
  try {
    loadModel();
    return { version: ANALYZER_VERSION };
  } catch (error) {
    // Thrown, it would lose its code on the way to the other thread.
    if (error instanceof VerbatimError) return { invalid: error.finding };
    throw error;
  }
}
