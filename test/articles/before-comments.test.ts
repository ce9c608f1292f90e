import { expect, it } from 'vitest';
import { beforeComments } from '../../src/articles/before-comments.ts';
import { readBlocks } from '../../src/articles/read-blocks.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';

const STORY = `<p>${'The kiln is open, and nobody knows why. '.repeat(20).trim()}</p>`;
const WORDS = '<p>“My bowl leaks,” said my neighbour.</p>';

function countKept(html: string): number {
  return beforeComments(readBlocks(readPageTree(html))).length;
}

it.each(['12 comments', 'Comments (3)', '2 thoughts on “The kiln is open”', 'One response to “A”'])(
  'ends at “%s”',
  (heading) => {
    expect(countKept(`${STORY}<h3>${heading}</h3><ul><li>${WORDS}</li></ul>`)).toBe(1);
  },
);

it.each([
  ['a time', '<p>Runa Vik · 3 hours ago</p>'],
  ['a date', '<p>March 4, 2031 at 10:00 am</p>'],
  ['a day', '<p>Runa Vik Mar 05</p>'],
  ['a way to reply', '<p>Runa</p><a href="#">Reply</a>'],
])('ends at a heading with %s below it', (_, mark) => {
  for (const heading of ['Comments', 'Reader comments:', '5 responses', '12 replies', 'Kommentare'])
    expect(countKept(`${STORY}<h2>${heading}</h2>${mark}${WORDS}`)).toBe(1);
});

it.each([
  ['a part of the article', `${STORY}<h2>5 responses</h2><p>We asked five potters.</p>${STORY}`],
  ['words about comments', `${STORY}<h2>Comments</h2>${WORDS}${STORY}`],
  ['what bodies answered', `${STORY}<h2>Responses</h2><p>The council says:</p>${WORDS}`],
  [
    'words about an answer',
    `${STORY}<h2>One response to “blue clay” is red clay</h2>${WORDS}${STORY}`,
  ],
  ['a heading that counts none', `${STORY}<h3>0 comments</h3>${WORDS}<p>x</p>`],
  ['a counter above it', `<h3>3 comments</h3>${STORY}<p>3 hours ago</p>${WORDS}`],
])('goes on behind %s', (_, html) => {
  expect(countKept(html)).toBe(4);
});
