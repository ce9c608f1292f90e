import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../src/articles/extract-text.ts';
import { SAMPLE_STORIES } from '../../src/sample-wire/sample-stories.ts';
import { createSampleWire } from '../../src/sample-wire/sample-wire.ts';

const STARTED_AT_MS = Date.parse('2031-03-05T12:00:30Z');
const DAY_MS = 86_400_000;
const wire = createSampleWire({ startedAtMs: STARTED_AT_MS });
const articles = SAMPLE_STORIES.flatMap((story) => story.articles);

interface Expected {
  readonly articles: readonly {
    readonly url: string;
    readonly attributions: readonly { readonly words: readonly string[] }[];
    readonly notQuotes: readonly string[];
  }[];
}

const expected = JSON.parse(
  readFileSync('test/fixtures/sample-wire/expected.json', 'utf8'),
) as Expected;

function pageAt(url: string): string {
  const { host, pathname } = new URL(url);
  return wire.respond(host, pathname)?.body ?? '';
}

const urls = articles.map(({ outlet, slug }) => `http://${outlet}.example/news/${slug}`);

describe('the sample wire', () => {
  it('has at least 16 articles in 6 stories, each told by two outlets', () => {
    expect(articles.length).toBeGreaterThanOrEqual(16);
    expect(SAMPLE_STORIES.length).toBeGreaterThanOrEqual(6);
    for (const story of SAMPLE_STORIES)
      expect(new Set(story.articles.map((article) => article.outlet)).size).toBe(2);
  });

  it('spreads them over the week before the start, several within a day', () => {
    const ages = articles.map((article) => article.minutesBefore * 60_000);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(7 * DAY_MS);
    expect(Math.max(...ages)).toBeGreaterThan(6 * DAY_MS);
    expect(ages.filter((age) => age < DAY_MS).length).toBeGreaterThanOrEqual(5);
  });

  it('answers for its hosts alone, with or without a port', () => {
    expect(wire.hosts).toEqual(['harbour-post.example', 'coastal-courier.example']);
    expect(wire.respond('Harbour-Post.example:41234', '/feed.xml?x=1')?.status).toBe(200);
    expect(wire.respond('elsewhere.example', '/feed.xml')).toBeNull();
    expect(wire.respond('harbour-post.example', '/news/none')).toBeNull();
    expect(wire.respond('harbour-post.example', '/news/kellan-isles-back-cod-cut')).toBeNull();
  });

  it('leads from a front page to the feed', () => {
    expect(pageAt('http://harbour-post.example/')).toContain('rel="alternate"');
  });

  it.each(urls)('marks %s as a sample', (url) => {
    expect(pageAt(url)).toContain('This is a sample page of Verbatim.');
  });
});

describe('reading a sample page', () => {
  it.each(articles.map((article, at) => ({ article, url: urls[at] ?? '' })))(
    'gives $article.slug and nothing around it',
    async ({ article, url }) => {
      const page = await extractText(pageAt(url), url);
      expect(page.text.split('\n\n')).toEqual(article.body.map((line) => line.replace(/^## /, '')));
      expect(page).toMatchObject({
        title: article.title,
        outlet:
          article.outlet === 'harbour-post' ? 'Harbour Post (sample)' : 'Coastal Courier (sample)',
        canonicalUrl: url,
        publishedAtMs: Date.parse('2031-03-05T12:00:00Z') - article.minutesBefore * 60_000,
      });
      const words = page.text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(200);
      expect(words).toBeLessThanOrEqual(450);
    },
  );
});

describe('what must be found in it (expected.json)', () => {
  it('covers every article', () => {
    expect(expected.articles.map((article) => article.url).sort()).toEqual([...urls].sort());
  });

  it.each(expected.articles)('is cut from the text of $url', async ({ url, ...facts }) => {
    const { text } = await extractText(pageAt(url), url);
    const pieces = [...facts.attributions.flatMap(({ words }) => words), ...facts.notQuotes];
    expect(pieces.filter((words) => !text.includes(words))).toEqual([]);
    expect(facts.attributions.length).toBeGreaterThanOrEqual(4);
    expect(facts.notQuotes.length).toBeGreaterThanOrEqual(1);
  });
});
