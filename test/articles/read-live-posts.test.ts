import { describe, expect, it } from 'vitest';
import type { PageBlock } from '../../src/articles/read-blocks.ts';
import { readLivePosts, timeBlocks } from '../../src/articles/read-live-posts.ts';

const FIRST_MS = Date.UTC(2031, 2, 4, 8);
const SECOND_MS = Date.UTC(2031, 2, 4, 9, 30);
const FIRST = {
  datePublished: '2031-03-04T08:00:00Z',
  articleBody: 'The kiln is still shut and cold.',
};
const SECOND = {
  datePublished: '2031-03-04T10:30:00+01:00',
  headline: 'The kiln opens',
  articleBody: '<p>“Nobody but me,” says Una Brask.</p>',
};

it('reads the posts of a live blog with their times', () => {
  expect(readLivePosts([{ liveBlogUpdate: [SECOND, FIRST] }])).toEqual([
    { postedAtMs: SECOND_MS, headline: SECOND.headline, body: SECOND.articleBody },
    { postedAtMs: FIRST_MS, headline: '', body: FIRST.articleBody },
  ]);
});

describe('passes over', () => {
  it.each([
    ['a page that is no live blog', { headline: 'The kiln' }],
    ['a post without a time', { liveBlogUpdate: [{ articleBody: 'A word.' }] }],
    ['a post without words', { liveBlogUpdate: { ...FIRST, articleBody: ' ' } }],
    ['what is no post', { liveBlogUpdate: ['soon', null, 7] }],
  ])('%s', (_, article) => {
    expect(readLivePosts([article])).toEqual([]);
  });
});

describe('a block', () => {
  const posts = readLivePosts([{ liveBlogUpdate: [SECOND, FIRST] }]);
  const texts = [
    'The kiln opens “Nobody but me,” says Una Brask. She waits.',
    'The kiln is still shut and cold.',
  ];
  const time = (...lines: readonly string[]) => {
    const blocks = lines.map((text): PageBlock => ({ kind: 'paragraph', text, linkShare: 0 }));
    return timeBlocks(blocks, posts, texts).map(({ postedAtMs, isFresh }) => [postedAtMs, isFresh]);
  };

  it.each([
    ['has the time of its post', ['“Nobody but me,” says Una Brask.'], [[SECOND_MS, true]]],
    [
      'is fresh where another post begins, and only there',
      ['“Nobody but me,” says Una Brask.', 'She waits.', 'The kiln is still shut and cold.'],
      [
        [SECOND_MS, true],
        [SECOND_MS, undefined],
        [FIRST_MS, true],
      ],
    ],
    [
      'has none between the posts',
      ['The kiln is still shut and cold.', 'What you need to know before the morning begins'],
      [
        [FIRST_MS, true],
        [undefined, true],
      ],
    ],
    [
      'of few words belongs to the post that begins',
      ['She waits.', 'Still shut', 'The kiln is still shut and cold.'],
      [
        [SECOND_MS, true],
        [FIRST_MS, true],
        [FIRST_MS, undefined],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(time(...lines)).toEqual(expected);
  });
});
