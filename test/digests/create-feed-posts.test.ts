import { describe, expect, it, vi } from 'vitest';
import {
  createFeedPosts,
  FLOOD_ARTICLES,
  FLOOD_MS,
  MAX_HEADLINES,
} from '../../src/digests/create-feed-posts.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { ArticleId, FeedId } from '../../src/model/article.ts';
import type { PostFormat } from '../../src/model/feed-post.ts';
import { COURIER, FORMAT, HARBOUR, openFeedPosts, order } from '../helpers/feed-posts.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const STRIKE: News = {
  title: 'Pilots return to work',
  lead: ['Tugs left the basin again.', 'Thirty ships had waited.', 'Nobody was hurt.'],
  said: [
    { words: 'We were wrong about the pilots and their hours.' },
    { words: 'A rule that only one side keeps is no rule.', by: person('Jonas Vik') },
    { words: 'The harbour never sleeps, whatever they say.', by: person('Greta Hallowend') },
    { words: 'Every berth will be taken before the evening.', by: person('Sigrid Aldane') },
  ],
};

describe('a new article', () => {
  it('is posted once, as a card with its summary and key quotes, and the name of the feed', async () => {
    const { posts, save, settle, told, blocks } = await openFeedPosts();
    await posts.put(order());
    await save(STRIKE);
    await settle();
    expect(told()).toEqual(['Harbour Post: Pilots return to work']);
    expect(blocks()).toMatchObject([
      {
        kind: 'story',
        story: {
          title: 'Pilots return to work',
          outlet: 'Harbour Post',
          summary: ['Tugs left the basin again.', 'Thirty ships had waited.'],
          quotes: [{ speaker: 'Jonas Vik' }, { speaker: 'Anna Berg' }],
        },
      },
      { kind: 'note', text: 'Feed: Feed harbour-post' },
    ]);
  });

  it.each<[string, Partial<PostFormat>, number, number]>([
    ['three quotes', { quoteCount: 3 }, 3, 2],
    ['no quotes', { quoteCount: 0 }, 0, 2],
    ['no summary', { hasSummary: false }, 2, 0],
    ['a headline alone', { quoteCount: 0, hasSummary: false }, 0, 0],
  ])('has %s where its order says so', async (_what, format, quotes, sentences) => {
    const { posts, save, blocks } = await openFeedPosts();
    await posts.put(order(HARBOUR, { format }));
    await save(STRIKE);
    const [card] = blocks();
    if (card?.kind !== 'story') throw new Error('no card');
    expect(card.story.quotes).toHaveLength(quotes);
    expect(card.story.summary).toHaveLength(sentences);
    expect(card.story.url).toBe('https://harbour-post.example/pilots-return-to-work');
  });

  it('is posted to each channel of its feed, and to no other', async () => {
    const { posts, save, slack } = await openFeedPosts();
    await posts.put(order());
    await posts.put(order(HARBOUR, { channelId: 'C2' }));
    await posts.put(order(COURIER, { channelId: 'C3' }));
    await save({ title: 'One' });
    expect(slack.posted.map(({ channelId }) => channelId).sort()).toEqual(['C1', 'C2']);
  });

  it('has the format of the newest order', async () => {
    const { posts, save, blocks } = await openFeedPosts();
    const first = await posts.put(order());
    const format = { ...FORMAT, quoteCount: 1 };
    expect(await posts.put(order(HARBOUR, { format }))).toEqual({
      post: { ...first.post, format },
      isNew: false,
    });
    await save(STRIKE);
    expect(blocks()).toMatchObject([{ story: { quotes: [{}] } }, {}]);
    expect((await posts.put(order(COURIER))).isNew).toBe(true);
  });

  it.each<[string, string, boolean]>([
    ['a word of its text', 'basin', true],
    ['a phrase of its headline', 'Return to Work', true],
    ['for whom somebody speaks', 'Harbour League', true],
    ['a part of a word', 'basi', false],
    ['another word', 'ferry', false],
  ])('is wanted by %s, or not', async (_what, word, isWanted) => {
    const { posts, save, told } = await openFeedPosts();
    await posts.put(order(HARBOUR, { format: { words: ['no such word', word] } }));
    const by = person('Torvald Lunde', { speaksFor: 'Harbour League' });
    await save({ ...STRIKE, said: [{ words: 'So it is, and so it was.', by }] });
    expect(told()).toHaveLength(isWanted ? 1 : 0);
  });

  it('that one order does not want may be wanted by another of the channel', async () => {
    const { posts, save, told } = await openFeedPosts();
    await posts.put(order(HARBOUR, { format: { words: ['ferry'] } }));
    await posts.put(order(COURIER));
    await save(STRIKE);
    expect(told()).toEqual([]);
    await save({ ...STRIKE, feedId: COURIER });
    expect(told()).toHaveLength(1);
  });
});

