import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/lib/group-by.ts';
import type { ArticleId } from '../../src/model/article.ts';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import type { SpeakerDecision } from '../../src/model/speaker-decision.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { person, quote } from '../helpers/values/quote.ts';
import { about, indexOf, named } from '../helpers/values/quote-index.ts';
import { alias, merge, split } from '../helpers/values/speaker-decisions.ts';
import { identifyPlainly } from './who/identify-plainly.ts';

const PAGE = { offset: 0, limit: 10 };

const ids = (quotes: readonly Quote[]) => quotes.map(({ id }) => id);

describe('the index', () => {
  it('finds all quotes of one person under any of their names', () => {
    const index = indexOf(
      { ...named('Anna Berg'), publishedAtMs: 3 },
      { ...named('Dr. Anna K. Berg'), publishedAtMs: 2 },
      { ...named('A. Berg'), publishedAtMs: 1 },
      named('Arvid Moen'),
    );
    for (const speakerKey of ['anna berg', 'dr anna k berg', 'a berg'])
      expect(ids(index.find({ ...PAGE, speakerKey }).quotes)).toEqual(['q0', 'q1', 'q2']);
    expect(index.findNames('Berg')).toMatchObject([{ name: 'Dr. Anna K. Berg', quoteCount: 3 }]);
  });

  it('keeps the words of each apart where two have one name, what is said about them too', () => {
    const minister = person('Anna Berg', { office: 'minister', speaksFor: 'Vestmark' });
    const striker = person('Anna Berg', { office: 'striker', speaksFor: 'Gull FC' });
    const index = createQuoteIndex();
    const put = (id: string, ...quotes: readonly Partial<Quote>[]) =>
      index.putArticle(
        id as ArticleId,
        quotes.map((change, at) =>
          quote({ id: `${id}${at}` as QuoteId, articleId: id as ArticleId, ...change }),
        ),
      );
    put('a', { speaker: minister }, { ...named('Ida Moen'), ...about('Anna Berg') });
    put('b', { speaker: striker });
    put('c', { ...named('Ida Moen'), ...about('Anna Berg') });
    const find = (handle: string) => [
      ids(index.find({ ...PAGE, speakerKey: handle.toLowerCase().replace(',', '') }).quotes),
      ids(index.find({ ...PAGE, topic: handle }).quotes),
    ];
    expect(find('Anna Berg, minister')).toEqual([['a0'], ['a1']]);
    expect(find('Anna Berg, striker')).toEqual([['b0'], []]);
    expect(find('Anna Berg, office not given')).toEqual([[], ['c0']]);
    expect(find('Anna Berg')).toEqual([[], []]);
    const [first] = index.find({ ...PAGE, speakerKey: 'anna berg striker' }).quotes;
    expect(first && index.speakerOf(first)?.handle).toBe('Anna Berg, striker');
  });

  it('knows who speaks for a body under each of its names', () => {
    const index = indexOf(
      { speaker: person('Jens Halvorsen', { speaksFor: 'Harbour League' }) },
      { speaker: person('Ida Moen', { speaksFor: 'HL' }) },
    );
    index.setDecisions([merge('HL', 'Harbour League')]);
    expect(index.speakersFor('hl').map(({ name }) => name)).toEqual(['Ida Moen', 'Jens Halvorsen']);
  });

  it('parts two whom it took for one when an article quotes both, until that is gone', () => {
    const index = indexOf(named('Anna Berg'), named('A. Berg'), named('Anna Berg'));
    const total = () => index.find({ ...PAGE, speakerKey: 'anna berg' }).total;
    expect(total()).toBe(3);
    const articleId = 'both' as ArticleId;
    const both = ['Anna Berg', 'A. Berg'].map((name, at) =>
      quote({ id: `b${at}` as QuoteId, articleId, contents: [`Part ${at}.`], ...named(name) }),
    );
    index.putArticle(articleId, both);
    expect(index.completeNames('berg', 9).map(({ quoteCount }) => quoteCount)).toEqual([3, 2]);
    index.removeArticle(articleId);
    expect(total()).toBe(3);
    index.putArticle(articleId, both.slice(1));
    expect(total()).toBe(4);
  });

  it('follows decisions at once and for what comes later', () => {
    const index = indexOf(named('Anna Berg'));
    index.setDecisions([merge('Anna Berg', 'Annika Moen')]);
    index.putArticle('a' as ArticleId, [
      quote({ id: 'n' as QuoteId, articleId: 'a' as ArticleId, ...named('Annika Moen') }),
    ]);
    expect(index.find({ ...PAGE, speakerKey: 'anna berg' }).total).toBe(2);
    index.setDecisions([]);
    expect(index.find({ ...PAGE, speakerKey: 'anna berg' }).total).toBe(1);
  });
});

