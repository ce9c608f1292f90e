import type { Entry } from '../../../src/quote-index/held/held.ts';
import { createPostings } from '../../../src/quote-index/held/postings.ts';
import type { NameEntry } from '../../../src/quote-index/quote-index.ts';

/** An entry without parts, shown so. */
export function entryWith(shown: Partial<NameEntry> & Pick<NameEntry, 'key'>): Entry {
  const { key } = shown;
  return {
    shown: {
      name: key,
      handle: key,
      nameKeys: [key],
      kind: 'person',
      office: null,
      speaksFor: null,
      quoteCount: 0,
      ...shown,
    },
    parts: [],
    sources: [],
    speaksForKey: null,
    spoken: createPostings,
    about: createPostings,
  };
}
