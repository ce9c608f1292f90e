import { describe, expect, it } from 'vitest';
import { buildDigest, type DigestOptions } from '../../src/digests/build-digest.ts';
import type { StoryFilter } from '../../src/model/digest.ts';
import type { ReplyDocument, StoryCard } from '../../src/model/reply.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, storedNews } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const OPTIONS: DigestOptions = {
  filter: {},
  index: createQuoteIndex(),
  fromMs: Date.UTC(2026, 2, 2, 8),
  toMs: Date.UTC(2026, 2, 3, 8),
  timeZone: 'Europe/London',
  links: testLinks,
};

const bridge = storedNews({
  title: 'Oster council stops the harbour bridge',
  lead: [
    'The council halted the bridge on Monday.',
    'Costs had tripled.',
    'Work had begun in May.',
  ],
  said: [
    { words: 'We will not pay for a bridge that leads nowhere.', about: 'Harbour League' },
    {
      words: 'the city may look at a tunnel instead',
      kind: 'indirect',
      by: person('Pavel Dvořák'),
    },
  ],
});
const bridgeElsewhere = storedNews({
  title: 'Harbour bridge halted',
  outlet: 'Coastal Courier',
  publishedAtMs: NEWS_DAY_MS + 3_600_000,
  said: [{ words: 'We will not pay for a bridge that leads nowhere' }],
});
const ferry = storedNews({
  title: 'Ferry crews walk out',
  lead: ['Crews stopped work over night shifts.'],
  publishedAtMs: NEWS_DAY_MS + 7_200_000,
});

function stories(document: ReplyDocument | null): readonly StoryCard[] {
  return (document?.blocks ?? []).flatMap((block) => (block.kind === 'story' ? [block.story] : []));
}

describe('a story that was told before', () => {
  const toldAtMs = () => Date.UTC(2026, 2, 2, 8);

  it('says so itself, with the time in the zone of its readers', async () => {
    const digest = await buildDigest([bridge], { ...OPTIONS, timeZone: 'Asia/Tokyo', toldAtMs });
    expect(stories(digest).map(({ update }) => update)).toEqual([
      'Update: more on a story that was told on Mon 2 Mar 2026, 17:00',
    ]);
    expect(stories(await buildDigest([bridge], OPTIONS))[0]).not.toHaveProperty('update');
  });

  it('says so in the list of more stories, too', async () => {
    const letters = [...'abcdefghijkl'];
    const many = letters.map((letter) => storedNews({ title: `${letter.repeat(4)} news` }));
    const listed = (await buildDigest(many, { ...OPTIONS, toldAtMs }))?.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ text }) => text) : [],
    );
    expect(listed).toHaveLength(2);
    expect(listed?.every((text) => text.endsWith('(Harbour Post, update)'))).toBe(true);
  });
});

