import type { OlderQuotes } from '../../../commands/services.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';

/** Of a store that has nothing which is not in memory. */
export const nothingOlder: OlderQuotes = {
  read: async () => createQuoteIndex(),
  count: async () => 0,
};
