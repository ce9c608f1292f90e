import { expect, it } from 'vitest';
import { hasPosts, keepOlderPosts } from '../../src/articles/keep-older-posts.ts';
import { MAX_TEXT_CHARS } from '../../src/articles/read-blocks.ts';
import type { Article, Block } from '../../src/model/article.ts';
import { news } from '../helpers/values/news.ts';

/** A page with these posts, each with the hour at which it was posted; null for what stands between them. */
function blog(...posts: readonly (readonly [number | null, string])[]): Article {
  let text = 'The strike, live';
  const blocks: Block[] = [{ kind: 'headline', start: 0, end: text.length }];
  for (const [hour, words] of posts) {
    text += '\n\n';
    const posted = hour === null ? {} : { postedAtMs: hour * 3_600_000 };
    blocks.push({
      ...{ kind: 'paragraph', start: text.length, end: text.length + words.length },
      ...posted,
    });
    text += words;
  }
  const { article } = news({ title: 'The strike, live' });
  const facts = { authors: [], modifiedAtMs: null, language: null, partial: null };
  return { ...article, text, reading: { ...facts, blocks } };
}

/** The posts of an article as `blog` takes them, cut from its text. */
function postsOf({ text, reading }: Article) {
  return (reading?.blocks ?? [])
    .slice(1)
    .map(({ postedAtMs, start, end }) => [
      postedAtMs === undefined ? null : postedAtMs / 3_600_000,
      text.slice(start, end),
    ]);
}

const MORNING = [6, 'The gates are shut.'] as const;
const NOON = [12, 'Talks have begun.'] as const;
const EVENING = [18, 'There is a deal.'] as const;
const NIGHT = [23, 'The gates are open.'] as const;
type Posts = readonly (readonly [number | null, string])[];

it.each<[string, Posts, Posts, Posts]>([
  [
    'what left it below',
    [NIGHT, EVENING],
    [EVENING, NOON, MORNING],
    [NIGHT, EVENING, NOON, MORNING],
  ],
  ['what left it above', [EVENING, NIGHT], [MORNING, NOON], [EVENING, NIGHT, MORNING, NOON]],
  ['nothing where it shows all', [EVENING, NOON], [NOON], [EVENING, NOON]],
  ['nothing that was taken out between its posts', [NIGHT, NOON], [EVENING, NOON], [NIGHT, NOON]],
  [
    'what left it, though one is pinned',
    [MORNING, NIGHT, EVENING],
    [MORNING, EVENING, NOON],
    [MORNING, NIGHT, EVENING, NOON],
  ],
  ['nothing that stands between posts', [NIGHT], [NOON, [null, 'Follow us.']], [NIGHT, NOON]],
  ['nothing of a page without posts', [[null, 'It is over.']], [NOON], [[null, 'It is over.']]],
])('keeps %s', (_, shown, before, kept) => {
  const article = keepOlderPosts(blog(...shown), blog(...before));
  expect(postsOf(article)).toEqual(kept);
  expect(keepOlderPosts(blog(...shown), article)).toEqual(article);
});

it('keeps as much as is read of an article, and says that there was more', () => {
  const long = (hour: number) => [hour, `${hour}`.repeat(MAX_TEXT_CHARS / 2)] as const;
  const article = keepOlderPosts(blog(long(9)), blog([8, 'b'.repeat(9)], long(7), long(6)));
  expect(postsOf(article).map(([hour]) => hour)).toEqual([9, 8]);
  expect(article.reading?.partial).toEqual({ from: 'page', reason: 'length' });
});

it('lets nobody speak on from the page into what left it', () => {
  const { reading } = keepOlderPosts(blog(NIGHT), blog(NOON, MORNING));
  expect(reading?.blocks.map(({ isFresh = false }) => isFresh)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

it('knows a live blog by the times of its posts', () => {
  expect([hasPosts(blog(NOON)), hasPosts(blog([null, 'Talks.']))]).toEqual([true, false]);
});
