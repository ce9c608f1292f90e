import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { SpeakerDecision } from '../../../src/model/speaker-decision.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { listElsewhere } from '../../../src/quote-index/elsewhere.ts';
import { joinQuotes } from '../../../src/quote-index/joining/joined-quotes.ts';
import type { QuoteIndex, QuoteQuery } from '../../../src/quote-index/quote-index.ts';
import { countWork } from '../../helpers/count-work.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { merge, split } from '../../helpers/values/speaker-decisions.ts';
import { joinPlainly } from './join-plainly.ts';

const HOUR_MS = 3_600_000;
const FULL = 'We will not pay for a bridge that leads nowhere, not this year.';
const CUT = 'a bridge that leads nowhere';

let count = 0;
function said(words: string, change: Partial<Quote> = {}): Quote {
  const id = `quote-${count++}`;
  return quote({
    id: id as QuoteId,
    articleId: `article-${id}` as ArticleId,
    contents: [words],
    publishedAtMs: 0,
    ...change,
  });
}

const outletsOf = (quotes: readonly Quote[]) => quotes.map(({ outlet }) => outlet);

describe('joinQuotes', () => {
  it('puts the fullest words first, and the first who had them', async () => {
    const quotes = [
      said(CUT, { outlet: 'Evening Mail' }),
      said(FULL, { outlet: 'Coastal Courier', publishedAtMs: HOUR_MS }),
      said(FULL, { outlet: 'Harbour Post' }),
    ];
    const [joined, ...more] = await joinQuotes(quotes);
    expect(outletsOf(joined?.joined ?? [])).toEqual([
      'Harbour Post',
      'Coastal Courier',
      'Evening Mail',
    ]);
    expect(joined?.lead.contents).toEqual([FULL]);
    expect(more).toEqual([]);
  });

  it.each<[string, readonly Quote[], number]>([
    ['different speakers', [said(FULL), said(FULL, { speaker: person('Ruth Aldane') })], 2],
    ['somebody and nobody', [said(FULL), said(FULL, { speaker: null })], 2],
    [
      'words given to nobody in both',
      [said(FULL, { speaker: null }), said(FULL, { speaker: null })],
      1,
    ],
    ['common words', [said('No comment.'), said('No comment.')], 2],
    ['three days', [said(FULL), said(FULL, { publishedAtMs: 72 * HOUR_MS })], 1],
    ['more than three days', [said(FULL), said(FULL, { publishedAtMs: 73 * HOUR_MS })], 2],
    [
      'a chain of days',
      [
        said(FULL),
        said(FULL, { publishedAtMs: 60 * HOUR_MS }),
        said(FULL, { publishedAtMs: 120 * HOUR_MS }),
      ],
      1,
    ],
    [
      'two speeches that share a phrase',
      [
        said(`${FULL} The ferry runs.`),
        said(`It is ${CUT} and I said so in the spring.`),
        said(CUT),
      ],
      2,
    ],
    ['a word that differs', [said(FULL), said(FULL.replace('not pay', 'never pay'))], 2],
  ])('counts statements over %s', async (_case, quotes, expected) => {
    expect(await joinQuotes(quotes)).toHaveLength(expected);
  });

  it('joins a chain of days in whatever order it came', async () => {
    const quotes = [96, 0, 24].map((hours) => said(FULL, { publishedAtMs: hours * HOUR_MS }));
    expect(await joinQuotes(quotes)).toHaveLength(1);
  });

  it('prefers the sure speaker, then direct speech, among equal words', async () => {
    const quotes = [
      said(FULL, { outlet: 'unsure', confidence: 0.4 }),
      said(FULL, { outlet: 'reported', kind: 'indirect' }),
      said(FULL, { outlet: 'direct', publishedAtMs: HOUR_MS }),
    ];
    expect((await joinQuotes(quotes))[0]?.lead.outlet).toBe('direct');
  });
});

