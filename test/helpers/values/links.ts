import type { Links } from '../../../src/lib/links.ts';

/** Links as the program makes them, with the console at its usual address. */
export const testLinks: Links = {
  toPassage: (articleUrl, words) => `${articleUrl}#:~:text=${encodeURIComponent(words)}`,
  toArticle: (articleUrl) => articleUrl,
  toQuote: (id) => `http://127.0.0.1:3000/q/${id}`,
  toStoredArticle: (id) => `http://127.0.0.1:3000/a/${id}`,
};
