import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import {
  articleWithId,
  createHeldArticles,
  dropArticle,
  headingOf,
  holdArticle,
  idOfArticle,
  NO_ARTICLE,
  quotesIn,
  setQuotes,
} from '../../../src/quote-index/held/held-articles.ts';
import { createSharedValues } from '../../../src/quote-index/held/packed-quotes.ts';
import { quote } from '../../helpers/values/quote.ts';

const [ONE, OTHER] = ['a1' as ArticleId, 'a2' as ArticleId];

function world() {
  const [articles, shared] = [createHeldArticles(), createSharedValues()];
  const hold = (id: ArticleId, first = quote({ articleId: id })) =>
    holdArticle(articles, shared, { id, first });
  return { articles, shared, hold };
}

it('knows articles by id, with what their quotes have in common, until they are gone', () => {
  const { articles, shared, hold } = world();
  const [one, other] = [hold(ONE), hold(OTHER)];
  expect([ONE, OTHER].map((id) => articleWithId(articles, id))).toEqual([one, other]);
  expect(idOfArticle(articles, other)).toBe(OTHER);
  expect(headingOf(articles, shared, one)).toMatchObject({
    articleId: ONE,
    outlet: 'Harbour Post',
  });
  dropArticle(articles, shared, one);
  expect([articleWithId(articles, ONE), articles.count]).toEqual([NO_ARTICLE, 1]);
  expect(hold('a3' as ArticleId)).toBe(one);
});

it('holds an article without quotes, and one whose quotes name another', () => {
  const { articles, shared, hold } = world();
  holdArticle(articles, shared, { id: ONE, first: undefined });
  hold(OTHER, quote({ articleId: ONE }));
  expect([ONE, OTHER].map((id) => quotesIn(articles, articleWithId(articles, id)))).toEqual([
    [],
    [],
  ]);
});

it('gives the quotes of an article in the order of its text', () => {
  const { articles, hold } = world();
  const [one, other] = [hold(ONE), hold(OTHER)];
  setQuotes(articles, one, [7, 3, 5]);
  setQuotes(articles, other, [4]);
  expect([quotesIn(articles, one), quotesIn(articles, other)]).toEqual([[7, 3, 5], [4]]);
});
