/** The Extractor port without threads, for tests whose subject is elsewhere. */
import type { Extractor } from '../../src/articles/extract-in-worker.ts';
import { extractFragment, extractText } from '../../src/articles/extract-text.ts';

export const inProcessExtractor: Extractor = {
  extract: (html, url, feedHtml) => extractText(html, url, feedHtml),
  extractFragment: async (html) => extractFragment(html),
  close: async () => undefined,
};
