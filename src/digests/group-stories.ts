/**
 * Stories: articles that tell the same thing, from whatever outlet.
 *
 * Two articles published within 72 hours tell one story when they share the words of a quote, or when enough of the
 * shorter one's headline and opening (by weight: a word is worth more the fewer articles have it) stands in the other's.
 * Names are words like others, so that the same people in another story are not enough. Words are cut to 5 letters,
 * which joins most forms of an English word. Each article that is like any of a story joins it.
 */
import { foldText, foldWords } from '../lib/fold-text.ts';
import { isTelling } from '../lib/function-words.ts';
import type { Quote } from '../model/quote.ts';
import type { StoredArticle } from '../store/store.ts';

const MAX_HOURS_APART = 72;

/**
 * Share of the weight of the shorter opening that two articles of one story have in common. Measured: in the sample wire
 * articles of one story are linked by 0.26 and more or by a quote, and different stories have less than 0.15; in
 * test/digests/group-stories.test.ts the same people and places in other stories have up to 0.22.
 */
const SAME_STORY_OVERLAP = 0.25;

/** A shared quote of fewer words ("we will see") may be chance. */
const MIN_QUOTE_WORDS = 5;

/** Words of the opening that are compared, headline included: where a news story says what it is about. */
const OPENING_WORDS = 70;

const STEM_LETTERS = 5;

interface Told {
  readonly article: StoredArticle;
  readonly terms: ReadonlySet<string>;
  /** Folded contents of at least MIN_QUOTE_WORDS words. */
  readonly quotes: readonly string[];
}

/** Returns the stories, each with its articles in the order given; stories in the order of their first article. */
export function groupStories(
  articles: readonly StoredArticle[],
): readonly (readonly [StoredArticle, ...StoredArticle[]])[] {
  const told = articles.map(toTold);
  const weigh = createWeights(told);
  const stories: [Told, ...Told[]][] = [];
  for (const each of told) {
    const joined = stories.filter((story) =>
      story.some((other) => isSameStory(each, other, weigh)),
    );
    const [first, ...others] = joined;
    if (first === undefined) {
      stories.push([each]);
      continue;
    }
    first.push(...others.flat(), each);
    for (const other of others) stories.splice(stories.indexOf(other), 1);
  }
  return stories.map(([first, ...rest]) => [first.article, ...rest.map(({ article }) => article)]);
}

function toTold(article: StoredArticle): Told {
  const opening = foldWords(article.article.text).slice(0, OPENING_WORDS);
  return {
    article,
    terms: new Set(opening.filter(isTelling).map((word) => word.slice(0, STEM_LETTERS))),
    quotes: article.quotes.map(foldQuote).filter((words) => countWords(words) >= MIN_QUOTE_WORDS),
  };
}

function foldQuote({ contents }: Quote): string {
  return foldText(contents.join(' '));
}

function countWords(folded: string): number {
  return folded.split(' ').length;
}

/** log(1 + N/n): at least log 2 for a word that all have, so that two articles alone can be compared, too. */
function createWeights(told: readonly Told[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of told) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + told.length / (counts.get(term) ?? 1));
}

function isSameStory(a: Told, b: Told, weigh: (term: string) => number): boolean {
  const apartMs = Math.abs(a.article.article.publishedAtMs - b.article.article.publishedAtMs);
  if (apartMs > MAX_HOURS_APART * 3_600_000) return false;
  return sharesQuote(a, b) || overlap(a.terms, b.terms, weigh) >= SAME_STORY_OVERLAP;
}

/** Equal, or one a part of the other: outlets cut quotes. */
function sharesQuote(a: Told, b: Told): boolean {
  return a.quotes.some((one) =>
    b.quotes.some(
      (other) => ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `),
    ),
  );
}

function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weigh: (term: string) => number,
): number {
  const total = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weigh(term), 0);
  const shared = total([...a].filter((term) => b.has(term)));
  const smaller = Math.min(total([...a]), total([...b]));
  return smaller === 0 ? 0 : shared / smaller;
}
