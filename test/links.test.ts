import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../src/articles/canonical-url.ts';
import { createLinks } from '../src/links.ts';
import type { ArticleId } from '../src/model/article.ts';
import type { QuoteId } from '../src/model/quote.ts';

const SAMPLE = 'http://coastal-courier.example/news/cod?page=2';
const REAL = 'https://harbour-post.example/gate';

function links(consoleUrl: string | null) {
  return createLinks({
    consoleUrl: () => consoleUrl,
    sampleHosts: ['coastal-courier.example'],
  });
}

describe('with the console', () => {
  const { toArticle, toPassage, toQuote, toStoredArticle } = links('http://127.0.0.1:3000');

  it('opens pages of the sample wire in the console', () => {
    const opened = 'http://127.0.0.1:3000/sample/coastal-courier.example/news/cod?page=2';
    expect(toArticle(SAMPLE)).toBe(opened);
    expect(toPassage(SAMPLE, 'not a tonne')).toMatch(`${opened}#:~:text=`);
  });

  it('opens every other page at its outlet, at the passage', () => {
    expect(toArticle(REAL)).toBe(REAL);
    expect(toPassage(REAL, 'It stays open')).toBe(`${REAL}#:~:text=It%20stays%20open`);
  });

  it('has a permalink for each quote and article', () => {
    expect(toQuote('abc-DEF_0123' as QuoteId)).toBe('http://127.0.0.1:3000/q/abc-DEF_0123');
    expect(toStoredArticle('0123456789abcdef' as ArticleId)).toBe(
      'http://127.0.0.1:3000/a/0123456789abcdef',
    );
  });
});

it('leads to the console for an article of no page, and shows no passage of it elsewhere', () => {
  const url = 'verbatim:item/0123456789abcdef';
  const page = `http://127.0.0.1:3000/a/${articleIdOf(url)}`;
  const { toArticle, toPassage } = links('http://127.0.0.1:3000');
  expect([toArticle(url), toPassage(url, 'not a tonne')]).toEqual([page, page]);
  expect(links(null).toPassage(url, 'not a tonne')).toBe(url);
});

it('leads nowhere that does not exist when the console is off', () => {
  const { toArticle, toQuote, toStoredArticle } = links(null);
  expect(toArticle(SAMPLE)).toBe(SAMPLE);
  expect(toQuote('abc' as QuoteId)).toBeNull();
  expect(toStoredArticle('0123' as ArticleId)).toBeNull();
});

it('asks for the address of the console each time: it is known once it listens', () => {
  let address: string | null = null;
  const { toQuote } = createLinks({ consoleUrl: () => address, sampleHosts: [] });
  expect(toQuote('abc' as QuoteId)).toBeNull();
  address = 'http://127.0.0.1:3001';
  expect(toQuote('abc' as QuoteId)).toBe('http://127.0.0.1:3001/q/abc');
});