describe('the index', () => {
  it('answers once for all outlets, and gives each one’s wording', () => {
    const index = createQuoteIndex();
    const quotes = [said(FULL, { outlet: 'Harbour Post' }), said(CUT, { outlet: 'Evening Mail' })];
    for (const each of quotes) index.putArticle(each.articleId, [each]);
    const found = index.find({ speakerKey: 'anna berg', offset: 0, limit: 10 });
    expect(found).toEqual({ quotes: [quotes[0]], total: 1 });
    expect(quotes.map((each) => index.alsoIn(each))).toEqual([[quotes[1]], [quotes[0]]]);
    expect(index.quoteCount).toBe(2);
  });

  it('leads with the fullest that the question asks for', () => {
    const index = createQuoteIndex();
    const quotes = [said(FULL, { outlet: 'Harbour Post' }), said(CUT, { outlet: 'Evening Mail' })];
    for (const each of quotes) index.putArticle(each.articleId, [each]);
    const found = index.find({ outlet: 'mail', offset: 0, limit: 10 });
    expect(found).toEqual({ quotes: [quotes[1]], total: 1 });
  });

  it('joins the words of one person under two names, and parts them with the names', () => {
    const index = createQuoteIndex();
    const quotes = [said(FULL), said(FULL, { speaker: person('A. Berg'), outlet: 'Evening Mail' })];
    for (const each of quotes) index.putArticle(each.articleId, [each]);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(1);
    index.setDecisions([
      {
        kind: 'split',
        id: 1,
        of: { name: 'A. Berg', trait: null },
        decidedAtMs: 0,
        decidedBy: 'U1',
      },
    ]);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(2);
  });

  it('counts the same words of two who turn out to be one once, and twice when that is taken back', () => {
    const index = createQuoteIndex();
    const quotes = ['Anna Berg', 'Ida Moen'].map((name) => said(FULL, { speaker: person(name) }));
    for (const each of quotes) index.putArticle(each.articleId, [each]);
    const totals = () =>
      ['anna berg', 'ida moen'].map(
        (speakerKey) => index.find({ speakerKey, offset: 0, limit: 10 }).total,
      );
    expect(totals()).toEqual([1, 1]);
    index.setDecisions([merge('Anna Berg', 'Ida Moen')]);
    expect(totals()).toEqual([1, 1]);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(1);
    expect(index.alsoIn(quotes[0] ?? said(CUT))).toEqual([quotes[1]]);
    index.setDecisions([]);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(2);
    expect(index.alsoIn(quotes[0] ?? said(CUT))).toEqual([]);
  });

  it('parts the words of two names when somebody comes who may have either', () => {
    const index = createQuoteIndex();
    const put = (each: Quote) => index.putArticle(each.articleId, [each]);
    for (const name of ['Anna Berg', 'A. Berg']) put(said(FULL, { speaker: person(name) }));
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(1);
    const other = said('No comment.', { speaker: person('Arne Berg') });
    put(other);
    expect(index.find({ words: ['bridge'], offset: 0, limit: 10 }).total).toBe(2);
    index.removeArticle(other.articleId);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(1);
  });

  it('parts the words of two who were one by a merge, once the name that joined them is gone', () => {
    const index = createQuoteIndex();
    const put = (each: Quote) => index.putArticle(each.articleId, [each]);
    for (const name of ['Ida Moen', 'A. Berg']) put(said(FULL, { speaker: person(name) }));
    const link = said('No comment.', { speaker: person('Anna Berg') });
    put(link);
    index.setDecisions([merge('Anna Berg', 'Ida Moen')]);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(2);
    index.removeArticle(link.articleId);
    expect(index.find({ offset: 0, limit: 10 }).total).toBe(2);
    expect(index.find({ speakerKey: 'a berg', offset: 0, limit: 10 }).total).toBe(1);
  });

  const word = fc.constantFrom('bridge', 'harbour', 'ferry', 'council', 'never', 'pays', '…');
  const visit = fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6') as fc.Arbitrary<ArticleId>,
    publishedAtMs: fc.nat(5).map((days) => days * 24 * HOUR_MS),
    quotes: fc.array(
      fc.record({
        from: fc.nat(12),
        length: fc.integer({ min: 4, max: 12 }),
        speaker: fc.constantFrom(null, person('Anna Berg'), person('Ruth Aldane')),
        kind: fc.constantFrom('direct' as const, 'indirect' as const),
        confidence: fc.constantFrom(0.4, 0.9),
      }),
      { maxLength: 3 },
    ),
  });

  it('joins as a look at every pair would, whatever came before and was removed', () => {
    const speech = fc.array(word, { minLength: 16, maxLength: 24 });
    fc.assert(
      fc.property(speech, fc.array(visit, { maxLength: 12 }), (words, visits) => {
        const index = createQuoteIndex();
        const model = new Map<ArticleId, readonly Quote[]>();
        for (const { articleId, publishedAtMs, quotes } of visits) {
          const put = quotes.map(({ from, length, ...change }, place) =>
            quote({
              id: `${articleId}-${place}` as QuoteId,
              articleId,
              publishedAtMs,
              contents: [words.slice(from, from + length).join(' ') || 'No.'],
              ...change,
            }),
          );
          if (put.length === 0) index.removeArticle(articleId);
          else index.putArticle(articleId, put);
          model.set(articleId, put);
        }
        const items = [...model.values()].flatMap((quotes) =>
          quotes.map((each, place) => ({ quote: each, place })),
        );
        const plain = joinPlainly(items, (a, b) => a.speaker?.name === b.speaker?.name);
        const found = index.find({ offset: 0, limit: 100 }).quotes;
        expect(found.map(({ id }) => id).sort()).toEqual(plain.map(([lead]) => lead?.id).sort());
        for (const group of plain) {
          for (const each of group) {
            const others = group.filter(({ articleId }) => articleId !== each.articleId);
            expect(index.alsoIn(each)).toEqual(others);
            expect(index.elsewhere(each)).toEqual(listElsewhere(others));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  const role = fc.constantFrom(
    person('Anna Berg'),
    person('A. Berg'),
    person('Anna Berg', { office: 'striker', speaksFor: 'Gullhaven FC' }),
    person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' }),
    person('Arne Berg'),
    person('Ida Moen'),
    null,
  );
  const change = fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5') as fc.Arbitrary<ArticleId>,
    publishedAtMs: fc.nat(5).map((days) => days * 24 * HOUR_MS),
    quotes: fc.array(fc.record({ from: fc.nat(6), length: fc.nat(9), speaker: role }), {
      maxLength: 2,
    }),
    decisions: fc.option(
      fc.subarray([
        merge('Anna Berg', 'Ida Moen'),
        split('A. Berg'),
        merge('A. Berg', 'Arne Berg'),
      ]),
      { freq: 4 },
    ),
  });
  const WORDS =
    'the council never pays for a bridge that leads nowhere in winter … or summer'.split(' ');

  it('answers after each change as an index that is asked for the first time', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const asked = createQuoteIndex();
        const articles = new Map<ArticleId, readonly Quote[]>();
        let decided: readonly SpeakerDecision[] = [];
        for (const { articleId, publishedAtMs, quotes, decisions } of changes) {
          const put = quotes.map(({ from, length, speaker }, place) =>
            quote({
              id: `${articleId}-${place}` as QuoteId,
              contents: [WORDS.slice(from, from + length + 1).join(' ')],
              ...{ articleId, publishedAtMs, speaker },
            }),
          );
          asked.putArticle(articleId, put);
          articles.set(articleId, put);
          if (decisions !== null) asked.setDecisions(decisions);
          decided = decisions ?? decided;
          const fresh = createQuoteIndex();
          fresh.setDecisions(decided);
          for (const each of articles) fresh.putArticle(...each);
          expect(answersOf(asked)).toEqual(answersOf(fresh));
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Also held against the plain model, where who speaks is as the index itself tells. */
  function answersOf(index: QuoteIndex) {
    const quotesOf = (query: Partial<QuoteQuery>) =>
      index.find({ ...query, offset: 0, limit: 100 }).quotes.map(({ id }) => id);
    const entries = index.completeNames('', 100);
    const held = [1, 2, 3, 4, 5].flatMap((number) =>
      [0, 1].flatMap((place) => {
        const found = index.get(`a${number}-${place}` as QuoteId);
        return found === null ? [] : [{ quote: found, place }];
      }),
    );
    const speakerOf = (each: Quote) => index.speakerOf(each)?.key;
    const plain = joinPlainly(held, (a, b) => speakerOf(a) === speakerOf(b));
    for (const entry of entries) {
      const leads = plain.flatMap(([lead]) =>
        lead && index.speakerOf(lead)?.key === entry.key ? [lead.id] : [],
      );
      expect(quotesOf({ speakerKey: entry.key }).sort()).toEqual(leads.sort());
    }
    return {
      entries,
      all: quotesOf({}),
      late: quotesOf({ sinceMs: 3 * 24 * HOUR_MS }),
      by: entries.map(({ key }) => [
        quotesOf({ speakerKey: key }),
        quotesOf({ speakerKey: key, words: ['bridge'] }),
        quotesOf({ speakerKey: key, untilMs: 3 * 24 * HOUR_MS }),
      ]),
      joined: held.map(({ quote: each }) => index.alsoIn(each).map(({ id }) => id)),
    };
  }

  it('does work for a page of a speaker’s newest words that does not grow with their number', () => {
    const [few = 0, many = 0] = [100, 800].map((size) => {
      const index = createQuoteIndex();
      for (let at = 0; at < size; at++) {
        const words = `The ferry number ${at} leaves harbour ${at} before the council meets.`;
        const each = said(words, { publishedAtMs: at });
        index.putArticle(each.articleId, [each]);
      }
      index.prepare();
      return countWork(() => index.find({ speakerKey: 'anna berg', offset: 0, limit: 5 }));
    });
    expect(many).toBeLessThan(1.2 * few);
  });

  it('does little more than double work for twice as many quotes of one speaker in one hour', () => {
    const [few = 0, many = 0] = [200, 400].map((size) => {
      const quotes = Array.from({ length: size }, (_, at) =>
        said(`The ferry number ${at} leaves harbour ${at % 7} before the council meets.`),
      );
      const index = createQuoteIndex();
      return countWork(() => {
        for (const each of quotes) index.putArticle(each.articleId, [each]);
      });
    });
    expect(many / few).toBeLessThan(2.6);
  });
});
