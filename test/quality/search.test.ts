/**
 * How well `/search` ranks quotes for words, by what was judged before (search-judging.md), beside MiniSearch with the same quotes. Fails
 * when it ranks worse than that, or than itself before (search/baseline.json).
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { person, quote } from '../helpers/values/quote.ts';

const SHOWN = 10;
const baseline = JSON.parse(readFileSync('test/quality/search/baseline.json', 'utf8')) as Record<
  string,
  number
>;
const linesOf = (file: string) =>
  readFileSync(`test/quality/search/${file}`, 'utf8').trim().split('\n');

const quotes = linesOf('quotes.txt').map((line) => {
  const [, id = '', speaker = '', text = ''] = /^(\w+) \| ([^:]+): (.+)$/.exec(line) ?? [];
  return { id, speaker, text };
});

const queries = linesOf('queries.txt').map((line) => {
  const [typed = '', ...judged] = line.split(' | ');
  const grades = judged.flatMap((each) => {
    const [grade, ids = ''] = each.split(': ');
    return ids.split(' ').map((id) => [id, Number(grade)] as const);
  });
  return { typed, grades: new Map(grades) };
});

const index = createQuoteIndex();
quotes.forEach(({ id, speaker, text }, at) => {
  const articleId = `a-${id}` as ArticleId;
  const change = { id: id as QuoteId, articleId, speaker: person(speaker) };
  index.putArticle(articleId, [quote({ ...change, contents: [text], publishedAtMs: at })]);
});
const mini = new MiniSearch({ fields: ['text'] });
mini.addAll(quotes);

const find = (typed: string, best?: 'all' | 'some') => {
  const query = { words: typed.split(' '), offset: 0, limit: SHOWN };
  return index.find(best === undefined ? query : { ...query, best }).quotes.map(({ id }) => id);
};

const named = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

/** With the ways of MiniSearch that find as much. */
const ways: Readonly<Record<string, (typed: string) => readonly string[]>> = {
  'all words, best first': (typed) => find(typed, 'all'),
  'all words, newest first': (typed) => find(typed),
  'all words, MiniSearch': (typed) => named(mini.search(typed, { combineWith: 'AND' })),
  'some words, best first': (typed) => find(typed, 'some'),
  'some words, MiniSearch': (typed) => named(mini.search(typed)),
  'some words, MiniSearch with prefixes': (typed) => named(mini.search(typed, { prefix: true })),
  'some words, MiniSearch with prefixes and typos': (typed) =>
    named(mini.search(typed, { prefix: true, fuzzy: 0.2 })),
};

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function scoreOf(way: (typed: string) => readonly string[]): number {
  const scores = queries.map(({ typed, grades }) => {
    const found = way(typed).slice(0, SHOWN);
    const best = [...grades.values()].sort((a, b) => b - a).slice(0, SHOWN);
    return gainOf(found.map((id) => grades.get(id) ?? 0)) / gainOf(best);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const scores = new Map(Object.entries(ways).map(([name, way]) => [name, scoreOf(way)]));

describe('search', () => {
  it('is judged by at least 60 queries, each with something that is just right, of quotes that are there', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(quotes.map(({ id }) => id));
    for (const { typed, grades } of queries) {
      expect([...grades.values()], typed).toContain(2);
      for (const id of grades.keys()) expect(ids, typed).toContain(id);
    }
  });

  it.each(['all words', 'some words'])('ranks %s no worse than MiniSearch does', (which) => {
    const own = scores.get(`${which}, best first`) ?? 0;
    for (const [way, score] of scores)
      if (way.startsWith(which)) expect(own, way).toBeGreaterThanOrEqual(score);
  });

  it('ranks no worse than before', () => {
    for (const [way, before] of Object.entries(baseline))
      expect(scores.get(way), way).toBeGreaterThanOrEqual(before);
  });
});

/** For `npm run quality`. */
afterAll(() => {
  const rows = [...scores].map(([way, score]) => `${way}: nDCG@10 ${score.toFixed(3)}`);
  process.stdout.write([`Search, ${queries.length} queries:`, ...rows, ''].join('\n'));
});
