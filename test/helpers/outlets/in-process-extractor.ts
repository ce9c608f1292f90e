/** The Extractor port without threads, for tests whose subject is elsewhere. */
import { decodePage } from '../../../src/articles/decode-page.ts';
import type { Extractor } from '../../../src/articles/extract-in-worker.ts';
import { extractFragment, extractText } from '../../../src/articles/extract-text.ts';

export const inProcessExtractor: Extractor = {
  decode: async (body, contentType) => decodePage(body, contentType),
  extract: (html, url, feed) => extractText(html, url, feed),
  extractFragment: async (html) => extractFragment(html),
  close: async () => undefined,
};
