import { describe, expect, it } from 'vitest';
import { countPosts, describePosts } from '../../../commands/feeds/post-feed.ts';
import type { FeedPost, FeedPostId } from '../../../src/model/feed-post.ts';
import { admin, editor, lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { feed } from '../../helpers/values/feed.ts';

const HERE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;

describe('/feeds post', () => {
  it('posts a feed to the channel where it is typed, and says how', async () => {
    const { say, services } = await openNewsroom();
    const document = await say('/feeds post Harbour Post', admin);
    expect(document).toMatchObject({ audience: 'caller' });
    expect(textOf(document)).toMatch(
      /^New articles of Harbour Post are posted to this channel from now on: 2 quotes, summary\.\nWhat it listed before stays out\. More than 10 articles in 10 minutes come as one list of headlines\./,
    );
    expect(await services.feedPosts.list()).toMatchObject([
      {
        feedId: 'harbour-post',
        destination: HERE,
        format: { quoteCount: 2, hasSummary: true, words: [] },
      },
    ]);
  });

  it.each([
    ['quotes:0', { quoteCount: 0, hasSummary: true, words: [] }, 'no quotes, summary'],
    ['quotes:1 summary:no', { quoteCount: 1, hasSummary: false, words: [] }, '1 quote, no summary'],
    [
      'words:"harbour dues, pilots, pilots,"',
      { quoteCount: 2, hasSummary: true, words: ['harbour dues', 'pilots'] },
      'only with “harbour dues” or “pilots”',
    ],
  ])('takes another format: %s', async (options, format, told) => {
    const { say, services } = await openNewsroom();
    await say('/feeds post harbour-post', admin);
    const document = await say(`/feeds post harbour-post ${options}`, admin);
    expect(document.fallback).toContain('as before, but in this format');
    expect(document.fallback).toContain(told);
    expect(await services.feedPosts.list()).toMatchObject([{ format }]);
  });

  it('refuses what is no format', async () => {
    const { say, services } = await openNewsroom();
    expect(textOf(await say('/feeds post harbour-post quotes:4', admin))).toContain(
      'quotes: takes 0, 1, 2, 3',
    );
    expect(textOf(await say('/feeds post harbour-post summary:maybe', admin))).toContain('yes, no');
    const words = Array.from({ length: 21 }, (_, at) => `w${at}`).join(',');
    expect(textOf(await say(`/feeds post harbour-post words:"${words}"`, admin))).toContain(
      "Those are 21 words; a feed's posts have at most 20.",
    );
    expect(await services.feedPosts.list()).toEqual([]);
  });

  it('asks which of several feeds is meant, in the same format', async () => {
    const { say } = await openNewsroom();
    const asked = await say('/feeds post example quotes:1', admin);
    expect(asked.fallback).toBe('3 feeds match “example”. Which one?');
    expect((await say(lineOf(asked, 'Coastal Courier'), admin)).fallback).toContain(
      'Coastal Courier are posted to this channel from now on: 1 quote',
    );
    expect((await say('/feeds post Mountain', admin)).fallback).toBe(
      'No feed is called “Mountain”.',
    );
  });

  it('needs a channel', async () => {
    const { say } = await openNewsroom();
    const document = await say('/feeds post harbour-post', { ...admin, channelId: '' });
    expect(textOf(document)).toContain('There is no channel here.');
  });
});

describe('/feeds unpost', () => {
  it('ends it for this channel alone, by the feed or by a button, and offers it again', async () => {
    const { say, services } = await openNewsroom();
    const posted = await say(
      '/feeds post harbour-post quotes:3 summary:no words:"dues, pilots"',
      admin,
    );
    await say('/feeds post harbour-post', { ...admin, channelId: 'C2' });
    const before = await services.feedPosts.list();
    const ended = await say('/feeds unpost Harbour Post', admin);
    expect(ended.fallback).toBe('Harbour Post is not posted in this channel any more.');
    expect(await services.feedPosts.list()).toEqual(before.slice(1));
    await say(lineOf(ended, 'Post it again'), admin);
    const again = await services.feedPosts.list();
    expect(again[1]?.format).toEqual(before[0]?.format);
    expect(lineOf(posted, 'Stop posting')).toBe(`/feeds unpost ${before[0]?.id}`);
    await say(`/feeds unpost ${again[1]?.id}`, admin);
    expect(await services.feedPosts.list()).toEqual(before.slice(1));
  });

  it('offers to end it elsewhere, where it is not posted here', async () => {
    const { say, services } = await openNewsroom();
    await say('/feeds post harbour-post', { ...admin, channelId: 'C2' });
    const [post] = await services.feedPosts.list();
    const offered = await say('/feeds unpost harbour-post', admin);
    expect(offered.fallback).toBe('Harbour Post is not posted to this channel.');
    expect(offered.blocks).toContainEqual({
      kind: 'choices',
      prompt: 'Stop posting it …',
      choices: [
        {
          label: 'in another channel',
          detail: '2 quotes, summary',
          commandText: `feeds unpost ${post?.id}`,
        },
      ],
    });
    const ended = await say(`/feeds unpost ${post?.id}`, admin);
    expect(ended.fallback).toBe('Harbour Post is not posted in another channel any more.');
    expect(await services.feedPosts.list()).toEqual([]);
  });

  it('ends and shows nothing of another workspace', async () => {
    const { say, services, gateway } = await openNewsroom();
    const other = { ...admin, workspaceId: 'T2', channelId: 'C9' };
    await say('/feeds post harbour-post words:"secret"', other);
    const [post] = await services.feedPosts.list();
    const answers = [
      await say('/feeds unpost harbour-post', admin),
      await say(`/feeds unpost ${post?.id}`, admin),
      await say('/feeds list', admin),
      await gateway.home(editor),
    ];
    expect(answers.map(textOf).join('\n')).not.toMatch(/secret|another channel|posted in/);
    expect(await services.feedPosts.list()).toHaveLength(1);
    expect(textOf(await say('/feeds list', { ...admin, platform: 'console' }))).toContain(
      'posted on Slack (2 quotes, summary, only with “secret”)',
    );
  });

  it('says when no feed or several are meant', async () => {
    const { say } = await openNewsroom();
    expect((await say('/feeds unpost Mountain', admin)).fallback).toContain('No feed is called');
    expect((await say('/feeds unpost example', admin)).fallback).toContain('Which one?');
  });
});

describe('where a feed goes', () => {
  const harbour = feed('harbour-post');
  const post = (id: string, channelId: string): FeedPost => ({
    id: id as FeedPostId,
    feedId: harbour.id,
    destination: { ...HERE, channelId },
    format: { quoteCount: 2, hasSummary: true, words: [] },
    createdAtMs: 0,
  });

  it('is told with how it is posted, without ids of channels', () => {
    expect(describePosts(harbour, [], HERE)).toBe('');
    expect(describePosts(feed('other'), [post('p1', 'C1')], HERE)).toBe('');
    const many = ['C1', 'C2', 'C3', 'C4', 'C5'].map((channelId) => post(channelId, channelId));
    expect(describePosts(harbour, many.slice(0, 1), HERE)).toBe(
      'posted in this channel (2 quotes, summary)',
    );
    expect(describePosts(harbour, many, HERE)).toBe(
      'posted in this channel (2 quotes, summary), in another channel (2 quotes, summary), in another channel (2 quotes, summary) and in 2 more',
    );
  });

  it('is counted on the bot’s own page', () => {
    expect(countPosts(harbour, [])).toBe('');
    expect(countPosts(harbour, [post('p1', 'C1')])).toBe('posted in 1 channel');
  });

  it('is told before the feed is removed, and ends with it', async () => {
    const { say, services } = await openNewsroom();
    const ask = async () => textOf(await say('/feeds remove harbour-post', admin));
    expect(await ask()).not.toContain('posted');
    await say('/feeds post harbour-post', admin);
    expect(await ask()).toContain('It is posted in 1 channel; that ends with it.');
    await say('/feeds remove harbour-post confirm:yes', admin);
    expect(await services.feedPosts.list()).toEqual([]);
  });

  it('is in the list of feeds and on the bot’s own page', async () => {
    const { say, gateway } = await openNewsroom();
    await say('/feeds post harbour-post', admin);
    expect(textOf(await say('/feeds list'))).toContain(
      '- Harbour Post: read 5 minutes ago, next in 10 minutes · posted in this channel (2 quotes, summary)\n',
    );
    expect(textOf(await gateway.home(editor))).toContain(
      '# Followed\n- Harbour Post · posted in 1 channel\n- Coastal Courier: failing\n',
    );
  });

  it('is offered for no feed of the sample wire as a whole', async () => {
    const { gateway } = await openNewsroom();
    await gateway.run({
      name: 'feeds',
      arguments: { kind: 'text', text: 'add mountain.example/feed' },
      caller: { ...editor, ...admin },
    });
    const complete = (subcommand: string) =>
      gateway
        .complete({ name: 'feeds', subcommand, option: 'feed', typed: 'sample', caller: editor })
        .map(({ value }) => value);
    expect(complete('remove')).toContain('sample');
    expect(complete('post')).not.toContain('sample');
  });
});
