/** Runs in a worker thread: see extract-in-worker.ts. Pages come in and go out as plain values. */
import { type ExtractedPage, extractFragment, extractText } from './extract-text.ts';
import type { LaidOutText } from './read-blocks.ts';

export interface PageTask {
  readonly html: string;
  readonly url: string;
  /** What the feed carries of the article; null for nothing. */
  readonly feedHtml: string | null;
}

/** piscina hands a task to the export it is told the name of. */
export function extractPageTask({ html, url, feedHtml }: PageTask): Promise<ExtractedPage> {
  return extractText(html, url, feedHtml);
}

/** The same for a piece of HTML out of a feed: its text. */
export function extractFragmentTask({ html }: PageTask): LaidOutText {
  return extractFragment(html);
}
