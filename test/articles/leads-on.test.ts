import { describe, expect, it } from 'vitest';
import { leadsOn, withoutPrompt } from '../../src/articles/leads-on.ts';
import type { PageBlock } from '../../src/articles/read-blocks.ts';

const block = (text: string, change: Partial<PageBlock> = {}): PageBlock => ({
  kind: 'paragraph',
  text,
  linkShare: 0.1,
  ...change,
});

describe('the rest is elsewhere', () => {
  it.each([
    ['where a text breaks off before a link', 'The kiln is open and…', 'Continue reading →'],
    ['where a text breaks off before another link', 'The kiln is open and...', 'Read more'],
    ['where there is a full story', 'The kiln is open.', 'Read the full story at The Lantern'],
    ['where a text breaks off in brackets', 'The kiln is open and […]', 'Share'],
    ['where there are several pages', 'The kiln is open.', 'Pages: 1 2 3'],
    ['where pages are counted', 'The kiln is open.', 'Page 1 of 12'],
    ['in German', 'Der Ofen ist offen und …', 'Weiterlesen'],
  ])('%s', (_, last, next) => {
    expect(leadsOn([block(last)], `Kiln ${last} ${next} Comments`, null)).toBe(true);
  });

  it('where the article is longer and a link follows', () => {
    expect(leadsOn([block('The kiln is open.')], 'The kiln is open.Read more', 40)).toBe(true);
  });
});

describe('the article is whole', () => {
  it.each([
    ['before what leads to others', 'The kiln is open.', 'Read more: Bakery shut'],
    ['on its last page', 'The kiln is open.', 'Page 3 of 3'],
    ['before any link', 'The kiln is open.', 'Read more'],
    ['with an end that was meant so', 'And so it went on…', 'Comments'],
    ['before an advertisement', 'The kiln is open.', 'Continue reading below'],
    ['in other words', 'And so it went on…', 'Read more: Bakery shut'],
  ])('%s', (_, last, next) => {
    expect(leadsOn([block(last)], `Kiln ${last} ${next}`, null)).toBe(false);
  });

  it('where a quotation leaves words out', () => {
    expect(leadsOn([block('It is blue […]', { kind: 'quote' })], '', null)).toBe(false);
  });

  it('where it is long, and leads to the full story of something', () => {
    const last = 'The kiln is open. '.repeat(100).trim();
    expect(leadsOn([block(last)], `${last} Read the full story`, null)).toBe(false);
  });

  it('where it is not there', () => {
    expect(leadsOn([], 'Read the full story', null)).toBe(false);
  });
});

it.each([
  ['The kiln is open. Read more', 'The kiln is open.'],
  ['The kiln is open… Continue reading “The kiln” →', 'The kiln is open…'],
  ['“It is blue.” Read the full story »', '“It is blue.”'],
  ['She told them to read more', 'She told them to read more'],
  ['The kiln is open. Read more books.', 'The kiln is open. Read more books.'],
])('of a paragraph with a link: %s', (text, expected) => {
  expect(withoutPrompt(block(text)).text).toBe(expected);
});

it('leaves words that are no link, and headings', () => {
  const text = 'The kiln is open. Read more';
  expect(withoutPrompt(block(text, { linkShare: 0 })).text).toBe(text);
  expect(withoutPrompt(block(text, { kind: 'heading' })).text).toBe(text);
});