describe('buildDigest', () => {
  it('tells each story once, with sentences and quotes as the articles have them', async () => {
    const digest = await buildDigest([ferry, bridge, bridgeElsewhere], OPTIONS);
    expect(digest).toMatchObject({
      audience: 'channel',
      fallback: 'Digest, 2 stories: Oster council stops the harbour bridge · Ferry crews walk out',
      shareCommandText: null,
      blocks: [
        { kind: 'heading', text: 'Digest' },
        {
          kind: 'note',
          text: 'Mon 2 Mar 2026, 08:00 to Tue 3 Mar 2026, 08:00 (Europe/London) · 2 stories from 3 articles',
        },
        {
          kind: 'story',
          story: {
            articleId: bridge.article.id,
            title: 'Oster council stops the harbour bridge',
            url: bridge.article.url,
            outlet: 'Harbour Post',
            summary: ['The council halted the bridge on Monday.', 'Costs had tripled.'],
            also: [{ text: 'Coastal Courier', url: bridgeElsewhere.article.url }],
            quotes: [
              {
                contents: ['We will not pay for a bridge that leads nowhere.'],
                speaker: 'Anna Berg',
                outlet: 'Harbour Post',
                permalink: `http://127.0.0.1:3000/q/${bridge.quotes[0]?.id}`,
              },
              { contents: ['the city may look at a tunnel instead'], speaker: 'Pavel Dvořák' },
            ],
          },
        },
        { kind: 'story', story: { title: 'Ferry crews walk out', also: [], quotes: [] } },
      ],
    });
  });

  it('has nothing to tell without articles', async () => {
    expect(await buildDigest([], OPTIONS)).toBeNull();
  });

  it.each([
    ['a word of the title', ['FERRY'], ['Ferry crews walk out']],
    ['a name of a speaker', ['dvorak'], ['Oster council stops the harbour bridge']],
    ['a topic', ['Harbour League'], ['Oster council stops the harbour bridge']],
    ['words of a quote', ['leads nowhere'], ['Oster council stops the harbour bridge']],
    [
      'any of several',
      ['tunnel', 'ferry'],
      ['Oster council stops the harbour bridge', 'Ferry crews walk out'],
    ],
    ['part of a word: nothing', ['ferr'], []],
  ])('keeps stories that mention %s', async (_case, topics, titles) => {
    const digest = await buildDigest([bridge, bridgeElsewhere, ferry], {
      ...OPTIONS,
      filter: { topics },
    });
    expect(stories(digest).map(({ title }) => title)).toEqual(titles);
  });

  it('tells the period in the zone of the reader', async () => {
    const summer = { fromMs: Date.UTC(2026, 6, 1, 7), toMs: Date.UTC(2026, 6, 1, 15, 30) };
    const digest = await buildDigest([ferry], { ...OPTIONS, ...summer });
    expect(digest?.blocks[1]).toMatchObject({
      text: 'Wed 1 Jul 2026, 08:00 to 16:30 (Europe/London) · 1 story from 1 article',
    });
  });

  it('prefers sure, named, direct words, one of each speaker', async () => {
    const article = storedNews({
      title: 'Many voices',
      said: [
        { words: 'No comment.', by: person('Short Reply') },
        { words: 'Nobody knows who said these words.', by: null },
        { words: 'An aide said these words, too.', by: person('an aide', { kind: 'unnamed' }) },
        { words: 'These words may be of another.', by: person('Ole Unsure'), confidence: 0.4 },
        { words: 'These are my first words here.', by: person('Anna Berg'), confidence: 0.8 },
        { words: 'These are my surest words here.', by: person('Anna Berg'), confidence: 0.95 },
        { words: 'reported words of someone named', by: person('Ida Lund'), kind: 'indirect' },
      ],
    });
    const [story] = stories(await buildDigest([article], OPTIONS));
    expect(story?.quotes.map(({ speaker, contents }) => [speaker, contents[0]])).toEqual([
      ['Anna Berg', 'These are my surest words here.'],
      ['Ida Lund', 'reported words of someone named'],
      ['an aide', 'An aide said these words, too.'],
    ]);
  });

  it('tells first what those say whom it is about, where that is sure', async () => {
    const article = storedNews({
      title: 'Many voices',
      said: [
        { words: 'These are the surest words of all.', by: person('Ida Lund'), confidence: 1 },
        { words: 'More of the surest words of all.', by: person('Ole Vik'), confidence: 1 },
        { words: 'I say little.', by: person('Anna Berg') },
        {
          words: 'the league would not pay.',
          by: person('Jon Aas', { speaksFor: 'Harbour League' }),
          kind: 'indirect',
        },
        {
          words: 'These may be my words, or of another.',
          by: person('Anna Berg'),
          confidence: 0.4,
        },
      ],
    });
    const index = createQuoteIndex();
    index.putArticle(article.article.id, article.quotes);
    const speakers = async (filter: StoryFilter) =>
      stories(await buildDigest([article], { ...OPTIONS, filter, index }))[0]?.quotes.map(
        ({ speaker, contents }) => `${speaker}: ${contents[0]}`,
      );
    expect((await speakers({}))?.[0]).toContain('Ida Lund');
    expect((await speakers({ people: ['Anna Berg'] }))?.[0]).toBe('Anna Berg: I say little.');
    expect((await speakers({ bodies: ['Harbour League'] }))?.[0]).toContain('Jon Aas');
  });

  it('tells ten stories and lists the rest', async () => {
    const articles = Array.from({ length: 35 }, (_, number) =>
      storedNews({
        // Words that no other headline begins with.
        title: [...String(number + 100)].map((digit) => 'abcdefghij'[Number(digit)]).join(''),
        outlet: `Outlet ${number}`,
        publishedAtMs: NEWS_DAY_MS - number,
      }),
    );
    const digest = await buildDigest(articles, OPTIONS);
    expect(stories(digest)).toHaveLength(10);
    const [more, list, left] = (digest?.blocks ?? []).slice(-3);
    expect(more).toEqual({ kind: 'note', text: 'More stories' });
    expect(list).toMatchObject({ kind: 'list', items: { length: 20 } });
    expect(list?.kind === 'list' && list.items[0]).toEqual({
      text: 'bba (Outlet 10)',
      url: articles[10]?.article.url,
    });
    expect(left).toEqual({ kind: 'note', text: 'and 5 more stories' });
  });
});
