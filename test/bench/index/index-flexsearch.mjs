/** FlexSearch (https://github.com/nextapps-de/flexsearch): a speaker is a tag, names are an index of beginnings. It counts no matches. */
import { Document, Index } from 'flexsearch';

export function createContender() {
  const quotes = new Document({
    document: {
      id: 'id',
      store: true,
      index: [{ field: 'text', tokenize: 'strict' }],
      tag: 'speaker',
    },
  });
  const names = new Index({ tokenize: 'forward' });
  const known = new Set();
  const asked = { enrich: true, merge: true };
  return {
    add({ quotes: added }) {
      for (const { id, articleId, speaker, contents, publishedAtMs, outlet } of added) {
        const name = speaker?.name ?? '';
        quotes.add({ id, articleId, speaker: name, text: contents[0], publishedAtMs, outlet });
        if (name === '' || known.has(name)) continue;
        known.add(name);
        names.add(name, name);
      }
    },
    finish() {},
    speaker: (name, limit) => quotes.search({ ...asked, tag: { speaker: name }, limit }),
    speakerAndWord: (name, word, limit) =>
      quotes.search({ ...asked, query: word, tag: { speaker: name }, limit }),
    words: (words, limit) => quotes.search({ ...asked, query: words.join(' '), limit }),
    completion: (typed, limit) => names.search(typed, { limit }),
  };
}
