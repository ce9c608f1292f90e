import { readFileSync } from 'node:fs';
import { SAMPLE_STORIES } from '../../../src/sample-wire/sample-stories.ts';

export interface ExpectedAttribution {
  readonly speaker: string;
  readonly office?: string;
  readonly for?: string;
  readonly kind: string;
  readonly how: string;
  /** Verbatim pieces, each inside one of its contents. */
  readonly words: readonly string[];
}

/** One article of the sample wire with what a careful reader found in it. */
export interface SampleArticleFacts {
  readonly slug: string;
  readonly text: string;
  readonly attributions: readonly ExpectedAttribution[];
  readonly notQuotes: readonly string[];
}

/** @returns all articles of the sample wire, as the page extractor gives their text. */
export function sampleArticles(): SampleArticleFacts[] {
  const { articles } = JSON.parse(
    readFileSync('test/fixtures/sample-wire/expected.json', 'utf8'),
  ) as { articles: (Omit<SampleArticleFacts, 'slug' | 'text'> & { url: string })[] };
  const texts = new Map(
    SAMPLE_STORIES.flatMap((story) => story.articles).map(({ outlet, slug, body }) => [
      `http://${outlet}.example/news/${slug}`,
      body.map((line) => line.replace(/^## /, '')).join('\n\n'),
    ]),
  );
  return articles.map(({ url, attributions, notQuotes }) => ({
    slug: url.split('/').at(-1) ?? url,
    text: texts.get(url) ?? '',
    attributions,
    notQuotes,
  }));
}
