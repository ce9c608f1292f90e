import { describe, expect, it } from 'vitest';
import { findLivePosts } from '../../src/articles/find-live-posts.ts';
import { readPageTree } from '../../src/articles/read-page-tree.ts';

const PROSE =
  'The kiln is still shut, and nobody is allowed to open it before the evening. '.repeat(2);
const at = (hour: number) => `2031-03-04T${String(hour).padStart(2, '0')}:00:00Z`;
const HOURS = [10, 9, 8];

/** "8 10": the hours of the posts that are found, in order. */
function hoursOf(html: string): string {
  return findLivePosts(readPageTree(`<html><body>${html}</body></html>`))
    .map(({ postedAtMs }) => new Date(postedAtMs).getUTCHours())
    .join(' ');
}

const each = (post: (hour: number) => string, hours: readonly number[] = HOURS) =>
  hours.map(post).join('');

describe('the posts are found on', () => {
  it.each<[string, string]>([
    [
      'pages with microdata',
      `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${each((hour) => `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="${at(hour)}"><p>${PROSE}</p></div>`)}</div>`,
    ],
    [
      'pages with microdata that names the type alone',
      each(
        (hour) =>
          `<section itemtype="http://schema.org/BlogPosting"><p>${PROSE}</p><time itemprop="datePublished" datetime="${at(hour)}">then</time></section>`,
      ),
    ],
    [
      'pages with RDFa',
      `<div vocab="https://schema.org/" typeof="LiveBlogPosting">${each((hour) => `<div property="liveBlogUpdate" typeof="BlogPosting"><span property="datePublished" content="${at(hour)}">then</span><p>${PROSE}</p></div>`)}</div>`,
    ],
    [
      'pages with hAtom',
      each(
        (hour) =>
          `<div class="post hentry"><abbr class="published" title="${at(hour)}">then</abbr><p>${PROSE}</p></div>`,
      ),
    ],
    [
      'pages with h-entry',
      each(
        (hour) =>
          `<div class="h-entry"><p>${PROSE}</p><time class="dt-published" datetime="${at(hour)}">then</time></div>`,
      ),
    ],
    [
      'pages of articles',
      each(
        (hour) =>
          `<article><header><time datetime="${at(hour)}">then</time></header><h2>It is ${hour}</h2><p>${PROSE}</p></article>`,
      ),
    ],
    [
      'pages of list items',
      `<ol>${each((hour) => `<li><div><time datetime="${at(hour)}">then</time></div><p>${PROSE}</p></li>`)}</ol>`,
    ],
    [
      'pages of sections, each in a frame, with the time at its foot',
      each(
        (hour) =>
          `<div><section><p>${PROSE}</p><footer>By Una Brask, <time datetime="${at(hour)}">then</time></footer></section></div>`,
      ),
    ],
    [
      'pages of elements with ids',
      each(
        (hour) =>
          `<div id="post-${hour}"><time datetime="${at(hour)}">then</time><p>${PROSE}</p></div>`,
      ),
    ],
    [
      'pages whose posts hold posts of others',
      each(
        (hour) =>
          `<article><time datetime="${at(hour)}">then</time><p>${PROSE}</p><blockquote><time datetime="${at(1)}">long ago</time><p>Kiln!</p></blockquote></article>`,
      ),
    ],
    [
      'pages whose head has a time, too',
      `<main><header><h1>Kiln</h1><time datetime="${at(11)}">now</time></header>${each((hour) => `<article><time datetime="${at(hour)}">then</time><p>${PROSE}</p></article>`)}</main>`,
    ],
  ])('%s', (_, html) => {
    expect(hoursOf(html)).toBe('10 9 8');
  });
});

describe('no posts are found on', () => {
  const body = `<article><h1>Kiln</h1><time datetime="${at(11)}">now</time>${`<p>${PROSE}</p>`.repeat(8)}</article>`;
  it.each<[string, string]>([
    ['the page of an article', body],
    [
      'a page with a list of others',
      `${body}<ul>${each((hour) => `<li><a href="/a">The kiln in Skarholm is shut again, for the third day in a row</a><time datetime="${at(hour)}">then</time></li>`)}</ul>`,
    ],
    [
      'a page with other articles below',
      `${body}${each((hour) => `<article><time datetime="${at(hour)}">then</time><p>${PROSE}</p></article>`)}`,
    ],
    [
      'a page with many comments',
      `<article><h1>Kiln</h1><p>${PROSE}</p></article><ol class="comment-list">${each((hour) => `<li><time datetime="${at(hour)}">then</time><p>${PROSE}</p></li>`, [7, 6, 5, 4])}</ol>`,
    ],
    [
      'a page of history',
      each(
        (hour) =>
          `<section><time datetime="20${hour + 10}-03-04">then</time><p>${PROSE}</p></section>`,
      ),
    ],
    [
      'a page whose parts tell of times',
      each(
        (hour) =>
          `<section><p>${PROSE}${PROSE}</p><p>It began at <time datetime="${at(hour)}">${hour}</time>.</p><p>${PROSE}${PROSE}</p></section>`,
      ),
    ],
    [
      'a page that gives hours without days',
      each(
        (hour) => `<article><time datetime="${hour}:00">${hour}</time><p>${PROSE}</p></article>`,
      ),
    ],
    [
      'a page with two parts',
      each(
        (hour) => `<article><time datetime="${at(hour)}">then</time><p>${PROSE}</p></article>`,
        [9, 8],
      ),
    ],
  ])('%s', (_, html) => {
    expect(hoursOf(html)).toBe('');
  });
});

it('reads no more than five hundred posts', () => {
  const html = `<article><time datetime="${at(8)}">then</time><p>${PROSE}</p></article>`.repeat(
    600,
  );
  expect(findLivePosts(readPageTree(html))).toHaveLength(500);
});