describe('what is no new article', () => {
  it('was there before the order, or when its feed was first read', async () => {
    const { posts, save, told } = await openFeedPosts();
    await save({ title: 'Old' });
    await posts.put(order());
    await save({ title: 'Listed' }, true);
    expect(told()).toEqual([]);
  });

  it('is an edit, of what was posted or of what was there before', async () => {
    const { posts, save, told } = await openFeedPosts();
    await save({ title: 'Old' });
    await posts.put(order());
    await save({ title: 'New' });
    await save({ title: 'Old', lead: ['With another sentence.'] });
    await save({ title: 'New', lead: ['With another sentence.'] });
    expect(told()).toEqual(['Harbour Post: New']);
  });

  it('came by another feed of the channel, before or in the same poll', async () => {
    const { posts, save, keep, settle, told } = await openFeedPosts();
    await posts.put(order());
    await posts.put(order(COURIER));
    await save({ title: 'One' });
    await save({ title: 'One', feedId: COURIER });
    await keep({ title: 'Two', feedId: COURIER });
    await keep({ title: 'Two' });
    await settle();
    expect(told()).toEqual(['Harbour Post: One', 'Harbour Post: Two']);
  });

  it('came before the order was ended and made again', async () => {
    const { posts, save, told } = await openFeedPosts();
    const { post } = await posts.put(order());
    await save({ title: 'One' });
    await posts.remove(post.id);
    await posts.put(order(COURIER));
    await save({ title: 'One', feedId: COURIER });
    expect(told()).toHaveLength(1);
  });

  it('is a copy of one, by whatever feed it comes', async () => {
    const { posts, save, keep, settle, told } = await openFeedPosts();
    await posts.put(order());
    await posts.put(order(COURIER));
    const copyOf = (title: string, outlet: string): News => ({
      title,
      outlet,
      feedId: outlet === 'Harbour Post' ? HARBOUR : COURIER,
      lead: [
        'Crews of the Norland ferries stopped work on Tuesday morning in a dispute about night shifts.',
        'The union said four hundred sailors had joined the strike before the sun was up.',
        'Passengers slept on benches in the hall of the terminal, and some of them walked home over the dam.',
      ],
    });
    await save(copyOf('Ferry crews walk out', 'Harbour Post'));
    await save(copyOf('Ferries at rest', 'Coastal Courier'));
    expect(told()).toEqual(['Harbour Post: Ferry crews walk out']);
    await posts.put(order(HARBOUR, { channelId: 'C2' }));
    await posts.put(order(COURIER, { channelId: 'C2' }));
    await keep(copyOf('Sailors stay ashore', 'Coastal Courier'));
    await keep(copyOf('No ferries today', 'Harbour Post'));
    await settle();
    expect(told().slice(1)).toEqual(['Coastal Courier: Sailors stay ashore']);
  });
});

describe('an article that could not be read', () => {
  const headline = {
    articleId: 'a1' as ArticleId,
    title: 'Crane falls',
    url: 'https://harbour-post.example/crane',
    outlet: 'Harbour Post',
    publishedAtMs: NEWS_DAY_MS,
  };

  it('is a card with its headline and the link', async () => {
    const { posts, store, settle, told, blocks } = await openFeedPosts();
    await posts.put(order(HARBOUR, { format: { words: ['crane'] } }));
    await posts.put(order(HARBOUR, { channelId: 'C2', format: { words: ['ferry'] } }));
    await store.rememberItem(HARBOUR as FeedId, 'key', null, { place: 'page', headline });
    await settle();
    expect(told()).toEqual(['Harbour Post: Crane falls']);
    const { articleId: _, ...shown } = headline;
    expect(blocks()).toEqual([
      { kind: 'story', story: { ...shown, articleId: null, summary: [], quotes: [], also: [] } },
      { kind: 'note', text: 'Feed: Feed harbour-post · its page could not be read' },
    ]);
  });

  it('is told in whole where another feed brought it', async () => {
    const { posts, store, keep, settle, blocks } = await openFeedPosts();
    await posts.put(order());
    const articleId = await keep({ ...STRIKE, feedId: COURIER });
    const known = { ...headline, articleId };
    await store.rememberItem(HARBOUR as FeedId, 'key', null, { place: 'page', headline: known });
    await settle();
    expect(blocks()).toMatchObject([{ story: { title: STRIKE.title } }, {}]);
  });
});

