import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../src/digests/group-stories.ts';
import { groupLinked } from '../../src/quote-index/who/group-linked.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { countWork } from '../helpers/count-work.ts';
import { NEWS_DAY_MS, type News, storedNews } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

const bridge: News = {
  title: 'Oster council stops the harbour bridge',
  lead: [
    'Councillors in Oster voted late on Monday to halt the harbour bridge after its costs had tripled.',
    'Mayor Anna Berg said the city could not carry the debt.',
  ],
  said: [{ words: 'We will not pay for a bridge that leads nowhere.' }],
};

const ferry: News = {
  title: 'Ferry crews walk out over night shifts',
  lead: [
    'Crews of the Norland ferries stopped work on Tuesday morning in a dispute about night shifts.',
    'The union said 400 sailors had joined the strike.',
  ],
};

/** The same story, and other stories that look like it, each beside `bridge` or `ferry`. */
const PAIRS: readonly [string, News, News, boolean][] = [
  [
    'the same vote in other words',
    bridge,
    {
      title: 'Harbour bridge scrapped as costs triple',
      outlet: 'Coastal Courier',
      lead: [
        'The planned harbour bridge in Oster is dead: the city council voted on Monday to halt it.',
        'Its costs had risen to three times what was planned, councillors were told.',
      ],
    },
    true,
  ],
  [
    'a short report of it',
    bridge,
    {
      title: 'Oster votes down bridge',
      outlet: 'Coastal Courier',
      lead: ['The Oster council has voted to halt its harbour bridge over tripled costs.'],
    },
    true,
  ],
  [
    'another story that quotes the same words, cut',
    bridge,
    {
      title: 'What Monday night means for the north bank',
      outlet: 'Coastal Courier',
      lead: [
        'Families on the far side of the water wonder whether shops and doctors will ever come closer.',
        'Some have already sold their homes; others say a ferry would do.',
      ],
      said: [{ words: 'a bridge that leads nowhere' }],
    },
    true,
  ],
  [
    'the same strike in other words',
    ferry,
    {
      title: 'Norland ferry strike strands thousands',
      outlet: 'Coastal Courier',
      lead: [
        'Thousands of passengers were stranded on Tuesday as ferry crews went on strike over night shifts.',
        'The sailors want longer rests, their union said.',
      ],
    },
    true,
  ],
  [
    'the same mayor and council on another matter',
    bridge,
    {
      title: 'Oster mayor opens school on the hill',
      lead: [
        'Mayor Anna Berg on Tuesday opened the first new school in Oster for thirty years.',
        'The council had set aside nine million for the building and its gardens.',
      ],
    },
    false,
  ],
  [
    'the same mayor about her own future',
    bridge,
    {
      title: 'Berg will not stand again',
      lead: [
        'Anna Berg, mayor of Oster since 2014, will leave office in the spring, her office said.',
        'Three members of her party want to follow her.',
      ],
    },
    false,
  ],
  [
    'another strike',
    ferry,
    {
      title: 'Teachers plan strike for better pay',
      lead: [
        'Teachers across the south are to stop work for two days next week in a dispute about pay.',
        'Their union expects thousands to join.',
      ],
    },
    false,
  ],
  ['nothing in common', bridge, ferry, false],
  [
    'the same few words of a quote',
    { ...bridge, said: [{ words: 'We will see.' }] },
    { ...ferry, said: [{ words: 'We will see.' }] },
    false,
  ],
];

