import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import {
  addQuote,
  answerQuery,
  countLeads,
  createSearchedQuotes,
  matcherOf,
  removeQuote,
} from '../../../src/quote-index/answers/answer-query.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { addTo } from '../../../src/quote-index/held/postings.ts';
import { createEntry } from '../../../src/quote-index/names/entries.ts';
import { changedPart, createNameBook } from '../../../src/quote-index/names/name-book.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { countWork } from '../../helpers/count-work.ts';
import { quote } from '../../helpers/values/quote.ts';

const FULL = 'We will not pay for a bridge that leads nowhere, not this year.';
const CUT = 'a bridge that leads nowhere';

function worldOf(...contents: readonly string[]) {
  const searched = createSearchedQuotes();
  const part = changedPart(createNameBook(searched.quotes), 'anna berg', readRole('', ''));
  const held = contents.map((words, at) => {
    const said = quote({
      id: `q${at}` as QuoteId,
      articleId: `a${at}` as ArticleId,
      contents: [words],
      publishedAtMs: at,
    });
    const added = addQuote(searched, { quote: said, place: 0 }, part);
    for (const postings of new Set([part.spoken, part.name.spoken])) addTo(postings, added);
    return added;
  });
  return { searched, held, speaker: createEntry([part]), about: undefined };
}

const idsOf = ({ quotes, total }: ReturnType<typeof answerQuery>) => [
  quotes.map(({ id }) => id).join(' '),
  total,
];

it('gives pages of somebody’s words, each once', () => {
  const { searched, ...named } = worldOf('No.', FULL, CUT, 'Not yet.', 'Never.');
  const ask = (offset: number, limit: number) =>
    idsOf(answerQuery(searched, { offset, limit }, named));
  expect([ask(0, 2), ask(2, 5), ask(9, 2)]).toEqual([
    ['q4 q3', 4],
    ['q1 q0', 4],
    ['', 4],
  ]);
  expect(countLeads(searched, named.speaker)).toBe(4);
});

it('finds nothing by a word that nobody says, and all by what is no word', () => {
  const { searched, ...named } = worldOf('No.', 'Never.');
  const ask = (...words: readonly string[]) =>
    idsOf(answerQuery(searched, { words, offset: 0, limit: 5 }, named));
  expect([ask('ferry'), ask('…'), ask('never')]).toEqual([
    ['', 0],
    ['q1 q0', 2],
    ['q1', 1],
  ]);
});

it.each<[readonly string[] | undefined, string | undefined, boolean]>([
  [undefined, undefined, true],
  [['pay'], undefined, true],
  [['Bridge', 'PAY'], undefined, true],
  [['will not'], 'harbour', true],
  [['will pay'], undefined, false],
  [['lighthouse'], undefined, false],
  [['pay'], 'Courier', false],
  [[' '], undefined, true],
])('matches words %j in the outlet %s: %s', (words, outlet, isMatch) => {
  const searched = createSearchedQuotes();
  const held = addQuote(searched, { quote: quote(), place: 0 }, null);
  const asked = {
    ...(words === undefined ? {} : { words }),
    ...(outlet === undefined ? {} : { outlet }),
  };
  expect(matcherOf(searched, asked)(held)).toBe(isMatch);
});

it('forgets what is removed', () => {
  const { searched, held } = worldOf('No.', 'Never.');
  for (const each of held) removeQuote(searched, each);
  const nobody = { speaker: undefined, about: undefined };
  expect(idsOf(answerQuery(searched, { offset: 0, limit: 5 }, nobody))).toEqual(['', 0]);
});

it('does far less than eight times the work for eight times as many quotes that have two words', () => {
  const [few = 0, many = 0] = [1_000, 8_000].map((size) => {
    const index = createQuoteIndex();
    for (let at = 0; at < size; at++) {
      const articleId = `article-${at}` as ArticleId;
      const contents = [`The ferry ${at} waits.`] as const;
      const said = { id: `q${at}` as QuoteId, articleId, contents, publishedAtMs: at };
      index.putArticle(articleId, [quote({ ...said, speaker: null })]);
    }
    const ask = () => index.find({ words: ['ferry', 'waits'], offset: 0, limit: 10 });
    expect(ask().total).toBe(size);
    return countWork(ask);
  });
  expect(many / few).toBeLessThan(1.5);
});