describe('many articles', () => {
  it('come as one message of headlines with their links, once there were ten in ten minutes', async () => {
    const { posts, save, time, settle, told, blocks } = await openFeedPosts();
    await posts.put(order());
    for (let at = 0; at < FLOOD_ARTICLES + 5; at++) await save({ title: `Story ${at}` });
    expect(told()).toHaveLength(FLOOD_ARTICLES);
    await time.advanceTo(NEWS_DAY_MS + FLOOD_MS - 1, settle);
    expect(told()).toHaveLength(FLOOD_ARTICLES);
    for (let at = 0; at < FLOOD_ARTICLES; at++) await save({ title: `Late ${at}` });
    await time.advanceTo(NEWS_DAY_MS + FLOOD_MS + 1000, settle);
    expect(told().slice(FLOOD_ARTICLES)).toEqual(['15 new articles: Feed harbour-post']);
    expect(blocks(FLOOD_ARTICLES)).toMatchObject([
      { kind: 'heading', text: '15 new articles' },
      { kind: 'list' },
      { kind: 'note', text: 'Feed: Feed harbour-post' },
    ]);
    expect(JSON.stringify(blocks(FLOOD_ARTICLES))).toContain(
      '{"text":"Story 10 (Harbour Post)","url":"https://harbour-post.example/story-10"}',
    );
  });

  it('are all told, in as many messages as they need', async () => {
    const { posts, keep, settle, told, blocks } = await openFeedPosts();
    await posts.put(order());
    await posts.put(order(COURIER));
    const count = 2 * MAX_HEADLINES + 1;
    for (let at = 0; at < count; at++)
      await keep({ title: `Story ${at}`, feedId: at % 2 === 0 ? HARBOUR : COURIER });
    await settle();
    const feeds = 'Feed harbour-post, Feed coastal-courier';
    expect(told().slice(0, 2)).toEqual([
      `15 new articles: ${feeds}`,
      '15 new articles: Feed coastal-courier, Feed harbour-post',
    ]);
    expect(told()[2]).toBe('Harbour Post: Story 30');
    expect(blocks(0).at(-1)).toEqual({ kind: 'note', text: `Feeds: ${feeds}` });
  });

  it('come so, too, where what was posted a few minutes ago makes them more than ten', async () => {
    const { posts, save, keep, settle, told } = await openFeedPosts();
    await posts.put(order());
    for (let at = 0; at < FLOOD_ARTICLES - 2; at++) await save({ title: `Story ${at}` });
    for (const title of ['One', 'Two', 'Three']) await keep({ title });
    await settle();
    expect(told().slice(FLOOD_ARTICLES - 2)).toEqual(['3 new articles: Feed harbour-post']);
  });

  it('of two channels end by themselves, each at its own time', async () => {
    const { posts, save, keep, time, settle, slack } = await openFeedPosts();
    await posts.put(order());
    await posts.put(order(COURIER, { channelId: 'C2' }));
    const titles = Array.from({ length: FLOOD_ARTICLES }, (_, at) => `Story ${at}`);
    for (const title of titles) await save({ title });
    await time.advanceTo(NEWS_DAY_MS + FLOOD_MS / 2, settle);
    for (const title of titles) await save({ title: `Other ${title}`, feedId: COURIER });
    await keep({ title: 'Late' });
    await save({ title: 'Later', feedId: COURIER });
    const last = () => slack.posted.slice(2 * FLOOD_ARTICLES).map(({ channelId }) => channelId);
    expect(last()).toEqual([]);
    await time.advanceTo(NEWS_DAY_MS + FLOOD_MS + 1000);
    await expect.poll(last).toEqual(['C1']);
  });

  it('beside many that are not wanted are found by themselves', async () => {
    const { posts, keep, time, told } = await openFeedPosts();
    await posts.put(order(HARBOUR, { format: { words: ['ferry'] } }));
    for (let at = 0; at < 150; at++) await keep({ title: `Story ${at}` });
    await keep({ title: 'One', lead: ['The ferry is late.'] });
    await posts.runDue();
    expect(told()).toEqual([]);
    await time.advance(1000);
    await expect.poll(told).toEqual(['Harbour Post: One']);
  });

  it('beyond ten messages wait until the flood is over', async () => {
    const { posts, keep, time, settle, told } = await openFeedPosts();
    await posts.put(order());
    for (let at = 0; at < 10 * MAX_HEADLINES + 2; at++) await keep({ title: `Story ${at}` });
    await settle();
    expect(told()).toEqual(Array(10).fill('15 new articles: Feed harbour-post'));
    await time.advanceTo(NEWS_DAY_MS + FLOOD_MS + 1000, settle);
    expect(told().slice(10)).toEqual(['Harbour Post: Story 150', 'Harbour Post: Story 151']);
  });

  it('in one channel hold up no other', async () => {
    const { posts, save, slack } = await openFeedPosts();
    await posts.put(order());
    for (let at = 0; at < FLOOD_ARTICLES + 1; at++) await save({ title: `Story ${at}` });
    await posts.put(order(COURIER, { channelId: 'C2' }));
    await save({ title: 'Elsewhere', feedId: COURIER });
    expect(slack.posted.at(-1)?.channelId).toBe('C2');
  });
});

