/**
 * Which stories a digest tells. All conditions of a filter must hold, of the values of one any; a story has what one of its articles has.
 *
 * People and bodies are those that the index knows by the name: who speaks, is spoken for, or is spoken about. A name that stands
 * in the text and has no part in a quote is none of these.
 */
import { foldText } from '../lib/text/fold-text.ts';
import { languageCode } from '../lib/text/language-name.ts';
import type { EpochMs } from '../model/article.ts';
import type { StoryFilter } from '../model/digest.ts';
import type { Quote } from '../model/quote.ts';
import { hasName } from '../quote-index/names/names.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';

export type FilterIndex = Pick<QuoteIndex, 'findNames' | 'articlesWith' | 'speakerOf' | 'get'>;

type StoryTest = (story: readonly StoredArticle[]) => boolean;

/** Returns the articles in the filter's languages. */
export function filterArticles(
  articles: readonly StoredArticle[],
  { languages }: StoryFilter,
): readonly StoredArticle[] {
  if (languages === undefined) return articles;
  return articles.filter((stored) => languages.includes(languageOf(stored)));
}

/** Returns the stories that fulfil all other conditions, in their order. */
export function filterStories<Story extends readonly StoredArticle[]>(
  stories: readonly Story[],
  { topics, people, bodies, outlets, minOutlets = 1 }: StoryFilter,
  index: FilterIndex,
): readonly Story[] {
  const tests: readonly StoryTest[] = [
    ...(topics === undefined ? [] : [mentions(topics)]),
    ...[people, bodies].flatMap((names) =>
      names === undefined ? [] : [involves(names, index, stories)],
    ),
    ...(outlets === undefined ? [] : [isToldBy(outlets)]),
    (story) => countOutlets(story) >= minOutlets,
  ];
  return stories.filter((story) => tests.every((test) => test(story)));
}

/** Returns a test whether one of the filter's people or bodies says a quote, or is spoken for in it. */
export function isSaidBy(
  { people = [], bodies = [] }: StoryFilter,
  index: FilterIndex,
): (quote: Quote) => boolean {
  const keys = new Set([...people, ...bodies].flatMap((name) => keysOf(name, index)));
  if (keys.size === 0) return () => false;
  return (quote) =>
    keys.has(index.speakerOf(quote)?.key ?? '') ||
    keys.has(foldText(quote.speaker?.speaksFor ?? ''));
}

export function countOutlets(story: readonly StoredArticle[]): number {
  return new Set(story.map(({ article }) => article.outlet)).size;
}

/** What the analysis found; what is too short for it goes by its page and, where that says nothing, is read as English. */
function languageOf({ article, analysis }: StoredArticle): string {
  const { language: declared = null } = article.reading ?? {};
  const found = analysis.language === 'und' ? (declared ?? 'en') : analysis.language;
  return languageCode(found) ?? 'en';
}

/** When title, words, speakers or topics of any of the articles have one of the topics as whole words. */
function mentions(topics: readonly string[]): StoryTest {
  const phrases = topics.map(foldText).filter((phrase) => phrase !== '');
  if (phrases.length === 0) return () => true;
  return (story) =>
    story.some(({ article, quotes }) => {
      const words = [
        article.title,
        ...quotes.flatMap((quote) => [
          quote.speaker?.name ?? '',
          quote.speaker?.speaksFor ?? '',
          ...quote.contents,
          ...quote.positions.map(({ topic }) => topic),
        ]),
      ].map((text) => ` ${foldText(text)} `);
      return phrases.some((phrase) => words.some((text) => text.includes(` ${phrase} `)));
    });
}

function involves(
  names: readonly string[],
  index: FilterIndex,
  stories: readonly (readonly StoredArticle[])[],
): StoryTest {
  const sinceMs = oldestMs(stories);
  const articles = new Set(
    names
      .flatMap((name) => keysOf(name, index))
      .flatMap((key) => [...index.articlesWith(key, sinceMs)]),
  );
  const printed = new Set(names.map(foldText));
  return (story) =>
    story.some(
      ({ article, quotes }) =>
        articles.has(article.id) ||
        // Stored a moment ago: the index is about to have it.
        quotes.some((quote) => index.get(quote.id) === null && isNamedIn(quote, printed)),
    );
}

function oldestMs(stories: readonly (readonly StoredArticle[])[]): EpochMs {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { quotes } of stories.flat())
    for (const { publishedAtMs } of quotes) oldest = Math.min(oldest, publishedAtMs);
  return oldest;
}

/** @param names folded. */
function isNamedIn({ speaker, positions }: Quote, names: ReadonlySet<string>): boolean {
  return [
    speaker?.name ?? '',
    speaker?.speaksFor ?? '',
    ...positions.map(({ topic }) => topic),
  ].some((name) => names.has(foldText(name)));
}

/**
 * Keys of the entries that go by this very name now. What told namesakes apart ("Anna Berg, mayor") may be gone from the news: then
 * the one that it still means is.
 */
function keysOf(name: string, index: FilterIndex): readonly string[] {
  const key = foldText(name);
  const found = index.findNames(name);
  const exact = found.filter((entry) => hasName(entry, key));
  const meant = exact.length === 0 && name.includes(',') && found.length === 1 ? found : exact;
  return meant.map((entry) => entry.key);
}

function isToldBy(outlets: readonly string[]): StoryTest {
  const parts = outlets.map(foldText);
  return (story) =>
    story.some(({ article }) => {
      const outlet = foldText(article.outlet);
      return parts.some((part) => outlet.includes(part));
    });
}