describe('names of the gazetteer', () => {
  const body = (name: string) => ({ speaker: person(name, { kind: 'body' }) });

  it('are one entry, found under each, and under those that no article has', () => {
    const index = indexOf(body('UK'), about('Britain'), body('U.K.'), about('Norland'));
    for (const name of ['UK', 'uk', 'U.K.', 'Britain', 'the United Kingdom', 'Great Britain'])
      expect(index.findNames(name.replace(/^the /, '')).map(({ key }) => key)).toEqual(['uk']);
    expect(ids(index.find({ ...PAGE, speakerKey: 'united kingdom' }).quotes).sort()).toEqual([
      'q0',
      'q2',
    ]);
    expect(ids(index.find({ ...PAGE, topic: 'UK' }).quotes)).toEqual(['q1']);
    expect(index.completeNames('great b', 5).map(({ name }) => name)).toEqual(['UK']);
  });

  it('are one entry for a state’s body, however its state and its work are put', () => {
    const index = indexOf(
      body('Norwegian Foreign Ministry'),
      body('Norway’s Ministry of Foreign Affairs'),
      body('Swedish Foreign Ministry'),
      body('Foreign Ministry'),
    );
    for (const name of ['Norwegian Foreign Ministry', 'Norway’s foreign ministry'])
      expect(index.findNames(name).map(({ quoteCount }) => quoteCount)).toEqual([2]);
    expect(index.findNames('Sweden’s Foreign Ministry').map(({ name }) => name)).toEqual([
      'Swedish Foreign Ministry',
    ]);
    expect(index.findNames('Denmark’s Foreign Ministry')).toEqual([]);
  });

  it('are told with what they are, and which of them articles have', () => {
    const details = indexOf(body('NATO')).describeName('north atlantic treaty organization');
    expect(details).toMatchObject({ entry: { name: 'NATO' }, type: 'body' });
    expect(details?.aliases[0]).toEqual({
      name: 'North Atlantic Treaty Organization',
      decision: null,
    });
  });

  it('join nobody who is a person', () => {
    const index = indexOf(
      named('Georgia'),
      about('Georgia'),
      body('Republic of Chad'),
      named('Chad'),
    );
    expect(index.findNames('Chad').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Chad person',
      'Republic of Chad body',
    ]);
    expect(index.findNames('Republic of Chad')).toHaveLength(1);
  });

  it('are parted by an admin', () => {
    const index = indexOf(body('UK'), body('United Kingdom'));
    index.setDecisions([split('UK')]);
    expect(index.findNames('UK')).toHaveLength(2);
    expect(index.find({ ...PAGE, speakerKey: 'uk' }).total).toBe(1);
  });

  it('are words in small letters, where they are both', () => {
    const index = indexOf(body('United States'), body('WHO'));
    expect(index.findNames('US').map(({ name }) => name)).toEqual(['United States']);
    expect([index.findNames('us'), index.findNames('who')]).toEqual([[], []]);
  });
});

