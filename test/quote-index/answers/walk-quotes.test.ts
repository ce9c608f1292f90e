import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { BATCH_SIZE } from '../../../src/quote-index/answers/walk-quotes.ts';
import type { QuoteIndex, WalkQuery } from '../../../src/quote-index/quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { about, indexOf, named } from '../../helpers/values/quote-index.ts';

const WIRE = { contents: ['We will not pay for a bridge that leads nowhere.'] } as const;

const index = indexOf(
  { ...WIRE, ...named('Anna Berg'), publishedAtMs: 1, outlet: 'Harbour Post' },
  { ...WIRE, ...named('Anna Berg'), publishedAtMs: 3, outlet: 'Evening Harbour Post' },
  { ...named('Jonas Vik'), ...about('Anna Berg'), publishedAtMs: 2 },
  { speaker: null, publishedAtMs: 4 },
  { ...named('Anna Berg'), ...about('the ferry'), publishedAtMs: 5 },
);

const walk = (of: QuoteIndex, query: WalkQuery) => [...of.walk(query)].flat();
const ids = (query: WalkQuery) => walk(index, query).map(({ quote: { id } }) => id);

describe('what is walked', () => {
  it.each<[string, WalkQuery, readonly string[]]>([
    ['every printing, newest first', {}, ['q4', 'q3', 'q1', 'q2', 'q0']],
    ['by somebody', { speakerKey: 'anna berg' }, ['q4', 'q1', 'q0']],
    ['about somebody', { topic: 'Anna Berg' }, ['q2']],
    ['by somebody about something', { speakerKey: 'anna berg', topic: 'the ferry' }, ['q4']],
    ['of an outlet, by its whole name', { outlet: 'Harbour Post' }, ['q4', 'q3', 'q2', 'q0']],
    ['since then', { sinceMs: 3 }, ['q4', 'q3', 'q1']],
    ['by nobody known', { speakerKey: 'ruth aldane' }, []],
    ['about nothing known', { topic: 'a lighthouse' }, []],
  ])('%s', (_case, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });
});

it('tells who said it, and which quote stands for all that are joined', () => {
  const [own, nobody, second, , first] = walk(index, {});
  expect([second, first].map((each) => each?.lead.id)).toEqual(['q0', 'q0']);
  expect(own?.lead.id).toBe('q4');
  expect(own?.speaker?.key).toBe('anna berg');
  expect(nobody?.speaker).toBeNull();
});

it('walks printings of as many quotes as are found', () => {
  const printing = fc.record({
    words: fc.constantFrom(WIRE.contents[0], 'a bridge that leads nowhere', 'No comment.'),
    name: fc.constantFrom('Anna Berg', 'Jonas Vik'),
    outlet: fc.constantFrom('Harbour Post', 'Evening Mail'),
    topic: fc.constantFrom('the ferry', 'Oster'),
    publishedAtMs: fc.integer({ min: 0, max: 6 }).map((day) => day * 86_400_000),
  });
  fc.assert(
    fc.property(fc.array(printing, { maxLength: 12 }), (printings) => {
      const some = indexOf(
        ...printings.map(({ words, name, topic, ...rest }) => ({
          ...{ ...named(name), ...about(topic), ...rest },
          contents: [words] as const,
        })),
      );
      const queries = [{}, { speakerKey: 'anna berg' }, { topic: 'the ferry' }];
      for (const query of [...queries, { outlet: 'Evening Mail' }, { sinceMs: 3 * 86_400_000 }]) {
        const leads = new Set(walk(some, query).map(({ lead }) => lead.id));
        expect(leads.size).toBe(some.find({ ...query, offset: 0, limit: 1 }).total);
      }
    }),
  );
});

it('walks on in batches while articles come and go', () => {
  const many = indexOf();
  const put = (number: number) => {
    const articleId = `article-${number}` as ArticleId;
    const speaker = person(`Anna Berg`);
    many.putArticle(articleId, [quote({ articleId, speaker, publishedAtMs: number })]);
  };
  for (let number = 0; number < BATCH_SIZE + 5; number++) put(number);
  const walked: number[] = [];
  for (const batch of many.walk({ speakerKey: 'anna berg' })) {
    walked.push(batch.length);
    put(BATCH_SIZE + 10);
    many.removeArticle('article-1' as ArticleId);
  }
  // What is gone meanwhile is walked no more.
  expect(walked).toEqual([BATCH_SIZE, 4]);
});
