import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex, QuoteQuery } from '../../src/quote-index/quote-index.ts';
import { person, quote } from '../helpers/values/quote.ts';
import { about, indexOf, named } from '../helpers/values/quote-index.ts';
import { findByFilters } from './answers/find-by-filters.ts';

const ARTICLE = 'a1' as ArticleId;
const PAGE = { offset: 0, limit: 10 };

describe('find', () => {
  const index = indexOf(
    { ...named('Anna Berg'), contents: ['We will not pay.'], publishedAtMs: 3, ...about('Oster') },
    { ...named('Pavel Dvořák'), contents: ['Sanctions, at last!'], publishedAtMs: 2 },
    {
      ...named('Anna Berg'),
      contents: ['No sanctions'],
      publishedAtMs: 1,
      outlet: 'Coast Courier',
    },
    { speaker: null, contents: ['We will', 'not pay'], publishedAtMs: 0, ...about('OSTER') },
  );

  it.each<[string, Partial<QuoteQuery>, readonly string[]]>([
    ['all, newest first', {}, ['q0', 'q1', 'q2', 'q3']],
    ['by speaker', { speakerKey: 'anna berg' }, ['q0', 'q2']],
    ['by speaker and word', { speakerKey: 'anna berg', words: ['SANCTIONS'] }, ['q2']],
    ['by words, all of them', { words: ['sanctions', 'last'] }, ['q1']],
    ['by a phrase within one piece', { words: ['will not'] }, ['q0']],
    ['by part of a word: nothing', { words: ['sanction'] }, []],
    ['by no word at all', { words: ['…'] }, ['q0', 'q1', 'q2', 'q3']],
    ['by topic, any case', { topic: 'oster' }, ['q0', 'q3']],
    ['by part of the outlet', { outlet: 'courier' }, ['q2']],
    ['from a time on, before another', { sinceMs: 1, untilMs: 3 }, ['q1', 'q2']],
    ['of nobody known', { speakerKey: 'nobody' }, []],
  ])('%s', (_case, query, ids) => {
    const { quotes, total } = index.find({ ...PAGE, ...query });
    expect(quotes.map(({ id }) => id)).toEqual(ids);
    expect(total).toBe(ids.length);
  });

  it('gives pages and the total', () => {
    const { quotes, total } = index.find({ offset: 1, limit: 2 });
    expect(quotes.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(total).toBe(4);
  });

  it('follows the text within an article', () => {
    const one = createQuoteIndex();
    const quotes = ['q1', 'q2', 'q3'].map((id) => quote({ id: id as QuoteId, contents: [id] }));
    one.putArticle(ARTICLE, quotes);
    expect(one.find(PAGE).quotes).toEqual(quotes);
  });
});

describe('hard questions', () => {
  const [FIRST_MS, LAST_MS] = [-8.64e15, 8.64e15];
  const index = indexOf(
    { contents: ['We will not pay 🙂 now, שלום, (a+)+$.'], publishedAtMs: FIRST_MS },
    { contents: ['We will pay.'], publishedAtMs: LAST_MS },
  );

  it.each<[string, Partial<QuoteQuery>, number]>([
    ['a word of 10,000 letters', { words: ['x'.repeat(10_000)] }, 0],
    ['10,000 words', { words: 'we will pay '.repeat(3_334).trim().split(' ') }, 2],
    ['a phrase of 10,000 letters', { words: ['we will '.repeat(1_250)] }, 0],
    ['only words that say nothing', { words: ['we', 'will'] }, 2],
    ['one letter', { words: ['a'] }, 1],
    ['an emoji, which is no word', { words: ['🙂'] }, 2],
    ['from right to left', { words: ['שלום'] }, 1],
    ['an expression', { words: ['(a+)+$'] }, 1],
    ['from the first time on', { sinceMs: FIRST_MS }, 2],
    ['before the last', { untilMs: LAST_MS }, 1],
    ['never', { sinceMs: LAST_MS, untilMs: FIRST_MS }, 0],
    ['without end', { sinceMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY }, 2],
  ])('%s', (_case, query, total) => {
    expect(index.find({ ...PAGE, ...query }).total).toBe(total);
  });

  it('is asked for nothing, and beyond the end', () => {
    expect(index.find({ offset: 0, limit: 0 })).toEqual({ quotes: [], total: 2 });
    expect(index.find({ offset: 1e9, limit: 5 })).toEqual({ quotes: [], total: 2 });
  });

  it('holds an article once that is put again', () => {
    const own = createQuoteIndex();
    for (let time = 0; time < 3; time++) own.putArticle(ARTICLE, [quote()]);
    expect([own.quoteCount, own.find(PAGE).total]).toEqual([1, 1]);
  });
});

describe('names', () => {
  const index = indexOf(
    { speaker: person('Liz Tanner', { office: 'Foreign Minister', speaksFor: 'Norland' }) },
    named('Liz Tanner'),
    { speaker: person('Mark Tanner') },
    { ...named('Jens Halvorsen'), ...about('Harbour League') },
    { speaker: person('Harbour League', { kind: 'body' }), ...about('Norland') },
    { speaker: person('a senior aide', { kind: 'unnamed', speaksFor: 'Norland' }) },
    { speaker: person('Łukasz Bjørnsson') },
  );
  const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name);

  it.each([
    ['tan', ['Liz Tanner', 'Mark Tanner']],
    ['MARK', ['Mark Tanner']],
    ['liz ta', ['Liz Tanner']],
    ['bjor', ['Łukasz Bjørnsson']],
    ['nor', ['Norland']],
    ['senior', []],
    ['anner', []],
  ])('completes "%s"', (typed, completed) => {
    expect(names(index.completeNames(typed, 10))).toEqual(completed);
  });

  it('completes nothing typed with the most quoted', () => {
    expect(names(index.completeNames('', 1))).toEqual(['Liz Tanner']);
  });

  it.each([
    ['a full name', 'liz tanner', ['Liz Tanner']],
    ['a surname', 'Tanner', ['Liz Tanner', 'Mark Tanner']],
    ['a name that goes on', 'liz tan', ['Liz Tanner']],
    ['a body', 'harbour league', ['Harbour League']],
    ['a topic', 'NORLAND', ['Norland']],
    ['an unnamed source by its exact words', 'a senior aide', ['a senior aide']],
    ['an unnamed source by less: nobody', 'aide', []],
    ['a first name: nobody is called so', 'Liz', []],
    ['the beginning of one word: nobody', 'tann', []],
    ['nothing', ' ', []],
  ])('finds %s', (_case, name, found) => {
    expect(names(index.findNames(name))).toEqual(found);
  });

  it('tells what is known of a name', () => {
    expect(index.findNames('Liz Tanner')).toEqual([
      {
        key: 'liz tanner',
        name: 'Liz Tanner',
        handle: 'Liz Tanner',
        nameKeys: ['liz tanner'],
        kind: 'person',
        office: 'Foreign Minister',
        speaksFor: 'Norland',
        quoteCount: 2,
      },
    ]);
    expect(index.findNames('Norland')[0]).toMatchObject({ kind: 'topic', quoteCount: 1 });
  });

  it('knows a body that is only spoken for, as long as someone speaks for it', () => {
    const one = createQuoteIndex();
    const speaker = person('Ada Voss', { speaksFor: 'Gull Bank' });
    one.putArticle(ARTICLE, [quote({ id: 'q1' as QuoteId, speaker })]);
    expect(names(one.findNames('gull bank'))).toEqual(['Gull Bank']);
    expect(names(one.speakersFor('Gull Bank'))).toEqual(['Ada Voss']);
    one.removeArticle(ARTICLE);
    expect(one.findNames('gull bank')).toEqual([]);
  });

  it('offers the nearest names, most quoted first among equals', () => {
    expect(names(index.nearestNames('Taner', 5))).toEqual(['Liz Tanner', 'Mark Tanner']);
    expect(names(index.nearestNames('Halversen', 5))).toEqual(['Jens Halvorsen']);
    expect(names(index.nearestNames('xyzzy', 5))).toEqual([]);
  });

  it('knows who speaks for a body: its officers and itself, never an unnamed source', () => {
    expect(names(index.speakersFor('norland'))).toEqual(['Liz Tanner']);
    expect(names(index.speakersFor('Harbour League'))).toEqual(['Harbour League']);
  });

  it('lists topics and outlets', () => {
    expect(index.topics()).toEqual(['Harbour League', 'Norland']);
    expect(index.outlets()).toEqual(['Harbour Post']);
  });
});