describe('a name that an admin gave', () => {
  it('finds its bearer before any article has it, and joins what comes with it', () => {
    const index = indexOf(named('Harbour Board'));
    index.setDecisions([alias('Harbour Board', 'Harbour Authority')]);
    expect(index.findNames('harbour authority').map(({ name }) => name)).toEqual(['Harbour Board']);
    expect(index.find({ ...PAGE, speakerKey: 'harbour authority' }).total).toBe(1);
    expect(index.completeNames('auth', 5).map(({ name }) => name)).toEqual(['Harbour Board']);
    expect(index.isNameWord('authority')).toBe(true);
    expect(index.describeName('harbour authority')?.aliases).toEqual([
      { name: 'Harbour Authority', decision: 1 },
    ]);
    index.putArticle('a' as ArticleId, [
      quote({ id: 'n' as QuoteId, articleId: 'a' as ArticleId, ...named('Harbour Authority') }),
    ]);
    expect(index.find({ ...PAGE, speakerKey: 'harbour board' }).total).toBe(2);
    expect(index.describeName('harbour board')).toMatchObject({
      aliases: [],
      forms: [{ name: 'Harbour Authority' }, { name: 'Harbour Board' }],
    });
    index.setDecisions([]);
    expect(index.find({ ...PAGE, speakerKey: 'harbour board' }).total).toBe(1);
  });

  it('is that of one of two people of a name', () => {
    const index = indexOf(
      { speaker: person('Anna Berg', { office: 'mayor' }) },
      { speaker: person('Anna Berg', { office: 'striker' }) },
    );
    index.setDecisions([alias(['Anna Berg', 'striker'], 'Nan')]);
    expect(index.findNames('Nan').map(({ handle }) => handle)).toEqual(['Anna Berg, striker']);
  });

  it('is gone when it is split off later', () => {
    const index = indexOf(named('Harbour Board'));
    index.setDecisions([alias('Harbour Board', 'Quay Office'), split('Quay Office')]);
    expect(index.findNames('Quay Office')).toEqual([]);
  });
});

