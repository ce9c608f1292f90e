import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKeyQuotes, type KeyQuoteOptions } from '../../src/digests/choose-key-quotes.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { countTurns } from '../helpers/count-turns.ts';
import { NEWS_DAY_MS, type News, type Said, storedNews } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const HOUR_MS = 3_600_000;

const words = (number: number) => `These are the words of number ${number} here.`;

function chosen(news: readonly News[], options: Partial<KeyQuoteOptions> = {}) {
  const index = createQuoteIndex();
  const articles = news.map((each) => storedNews(each));
  for (const { article, quotes } of articles) index.putArticle(article.id, quotes);
  return chooseKeyQuotes(articles, { limit: 3, index, ...options });
}

/** "Anna Berg: why · why" */
async function told(
  said: readonly Said[],
  options: Partial<KeyQuoteOptions> = {},
): Promise<readonly string[]> {
  return (await chosen([{ title: 'Many voices', said }], options)).map(
    ({ quote, why }) => `${quote.speaker?.name ?? 'nobody'}: ${why.join(' · ')}`,
  );
}

const speakers = async (said: readonly Said[]) =>
  (await told(said)).map((line) => line.split(':')[0]);

describe('chooseKeyQuotes', () => {
  it.each<[string, Said, Said]>([
    [
      'an office',
      { words: words(1), by: person('Anna Berg', { office: 'mayor of Oster' }) },
      { words: words(2), by: person('Ole Vik', { office: null }) },
    ],
    [
      'one who speaks for a body',
      { words: words(1), by: person('Anna Berg', { speaksFor: 'Harbour League', office: null }) },
      { words: words(2), by: person('Ole Vik', { speaksFor: null, office: null }) },
    ],
    [
      'what rejects something',
      { words: words(1), by: person('Anna Berg'), about: 'Oster', act: 'rejects' },
      { words: words(2), by: person('Ole Vik'), about: 'Oster' },
    ],
    [
      'the speaker’s own words',
      { words: words(1), by: person('Anna Berg') },
      { words: 'it would be said by number 2', by: person('Ole Vik'), kind: 'indirect' },
    ],
    [
      'what is more than a joke of four words',
      { words: words(1), by: person('Anna Berg') },
      { words: 'The badger has standards.', by: person('Ole Vik') },
    ],
    [
      'the surer speaker',
      { words: words(1), by: person('Anna Berg'), confidence: 0.95 },
      { words: words(2), by: person('Ole Vik'), confidence: 0.7 },
    ],
    [
      'somebody named',
      { words: words(1), by: person('Anna Berg'), confidence: 0.7 },
      {
        words: words(2),
        by: person('an aide', { kind: 'unnamed' }),
        about: 'Oster',
        act: 'rejects',
      },
    ],
    [
      'a sure speaker',
      { words: words(1), by: person('Anna Berg'), confidence: 0.7 },
      { words: words(2), by: person('Ole Vik'), confidence: 0.5, about: 'Oster', act: 'rejects' },
    ],
  ])('puts %s first', async (_what, better, other) =>
    expect((await speakers([other, better]))[0]).toBe('Anna Berg'),
  );

  it('puts what more outlets carry first, and says how many', async () => {
    const said = [
      { words: 'We will not pay for a bridge that leads nowhere.', by: person('Ole Vik') },
    ];
    const news = ['Harbour Post', 'Coastal Courier', 'Oster Echo'].map((outlet) => ({
      title: 'Bridge',
      outlet,
      said,
    }));
    const first = { title: 'Tunnel', said: [{ words: words(1), by: person('Anna Berg') }] };
    const [best] = await chosen([first, ...news]);
    expect(best?.quote.speaker?.name).toBe('Ole Vik');
    expect(best?.why[0]).toBe('carried by 3 outlets');
    expect(best?.alsoIn).toHaveLength(2);
  });

  it('puts the newest of a story of days first', async () => {
    const at = (number: number, hours: number, name: string) => ({
      title: `Day ${number}`,
      publishedAtMs: NEWS_DAY_MS + hours * HOUR_MS,
      said: [{ words: words(number), by: person(name) }],
    });
    const [best] = await chosen([at(1, 0, 'Ole Vik'), at(2, 40, 'Anna Berg')]);
    expect(best?.quote.speaker?.name).toBe('Anna Berg');
    expect(best?.why).toContain('newest of the story');
  });

  it('puts who is often quoted lately first', async () => {
    const days = Array.from({ length: 6 }, (_, day) => ({
      title: `Day ${day}`,
      publishedAtMs: NEWS_DAY_MS - day * 24 * HOUR_MS,
      said: [{ words: words(10 + day), by: person('Anna Berg') }],
    }));
    const today = {
      title: 'Today',
      said: [
        { words: words(1), by: person('Ole Vik') },
        { words: words(2), by: person('Anna Berg') },
      ],
    };
    const index = createQuoteIndex();
    for (const each of [today, ...days].map((news) => storedNews(news)))
      index.putArticle(each.article.id, each.quotes);
    const [best] = await chosen([today], { index });
    expect(best?.quote.speaker?.name).toBe('Anna Berg');
    expect(best?.why).toContain('often quoted lately');
  });

  it('takes one of each speaker before anybody’s second, and nobody’s third', async () => {
    const berg = (number: number): Said => ({
      words: words(number),
      by: person('Anna Berg'),
      about: 'Oster',
      act: 'warns',
    });
    const others: Said = { words: words(9), by: person('Ole Vik'), confidence: 0.65 };
    const lines = await told([berg(1), berg(2), berg(3), others], { limit: 10 });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Anna Berg', 'Ole Vik', 'Anna Berg']);
  });

  it('shows both sides where there are two, and says whose the other is', async () => {
    const heavy = (number: number): Said => ({
      words: words(number),
      by: person(`Heavy Voice${number}`, { office: 'minister', speaksFor: 'Oster' }),
      about: 'Vanning',
      act: 'demands',
    });
    const said: readonly Said[] = [
      heavy(1),
      heavy(2),
      heavy(3),
      { words: words(4), by: person('Anna Berg'), about: 'Harbour League', stance: 'favor' },
      { words: words(5), by: person('Ole Vik'), about: 'Harbour League', stance: 'against' },
    ];
    const lines = await told(said);
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual(expect.stringMatching(/^Anna Berg: opposite to Ole Vik/));
    expect(lines).toContainEqual(expect.stringMatching(/^Ole Vik: opposite to Anna Berg/));
    expect((await told(said, { limit: 1 }))[0]).toMatch(/^Heavy Voice/);
  });

  it('takes nobody for opposite to one who takes no side', async () => {
    const said: readonly Said[] = [
      { words: words(1), by: person('Anna Berg'), about: 'Harbour League', stance: 'none' },
      { words: words(2), by: person('Ole Vik'), about: 'Harbour League', stance: 'against' },
    ];
    expect((await told(said)).join()).not.toContain('opposite');
  });

  it('puts whom one asks for first, with more than a few words where there are', async () => {
    const berg = person('Anna Berg', { office: null, speaksFor: null });
    const said: readonly Said[] = [
      { words: words(1), by: person('Ole Vik', { office: 'minister', speaksFor: null }) },
      { words: 'No comment now.', by: berg, about: 'Oster', act: 'rejects' },
      { words: words(2), by: berg },
    ];
    const isFirst: KeyQuoteOptions['isFirst'] = ({ speaker }) => speaker?.name === 'Anna Berg';
    expect(await told(said, { isFirst })).toEqual([
      'Anna Berg: asked for',
      'Ole Vik: minister',
      'Anna Berg: asked for · rejects',
    ]);
  });

  it('leaves out a few words, and those of the headline, where there are others', async () => {
    const few: readonly Said[] = [
      { words: 'No comment now.', by: person('Ole Vik') },
      { words: 'the council’s position', by: person('Ida Lund'), kind: 'indirect' },
      { words: 'the voices are too many', by: person('Jon Moe') },
    ];
    const tell = async (said: readonly Said[]) =>
      (await chosen([{ title: 'Moe: The voices are too many', said }])).map(
        ({ quote }) => quote.speaker?.name,
      );
    expect(await tell([...few, { words: words(1), by: person('Anna Berg') }])).toEqual([
      'Anna Berg',
    ]);
    expect(await tell(few)).toHaveLength(3);
  });

  it('says why in words', async () =>
    expect(
      await told([
        {
          words: words(1),
          by: person('Anna Berg', { office: 'mayor of Oster', speaksFor: 'Oster' }),
          about: 'Vanning',
          act: 'rejects',
        },
        { words: words(2), by: person('Ole Vik', { office: null, speaksFor: null }) },
        {
          words: 'it was said by number 3',
          by: person('Ida Lund', { office: null, speaksFor: null }),
          kind: 'indirect',
        },
      ]),
    ).toEqual([
      'Anna Berg: rejects · mayor of Oster · speaks for Oster',
      'Ole Vik: in the speaker’s own words',
      'Ida Lund: nothing weightier was said',
    ]));

  it('takes no more than asked for, none twice, two of a speaker at most, each with its reason', async () => {
    const someone = fc.record({
      words: fc.nat({ max: 30 }).map(words),
      by: fc.constantFrom('Anna Berg', 'Ole Vik', 'Ida Lund').map((name) => person(name)),
      about: fc.constantFrom('Oster', 'Vanning'),
      act: fc.constantFrom('says' as const, 'rejects', 'demands'),
      stance: fc.constantFrom('none' as const, 'favor', 'against'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someone, { maxLength: 12 }),
        fc.nat({ max: 5 }),
        async (said, limit) => {
          const found = await chosen([{ title: 'Many voices', said }], { limit });
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found.map(({ quote }) => quote.id)).size).toBe(found.length);
          for (const { quote, why } of found) {
            expect(why[0]).not.toBe('');
            const same = found.filter((other) => other.quote.speaker?.name === quote.speaker?.name);
            expect(same.length).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });

  it('lets others have their turn while it looks at the quotes of a large story', async () => {
    const said = Array.from({ length: 6000 }, (_, at) => ({
      words: words(at),
      by: person(`Voice Nr${at % 50}`),
    }));
    const articles = [storedNews({ title: 'Many voices', said })];
    const turns = await countTurns(() => chooseKeyQuotes(articles, { limit: 3 }));
    expect(turns).toBeGreaterThan(2);
  });
});