it('forgets an article without a trace', () => {
  const index = createQuoteIndex();
  index.putArticle(ARTICLE, [quote({ articleId: ARTICLE, ...about('Oster') })]);
  expect(index.get(quote().id)).not.toBeNull();
  index.removeArticle(ARTICLE);
  expect(index.get(quote().id)).toBeNull();
  expect(index.completeNames('', 10)).toEqual([]);
  expect([...index.topics(), ...index.outlets()]).toEqual([]);
  expect([index.quoteCount, index.articleCount]).toEqual([0, 0]);
});

describe('articlesWith', () => {
  const mayor = person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' });
  const striker = person('Anna Berg', { office: 'striker' });
  const index = indexOf(
    { speaker: mayor, publishedAtMs: 1, ...about('Harbour League') },
    { speaker: striker, publishedAtMs: 2 },
  );
  const said = { articleId: ARTICLE, publishedAtMs: 3 };
  index.putArticle(ARTICLE, [
    quote({ ...said, id: 'qa' as QuoteId, speaker: striker }),
    quote({ ...said, id: 'qb' as QuoteId, speaker: null }),
    quote({ ...said, id: 'qc' as QuoteId, ...named('Ida Moen'), ...about('Anna Berg') }),
  ]);

  it.each([
    ['who speaks', 'anna berg mayor', 0, ['article-0']],
    ['who is spoken for', 'oster', 0, ['article-0']],
    ['who is spoken about', 'harbour league', 0, ['article-0']],
    ['one of two namesakes, each article once', 'anna berg striker', 0, ['article-1', ARTICLE]],
    ['since a time', 'anna berg striker', 3, [ARTICLE]],
    ['a name of several', 'anna berg', 0, []],
    ['nobody', 'nobody', 0, []],
  ])('%s', (_who, key, sinceMs, articles) => {
    expect([...index.articlesWith(key, sinceMs)].sort()).toEqual([...articles].sort());
  });

  it('forgets an article that is gone', () => {
    const own = indexOf(named('Ida Moen'));
    own.removeArticle('article-0' as ArticleId);
    expect(own.articlesWith('ida moen', 0)).toEqual(new Set());
  });
});