describe('against a plain model', () => {
  const variant = fc.option(
    fc.constantFrom(
      person('Anna Berg'),
      person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' }),
      person('Anna Berg', { office: 'striker' }),
      person('Anna K. Berg', { office: 'mayor', speaksFor: 'Norland' }),
      person('Anna M. Berg'),
      person('A. Berg'),
      person('Arne Berg'),
      person('Ann Müller', { speaksFor: 'Oster' }),
      person('Ann Mueller'),
      person('Oster', { kind: 'body' }),
      person('Oster'),
      person('UK', { kind: 'body' }),
      person('Britain', { kind: 'body' }),
      person('Great Britain', { kind: 'body' }),
      person('an aide', { kind: 'unnamed' }),
    ),
  );
  const visit = fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5') as fc.Arbitrary<ArticleId>,
    publishedAtMs: fc.nat(3).map((days) => 86_400_000 * days),
    speakers: fc.option(fc.array(variant, { maxLength: 3 })),
    isRead: fc.boolean(),
  });
  const decided = fc.constantFrom(
    merge('Anna Berg', 'Arne Berg'),
    merge(['Anna Berg', 'mayor'], ['Anna Berg', 'striker']),
    merge('Oster', 'Ann Müller'),
    split('Ann Mueller'),
    split('Anna Berg', 'mayor'),
    split('Arne Berg'),
    alias('Oster', 'Ann Müller'),
    alias(['Anna Berg', 'mayor'], 'UK'),
    alias('Great Britain', 'Old Isles'),
    split('Old Isles'),
  );

  it('knows who is who as if all names were there at once, whatever is put, removed and decided', () => {
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 10 }),
        fc.array(decided, { maxLength: 3 }),
        fc.nat(10),
        (visits, decisions, decidedAt) => {
          const { index, model } = visitAll(visits, { decisions, decidedAt });
          if (decidedAt >= visits.length) index.setDecisions(decisions);
          const all = [...model.values()].flat().filter(({ speaker }) => speaker !== null);
          const byEntry = groupBy(all, (each) => index.speakerOf(each)?.key ?? '');
          const sortedIds = (groups: Iterable<readonly Quote[]>) =>
            [...groups].map((group) => ids(group).sort()).sort();
          const plain = identifyPlainly(model, decisions);
          expect(sortedIds(byEntry.values())).toEqual(sortedIds(plain));
          for (const [speakerKey, quotes] of byEntry) {
            const found = index.find({ speakerKey, offset: 0, limit: 100 });
            expect(ids(found.quotes).sort()).toEqual(ids(quotes).sort());
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells each entry as if all had come at once, however it came there', () => {
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 14 }),
        fc.array(decided, { maxLength: 2 }),
        fc.nat(14),
        (visits, decisions, decidedAt) => {
          const { index, model } = visitAll(visits, { decisions, decidedAt });
          const atOnce = createQuoteIndex();
          if (decidedAt < visits.length) atOnce.setDecisions(decisions);
          for (const [articleId, quotes] of model) atOnce.putArticle(articleId, quotes);
          expectSame(index, atOnce);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('gives the same names whether aliases are given and taken one by one or at once', () => {
  const quotes = [named('Anna Berg'), named('Ida Moen'), about('Oster'), about('UK')];
  const given = fc.constantFrom(
    alias('Anna Berg', 'Nan'),
    alias('Anna Berg', 'The Mayor'),
    alias('Ida Moen', 'Nan'),
    alias('Oster', 'Old Town'),
    alias('UK', 'Albion'),
    merge('Anna Berg', 'Ida Moen'),
    split('Nan'),
  );
  const steps = fc.array(fc.record({ decision: given, isTaken: fc.boolean() }), { maxLength: 8 });
  const typed = ['Nan', 'The Mayor', 'Old Town', 'Albion', 'Anna Berg', 'Great Britain'];
  fc.assert(
    fc.property(steps, (all) => {
      const index = indexOf(...quotes);
      let kept: readonly SpeakerDecision[] = [];
      for (const { decision, isTaken } of all) {
        kept = [...kept, decision];
        index.setDecisions(kept);
        index.completeNames('', 10);
        if (isTaken) kept = kept.slice(0, -1);
        index.setDecisions(kept);
      }
      const atOnce = indexOf(...quotes);
      atOnce.setDecisions(kept);
      for (const name of typed) {
        expect(index.findNames(name)).toEqual(atOnce.findNames(name));
        expect(index.describeName(name.toLowerCase())).toEqual(
          atOnce.describeName(name.toLowerCase()),
        );
      }
      expect(index.completeNames('', 10)).toEqual(atOnce.completeNames('', 10));
    }),
  );
});

function expectSame(index: QuoteIndex, other: QuoteIndex): void {
  const all = other.completeNames('', 100);
  expect(index.completeNames('', 100)).toEqual(all);
  for (const { key } of all) {
    expect(index.describeName(key)).toEqual(other.describeName(key));
    const query = { speakerKey: key, offset: 0, limit: 100 };
    expect(index.find(query)).toEqual(other.find(query));
    expect(index.speakersFor(key)).toEqual(other.speakersFor(key));
  }
  for (const name of [
    '',
    'Berg',
    'Anna Berg',
    'A. Berg',
    'Müller',
    'Britain',
    'Oster',
    'striker',
  ]) {
    expect(index.findNames(name)).toEqual(other.findNames(name));
    expect(index.nearestNames(name, 5)).toEqual(other.nearestNames(name, 5));
  }
}

interface Visit {
  readonly articleId: ArticleId;
  readonly publishedAtMs: number;
  /** null removes the article. */
  readonly speakers: readonly Quote['speaker'][] | null;
  readonly isRead: boolean;
}

/** An index to which the visits came one by one, the decisions before one of them, and the quotes that it has then. */
function visitAll(
  visits: readonly Visit[],
  { decisions, decidedAt }: { decisions: readonly SpeakerDecision[]; decidedAt: number },
) {
  const index = createQuoteIndex();
  const model = new Map<ArticleId, readonly Quote[]>();
  for (const [at, each] of visits.entries()) {
    if (at === decidedAt) index.setDecisions(decisions);
    visitArticle(each, index, model);
  }
  return { index, model };
}

function visitArticle(
  { articleId, publishedAtMs, speakers, isRead }: Visit,
  index: QuoteIndex,
  model: Map<ArticleId, readonly Quote[]>,
): void {
  const put = speakers?.map((speaker, place) => {
    const id = `${articleId}-${place}` as QuoteId;
    return quote({ id, articleId, publishedAtMs, speaker, contents: [id] });
  });
  if (put === undefined) index.removeArticle(articleId);
  else index.putArticle(articleId, put);
  model.delete(articleId);
  if (put !== undefined) model.set(articleId, put);
  // What was read half way must not stick.
  if (isRead) index.completeNames('', 100);
}
