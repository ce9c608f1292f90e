/** Runs in a worker thread: see extract-in-worker.ts. Pages come in and go out as plain values. */
import { type ExtractedPage, extractFragment, extractText } from './extract-text.ts';

export interface PageTask {
  readonly html: string;
  readonly url: string;
}

/** piscina hands a task to the export it is told the name of. */
export function extractPageTask({ html, url }: PageTask): Promise<ExtractedPage> {
  return extractText(html, url);
}

/** The same for a piece of HTML out of a feed: its text. */
export function extractFragmentTask({ html }: PageTask): string {
  return extractFragment(html);
}