describe('against a plain model', () => {
  const word = fc.constantFrom('no', 'Não', 'pay', 'bridge', 'sanctions,', '“never”');
  const speaker = fc.option(
    fc.constantFrom(
      person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' }),
      person('Ánna Berg'),
      person('Pavel Berg', { speaksFor: 'OSTER' }),
      person('Oster', { kind: 'body' }),
      person('an aide', { kind: 'unnamed' }),
    ),
  );
  const anyQuote = fc.record({
    speaker,
    words: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    topics: fc.subarray(['Oster', 'oster', 'Pavel Berg', 'The Bridge']),
  });
  const step = fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4') as fc.Arbitrary<ArticleId>,
    publishedAtMs: fc.nat(3),
    outlet: fc.constantFrom('Harbour Post', 'Coastal Post', 'Courier'),
    quotes: fc.option(fc.array(anyQuote, { maxLength: 4 })),
  });
  const anyQuery = fc.record(
    {
      speakerKey: fc.constantFrom('anna berg', 'oster', 'an aide', 'nobody'),
      topic: fc.constantFrom('Oster', 'the bridge', 'nothing'),
      words: fc.array(fc.constantFrom('NO', 'pay', 'never', 'no pay', '-', 'missing')),
      sinceMs: fc.nat(4),
      untilMs: fc.nat(4),
      outlet: fc.constantFrom('post', 'courier', 'x'),
      offset: fc.nat(5),
      limit: fc.nat(5),
    },
    { requiredKeys: ['offset', 'limit'] },
  );

  it('gives the same answers in the same order, whatever is put and removed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(anyQuery), (steps, queries) => {
        const index = createQuoteIndex();
        const model = new Map<ArticleId, readonly Quote[]>();
        for (const [at, each] of steps.entries()) {
          take(index, model, each);
          // What an answer keeps must not outlive the next change.
          for (const query of queries.slice(at, at + 1))
            expect(index.find(query)).toEqual(findByFilters(model, query));
        }
        const all = [...model.values()].flat();
        expect([index.quoteCount, index.articleCount]).toEqual([all.length, model.size]);
        for (const query of queries) {
          expect(index.find(query)).toEqual(findByFilters(model, query));
        }
        const said = (key: string) =>
          findByFilters(model, { speakerKey: key, offset: 0, limit: 0 }).total;
        const speakers = index.completeNames('', 100).filter(({ kind }) => kind !== 'topic');
        expect(speakers.map(({ quoteCount }) => quoteCount)).toEqual(
          speakers.map(({ key }) => said(key)),
        );
        expect(index.outlets()).toEqual([...new Set(all.map(({ outlet }) => outlet))].sort());
        for (const each of all) expect(index.get(each.id)).toEqual(each);
      }),
      { numRuns: 300 },
    );
  });
});

interface Step extends Pick<DrawnQuote, 'articleId' | 'publishedAtMs' | 'outlet'> {
  readonly quotes: readonly Pick<DrawnQuote, 'speaker' | 'words' | 'topics'>[] | null;
}

function take(
  index: QuoteIndex,
  model: Map<ArticleId, readonly Quote[]>,
  { articleId, quotes, ...rest }: Step,
): void {
  const put = quotes?.map((each, place) => toQuote({ articleId, ...rest, ...each }, place));
  if (put === undefined) index.removeArticle(articleId);
  else index.putArticle(articleId, put);
  model.delete(articleId);
  if (put !== undefined) model.set(articleId, put);
}

interface DrawnQuote {
  readonly articleId: ArticleId;
  readonly publishedAtMs: number;
  readonly outlet: string;
  readonly speaker: Quote['speaker'];
  readonly words: readonly (readonly string[])[];
  readonly topics: readonly string[];
}

function toQuote(drawn: DrawnQuote, place: number): Quote {
  const { articleId, publishedAtMs, outlet, speaker } = drawn;
  return quote({
    id: `${articleId}-${place}` as QuoteId,
    articleId,
    publishedAtMs,
    outlet,
    speaker,
    contents: drawn.words.map((piece) => piece.join(' ')) as [string, ...string[]],
    positions: drawn.topics.flatMap((topic) => about(topic).positions),
  });
}
