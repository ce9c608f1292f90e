/** What is put into the index, or asked of it, by accident or by malice: each is answered, and none costs more than it may. */
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { countWork } from '../helpers/count-work.ts';
import { numberedBerg } from '../helpers/values/numbered-berg.ts';
import { person, quote } from '../helpers/values/quote.ts';
import { indexOf, named } from '../helpers/values/quote-index.ts';

const PAGE = { offset: 0, limit: 10 };
const LONG = 10_000;

function askAll(index: QuoteIndex, typed: string): readonly unknown[] {
  const words = typed.split(/\s+/);
  return [
    index.find({ ...PAGE, words }).total,
    index.find({ ...PAGE, words: [typed] }).total,
    index.find({ ...PAGE, words, best: 'all' }).total,
    index.find({ ...PAGE, words, best: 'some' }).total,
    index.find({ ...PAGE, speakerKey: typed }).total,
    index.find({ ...PAGE, topic: typed }).total,
    index.find({ ...PAGE, words: ['number'], outlet: typed }).total,
    index.completeNames(typed, 10),
    index.findNames(typed),
    index.nearestNames(typed, 10),
    index.speakersFor(typed),
    index.isNameWord(typed),
    index.describeName(typed),
  ];
}

const NOTHING = [0, 0, 0, 0, 0, 0, 0, [], [], [], [], false, null];

describe('a question', () => {
  const index = indexOf(
    { ...named('Anna Berg'), contents: ['We will not pay for the bridge.'] },
    { ...named('Łukasz Bjørnsson'), contents: ['הגשר ישן 🌉 and old.'] },
    { ...named('שרה לוי'), contents: ['שלום to all.'] },
  );

  it.each([
    ['of 10,000 letters', 'x'.repeat(LONG)],
    ['of 5,000 words', 'xyz '.repeat(LONG / 4).trim()],
    [
      'of 5,000 words of which none is another',
      Array.from({ length: 2000 }, (_, at) => `w${at}x`).join(' '),
    ],
    ['of emoji that no quote has', '🦑🦑🦑'],
    ['that is a bomb as a regular expression', `${'(a+)+'.repeat(40)}$`],
    ['of lone surrogates', '\ud800\udfff\ud800'],
    ['of controls', '\u0000\u0007\u001b'],
  ])('%s finds nothing and nobody', (_case, typed) => {
    const [words, phrase, all, some, ...names] = askAll(index, typed);
    // What has no letter in it asks for nothing: all match.
    const isEmpty = !/[\p{L}\p{N}]/u.test(typed);
    expect([words, phrase, all, some]).toEqual(isEmpty ? [3, 3, 3, 3] : [0, 0, 0, 0]);
    expect(names.slice(0, 2)).toEqual([0, 0]);
    if (!isEmpty) expect([words, phrase, all, some, ...names]).toEqual(NOTHING);
  });

  it.each([
    ['stop words alone', ['the', 'for', 'to'], 0],
    ['one stop word', ['the'], 1],
    ['one letter', ['a'], 0],
    ['a word from right to left', ['שלום'], 1],
    ['an emoji, which is no word', ['🌉'], 3],
    ['words around one', ['ישן', 'old'], 1],
  ])('of %s is answered by its words', (_case, words, total) => {
    expect(index.find({ ...PAGE, words }).total).toBe(total);
    expect(index.find({ ...PAGE, words, best: 'all' }).total).toBe(total);
  });

  it('finds a name from right to left', () => {
    expect(index.findNames('לוי').map(({ name }) => name)).toEqual(['שרה לוי']);
    expect(index.completeNames('שר', 5).map(({ name }) => name)).toEqual(['שרה לוי']);
    expect(index.nearestNames('a', 5)).toEqual([]);
  });

  it('costs in proportion to its length, whatever it is', () => {
    const costOf = (length: number) => countWork(() => askAll(index, '(a+)+ '.repeat(length / 6)));
    costOf(600);
    expect(costOf(12_000) / costOf(6_000)).toBeLessThan(2.5);
  });
});

describe('quotes', () => {
  const put = (index: QuoteIndex, at: number, change: Partial<Quote>) => {
    const articleId = `a${at}` as ArticleId;
    index.putArticle(articleId, [
      quote({ id: `q${at}` as QuoteId, articleId, contents: [`It is number ${at}.`], ...change }),
    ]);
  };

  it('with a word that is in all of them are counted, and the newest and the best found', () => {
    const index = createQuoteIndex();
    for (let at = 0; at < 5000; at++)
      put(index, at, { publishedAtMs: at, ...named(`Speaker W${at % 9}`) });
    const newest = index.find({ ...PAGE, words: ['it', 'is', 'number'] });
    expect([newest.total, newest.quotes[0]?.id]).toEqual([5000, 'q4999']);
    for (const best of ['all', 'some'] as const) {
      const found = index.find({ ...PAGE, words: ['number', '77'], best });
      expect([found.total > 0, found.quotes[0]?.id]).toEqual([true, 'q77']);
    }
  });

  it('at the ends of time are found between them', () => {
    const index = createQuoteIndex();
    const times = [-8.64e15, -1, 0, 1, 8.64e15];
    for (const [at, publishedAtMs] of times.entries()) put(index, at, { publishedAtMs });
    const total = (sinceMs: number, untilMs: number) =>
      index.find({ ...PAGE, sinceMs, untilMs }).total;
    expect(total(-Infinity, Infinity)).toBe(5);
    expect(total(-8.64e15, 8.64e15)).toBe(4);
    expect([total(0, 1), total(1, 0)]).toEqual([1, 0]);
    expect(index.find(PAGE).quotes.map(({ id }) => id)).toEqual(['q4', 'q3', 'q2', 'q1', 'q0']);
    expect(index.findNewest('anna berg', {}, 2).quotes).toHaveLength(2);
  });

  it('that are there already are held once, whoever asks between', () => {
    const index = createQuoteIndex();
    for (let time = 0; time < 3; time++) {
      put(index, 1, {});
      expect([index.quoteCount, index.find(PAGE).total]).toEqual([1, 1]);
      expect(index.findNames('berg').map(({ quoteCount }) => quoteCount)).toEqual([1]);
    }
  });
});

it('a surname of 8,000 speakers makes an article, and what is asked after it, no dearer than one of two', () => {
  const indexOfMany = (count: number) => {
    const index = createQuoteIndex();
    for (let at = 0; at < count; at++) {
      const articleId = `a${at}` as ArticleId;
      const said = { id: `q${at}` as QuoteId, articleId, contents: [`No ${at}.`] as const };
      index.putArticle(articleId, [quote({ ...said, speaker: person(numberedBerg(at)) })]);
    }
    index.prepare();
    return index;
  };
  const costAmong = (index: QuoteIndex) => {
    let cost = 0;
    for (let time = 0; time < 3; time++) {
      const articleId = `new ${time}` as ArticleId;
      const said = quote({
        id: `n${time}` as QuoteId,
        articleId,
        speaker: person(numberedBerg(5)),
      });
      cost = countWork(() => {
        index.putArticle(articleId, [said]);
        index.speakerOf(said);
        index.completeNames(numberedBerg(5), 5);
      });
    }
    return cost;
  };
  expect(costAmong(indexOfMany(8000)) / costAmong(indexOfMany(2))).toBeLessThan(4);
});
