/** Runs in a worker thread: see extract-in-worker.ts. Pages come in and go out as plain values. */
import { decodePage } from './decode-page.ts';
import {
  type ExtractedFragment,
  type ExtractedPage,
  extractFragment,
  extractText,
  type FeedText,
} from './extract-text.ts';

export interface PageTask {
  readonly html: string;
  readonly url: string;
  /** What the feed carries of the article; null for nothing. */
  readonly feed: FeedText | null;
}

export interface DecodeTask {
  readonly body: Uint8Array;
  /** The HTTP header. */
  readonly contentType: string | null;
}

/** piscina hands a task to the export it is told the name of. */
export function extractPageTask({ html, url, feed }: PageTask): Promise<ExtractedPage> {
  return extractText(html, url, feed);
}

/** The same for a piece of HTML out of a feed: its text. */
export function extractFragmentTask({ html }: PageTask): ExtractedFragment {
  return extractFragment(html);
}

/** Encodings other than UTF-8 are told and read by JavaScript, which takes a while for megabytes. */
export function decodePageTask({ body, contentType }: DecodeTask): string {
  return decodePage(body, contentType);
}