describe('an order that ends', () => {
  it('posts nothing any more, not even what waits', async () => {
    const { posts, save, time, settle, told } = await openFeedPosts();
    const { post } = await posts.put(order());
    for (let at = 0; at < FLOOD_ARTICLES + 5; at++) await save({ title: `Story ${at}` });
    await posts.remove(post.id);
    await time.advanceTo(NEWS_DAY_MS + 2 * FLOOD_MS, settle);
    expect(told()).toHaveLength(FLOOD_ARTICLES);
    expect(await posts.list()).toEqual([]);
  });

  it('while its articles are being told takes nothing with it', async () => {
    let end = async () => {};
    const { posts, keep, time, settle, told } = await openFeedPosts((store) => ({
      ...store,
      async promiseArticles(articles, delivery) {
        await end();
        return store.promiseArticles(articles, delivery);
      },
    }));
    const { post } = await posts.put(order());
    await posts.put(order(COURIER));
    for (let at = 0; at <= FLOOD_ARTICLES; at++)
      await keep({ title: `Story ${at}`, feedId: at === 0 ? HARBOUR : COURIER });
    end = async () => {
      end = async () => {};
      await posts.remove(post.id);
    };
    await settle();
    expect(told()).toEqual([]);
    // By itself, without anything new.
    await time.advance(1000);
    await expect.poll(() => told().length).toBe(FLOOD_ARTICLES);
  });
});

it('asks the outbox to send where one of several channels has news', async () => {
  const { store, time, posts, keep } = await openFeedPosts();
  await posts.put(order());
  await posts.put(order(HARBOUR, { channelId: 'C2', format: { words: ['ferry'] } }));
  await keep(STRIKE);
  const sendOpen = vi.fn(async () => undefined);
  const parts = { store, links: testLinks, logger: silentLogger, clock: time, timers: time };
  await createFeedPosts({ ...parts, outbox: { sendOpen } }).runDue();
  expect(sendOpen).toHaveBeenCalledOnce();
});

it('asks the outbox for nothing where nothing is posted', async () => {
  const { store, time, posts, keep } = await openFeedPosts();
  await posts.put(order(HARBOUR, { format: { words: ['ferry'] } }));
  await keep(STRIKE);
  const sendOpen = vi.fn(async () => undefined);
  const parts = { store, links: testLinks, logger: silentLogger, clock: time, timers: time };
  await createFeedPosts({ ...parts, outbox: { sendOpen } }).runDue();
  expect(sendOpen).not.toHaveBeenCalled();
  expect(await store.listPlacesToPost()).toEqual([]);
});

it('tries again a minute after a failure', async () => {
  let isFull = true;
  const { posts, save, time, settle, told } = await openFeedPosts((store) => ({
    ...store,
    async promiseArticles(articles, delivery) {
      if (isFull) throw new Error('disk is full');
      return store.promiseArticles(articles, delivery);
    },
  }));
  await posts.put(order());
  await save(STRIKE);
  expect(told()).toEqual([]);
  isFull = false;
  await time.advanceTo(NEWS_DAY_MS + 60_000, settle);
  expect(told()).toHaveLength(1);
});

it('passes over an article that is damaged, and posts it once that can be read', async () => {
  let damaged: ArticleId | null = null;
  const { posts, save, keep, time, settle, told } = await openFeedPosts((store) => ({
    ...store,
    async getArticle(id) {
      if (id === damaged) throw new SyntaxError('Unexpected end of JSON input');
      return store.getArticle(id);
    },
  }));
  await posts.put(order());
  await posts.put(order(COURIER, { channelId: 'C2' }));
  damaged = await keep({ title: 'Torn' });
  await save({ title: 'Whole' });
  await save({ title: 'Elsewhere', feedId: COURIER });
  expect(told()).toEqual(['Harbour Post: Whole', 'Harbour Post: Elsewhere']);
  damaged = null;
  await time.advanceTo(NEWS_DAY_MS + 60_000, settle);
  expect(told()[2]).toBe('Harbour Post: Torn');
});
