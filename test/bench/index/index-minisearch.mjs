/** MiniSearch (https://lucaong.github.io/minisearch/): a speaker's name is one term, words are ranked, names are an index of their own. */
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const QUOTES = {
  fields: ['speaker', 'text'],
  storeFields: ['speaker', 'text', 'publishedAtMs', 'outlet', 'articleId'],
  tokenize: (text, field) => (field === 'speaker' ? [text] : text.split(/\W+/)),
  searchOptions: { combineWith: 'AND', tokenize: (text) => text.split(/\W+/) },
};
const NAMES = { fields: ['name'], storeFields: ['name', 'quotes'] };
const whole = (text) => [text];

export function createContender() {
  let quotes = new MiniSearch(QUOTES);
  const names = new MiniSearch(NAMES);
  const counts = new Map();
  const newest = (found, limit) =>
    found.sort((a, b) => b.publishedAtMs - a.publishedAtMs).slice(0, limit);
  return {
    add({ quotes: added }) {
      for (const { id, articleId, speaker, contents, publishedAtMs, outlet } of added) {
        const name = speaker?.name ?? '';
        quotes.add({ id, articleId, speaker: name, text: contents[0], publishedAtMs, outlet });
        if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    },
    finish() {
      names.addAll([...counts].map(([name, many]) => ({ id: name, name, quotes: many })));
    },
    speaker: (name, limit) =>
      newest(quotes.search(name, { fields: ['speaker'], tokenize: whole }), limit),
    speakerAndWord: (name, word, limit) =>
      newest(
        quotes.search({
          combineWith: 'AND',
          queries: [
            { queries: [name], fields: ['speaker'], tokenize: whole },
            { queries: [word], fields: ['text'] },
          ],
        }),
        limit,
      ),
    words: (words, limit) => quotes.search(words.join(' '), { fields: ['text'] }).slice(0, limit),
    completion: (typed, limit) =>
      names
        .search(typed, { prefix: true })
        .sort((a, b) => b.quotes - a.quotes)
        .slice(0, limit),
    typo: (typed, limit) => names.search(typed, { prefix: true, fuzzy: 1 }).slice(0, limit),
    save: (path) => writeFileSync(path, JSON.stringify(quotes)),
    forget() {
      quotes = null;
    },
    open(path) {
      quotes = MiniSearch.loadJSON(readFileSync(path, 'utf8'), QUOTES);
    },
  };
}
