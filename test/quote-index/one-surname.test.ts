import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { numberedBerg } from '../helpers/values/numbered-berg.ts';
import { person, quote } from '../helpers/values/quote.ts';

/** Half a minute alone, on a machine that runs other tests too. */
const TIMEOUT_MS = 180_000;

it(
  'knows 100,000 speakers of one surname apart, and shows the most quoted of them',
  () => {
    const index = createQuoteIndex();
    const say = (at: number, name: string) => {
      const [articleId, id] = [`a${at}` as ArticleId, `q${at}` as QuoteId];
      const contents = [`No ${at}.`] as const;
      index.putArticle(articleId, [quote({ id, articleId, speaker: person(name), contents })]);
    };
    for (let at = 0; at < 100_000; at++) say(at, numberedBerg(at));
    say(100_000, numberedBerg(77_777));
    index.prepare();
    const first = numberedBerg(77_777);
    expect(index.findNames(first)).toMatchObject([{ name: first, quoteCount: 2 }]);
    const called = index.findNames('Berg');
    expect([called.length, called[0]?.name]).toEqual([500, first]);
    expect(index.completeNames('berg', 25).map(({ name }) => name)).toContain(first);
    expect(index.nearestNames('Bergg', 5)[0]?.name).toBe(first);
    say(100_001, 'G. Berg');
    expect(index.findNames('G. Berg').map(({ name }) => name)).toEqual(['G. Berg']);
  },
  TIMEOUT_MS,
);