describe('groupStories', () => {
  it.each(PAIRS)('%s', async (_case, one, other, isSame) => {
    const stored = [
      storedNews(one),
      storedNews({ ...other, publishedAtMs: NEWS_DAY_MS + HOUR_MS }),
    ];
    expect(await groupStories(stored)).toHaveLength(isSame ? 1 : 2);
  });

  it('finds the stories among all of them, too, where words weigh otherwise', async () => {
    const all = PAIRS.flatMap(([, one, other], number) => (number < 7 ? [one, other] : [])).map(
      (each) => storedNews(each),
    );
    const stories = await groupStories([
      ...new Map(all.map((each) => [each.article.id, each])).values(),
    ]);
    expect(stories.map((story) => story.map(({ article }) => article.title))).toEqual([
      [
        'Oster council stops the harbour bridge',
        'Harbour bridge scrapped as costs triple',
        'Oster votes down bridge',
        'What Monday night means for the north bank',
      ],
      ['Ferry crews walk out over night shifts', 'Norland ferry strike strands thousands'],
      ['Oster mayor opens school on the hill'],
      ['Berg will not stand again'],
      ['Teachers plan strike for better pay'],
    ]);
  });

  it.each([
    [72, 1],
    [73, 2],
  ])('sees articles %i hours apart as %i', async (hours, count) => {
    const later = { ...bridge, outlet: 'Coastal Courier' };
    const publishedAtMs = NEWS_DAY_MS + hours * HOUR_MS;
    const stored = [storedNews(bridge), storedNews({ ...later, publishedAtMs })];
    expect(await groupStories(stored)).toHaveLength(count);
  });

  it('puts copies together, days apart and under other headlines', async () => {
    const later = { ...ferry, publishedAtMs: NEWS_DAY_MS + 100 * HOUR_MS };
    const stored = [storedNews(bridge), storedNews(later)];
    const [one, other] = stored.map(({ article }) => article.id);
    if (one === undefined || other === undefined) throw new Error('no articles');
    expect(await groupStories(stored, [[one, other]])).toHaveLength(1);
    expect(await groupStories(stored.slice(1), [[one, other]])).toHaveLength(1);
  });

  it('keeps the days of a column apart, and the day’s edition of one together', async () => {
    const tides = (hours: number): News => ({
      title: 'Tides and winds for Oster',
      url: `https://harbour-post.example/tides-${hours}`,
      lead: ['High water comes twice, and small boats should stay inside the boom after dark.'],
      publishedAtMs: NEWS_DAY_MS + hours * HOUR_MS,
    });
    const stored = [0, 3, 24].map((hours) => storedNews(tides(hours)));
    expect(await groupStories(stored.slice(0, 2))).toHaveLength(1);
    expect(
      await groupStories([stored[0], stored[2]].filter((each) => each !== undefined)),
    ).toHaveLength(2);
  });

  it('finds what a look at every pair finds', async () => {
    const word = fc.integer({ min: 0, max: 24 }).map((at) => `word${String.fromCharCode(97 + at)}`);
    const one = fc.record({
      words: fc.array(word, { maxLength: 8 }),
      hours: fc.nat(160),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 14 }), async (given) => {
        const stored = given.map(({ words, hours }, at) =>
          storedNews({
            title: words.map((each) => each.slice(4).repeat(4)).join(' ') || '…',
            url: `https://harbour-post.example/${at}`,
            publishedAtMs: NEWS_DAY_MS + hours * HOUR_MS,
          }),
        );
        expect((await groupStories(stored)).map(idsOf)).toEqual(groupPlainly(stored).map(idsOf));
      }),
      { numRuns: 300 },
    );
  });

  it('does little more than double work for twice as many articles of one day', async () => {
    const workOf = (count: number) => {
      const stored = Array.from({ length: count }, (_, at) =>
        storedNews({
          title: `Council votes ${[1, 2, 3, 4].map((place) => `${place}x${at}`).join(' ')} ${at % 50}yy`,
          url: `https://harbour-post.example/${at}`,
        }),
      );
      return countWork(() => groupStories(stored));
    };
    const few = await workOf(100);
    const many = await workOf(200);
    expect(many / few).toBeLessThan(2.8);
  });

  it('takes none, and articles without words', async () => {
    expect(await groupStories([])).toEqual([]);
    expect(
      await groupStories([storedNews({ title: '…' }), storedNews({ title: '—' })]),
    ).toHaveLength(2);
  });
});

const idsOf = (story: readonly StoredArticle[]) => story.map(({ article }) => article.id);

/** The plain model, for titles of telling words alone: every pair, no lists of who has a word. */
function groupPlainly(stored: readonly StoredArticle[]): readonly (readonly StoredArticle[])[] {
  const terms = new Map(
    stored.map((each) => [
      each,
      new Set(each.article.title.split(' ').filter((word) => word !== '…')),
    ]),
  );
  const termsOf = (each: StoredArticle) => [...(terms.get(each) ?? [])];
  const weigh = (term: string) =>
    Math.log(1 + stored.length / stored.filter((each) => terms.get(each)?.has(term)).length);
  const weightOf = (of: readonly string[]) => of.reduce((sum, term) => sum + weigh(term), 0);
  const isOne = (a: StoredArticle, b: StoredArticle) => {
    const shared = weightOf(termsOf(a).filter((term) => terms.get(b)?.has(term)));
    const least = Math.min(weightOf(termsOf(a)), weightOf(termsOf(b)));
    const apartMs = Math.abs(a.article.publishedAtMs - b.article.publishedAtMs);
    // All are of one outlet.
    const isColumn = a.article.title === b.article.title && apartMs >= 20 * HOUR_MS;
    const isLike = least > 0 && shared >= 0.25 * least - 1e-9;
    return isLike && apartMs <= 72 * HOUR_MS && !isColumn;
  };
  const pairs = stored.flatMap((a) => stored.map((b) => [a, b] as const));
  return groupLinked(
    stored,
    pairs.filter(([a, b]) => a !== b && isOne(a, b)),
  );
}
