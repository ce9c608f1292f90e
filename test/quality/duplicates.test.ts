/**
 * How well copies, stories and quotations are recognised in pairs of our own (duplicates/). Fails when precision or recall falls
 * below `duplicates/baseline.json`; pairs that are judged wrong are kept and listed.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { groupStories } from '../../src/digests/group-stories.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { Quote } from '../../src/model/quote.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { joinQuotes } from '../../src/quote-index/joining/joined-quotes.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { copyBands, isCopy } from '../../src/store/stories/copy-rows.ts';
import {
  articlePairs,
  fewWordsPairs,
  type Marked,
  quotePairs,
  wires,
} from '../helpers/quality/duplicate-pairs.ts';
import { newsDayClock } from '../helpers/store/open-test-store.ts';

interface Judged {
  readonly name: string;
  readonly isOne: boolean;
  readonly isFound: boolean;
}

const KINDS = ['copy', 'story', 'quote', 'fewWords'] as const;
type Kind = (typeof KINDS)[number];

const baseline = JSON.parse(
  readFileSync('test/quality/duplicates/baseline.json', 'utf8'),
) as Record<Kind, { readonly precision: number; readonly recall: number }>;

const articles = articlePairs();
const around = wires();
const judged: Readonly<Record<Kind, readonly Judged[]>> = {
  copy: articles.map(({ name, one, other, ...labels }) => ({
    name,
    isOne: labels.isCopy,
    isFound: isFoundCopy(one, other),
  })),
  story: await Promise.all(
    articles.map(async ({ name, one, other, isSameStory }) => ({
      name,
      isOne: isSameStory,
      isFound: await isTogether(one, other),
    })),
  ),
  quote: await Promise.all(
    quotePairs().map(async ({ name, one, other, isSame }) => ({
      name,
      isOne: isSame,
      isFound: (await joinQuotes([one, other])).length === 1,
    })),
  ),
  fewWords: await Promise.all(
    fewWordsPairs().map(async ({ name, one, other, isSame }) => ({
      name,
      isOne: isSame,
      isFound: await isJoined(one, other),
    })),
  ),
};

/** As the program does: both articles are stored, then indexed, and the one quote is asked where else it stands. */
async function isJoined(one: Marked, other: Marked): Promise<boolean> {
  const store = await openStore({ path: ':memory:', clock: newsDayClock, logger: silentLogger });
  for (const { stored } of [one, other]) await store.saveArticle(stored.article, stored.analysis);
  const index = createQuoteIndex();
  const quotes = [];
  for (const { stored, span } of [one, other]) {
    const { id } = stored.article;
    const read = (await store.getArticle(id))?.quotes ?? [];
    index.putArticle(id, read);
    const holds = ({ contentSpans }: Quote) =>
      contentSpans.some(({ start, end }) => start <= span.start && end >= span.end);
    quotes.push(read.find(holds));
  }
  await store.close();
  const [mine, theirs] = quotes;
  return (
    mine !== undefined &&
    theirs !== undefined &&
    index.alsoIn(mine).some(({ id }) => id === theirs.id)
  );
}

/** As the store does: a band in common, then the measure. */
function isFoundCopy({ article: one }: StoredArticle, { article: other }: StoredArticle): boolean {
  const bands = new Set(copyBands(one.text));
  return copyBands(other.text).some((band) => bands.has(band)) && isCopy(one, other);
}

/** Among the other stories of the day, because words weigh by how many have them. */
async function isTogether(one: StoredArticle, other: StoredArticle): Promise<boolean> {
  const others = around.filter(({ article }) => article.text !== one.article.text);
  const copies = isFoundCopy(one, other) ? [[one.article.id, other.article.id] as const] : [];
  return (await groupStories([one, other, ...others], copies)).some(
    (story) => story.includes(one) && story.includes(other),
  );
}

function figuresOf(kind: Kind) {
  const all = judged[kind];
  const right = all.filter(({ isOne, isFound }) => isOne && isFound).length;
  const found = all.filter(({ isFound }) => isFound).length;
  const ones = all.filter(({ isOne }) => isOne).length;
  return { pairs: all.length, right, found, ones, precision: right / found, recall: right / ones };
}

/** For `npm run quality`. */
afterAll(() => {
  const rows = KINDS.map((kind) => {
    const { pairs, right, found, ones, precision, recall } = figuresOf(kind);
    const [p, r] = [precision, recall].map((share) => `${(100 * share).toFixed(1)} %`);
    return `${kind}: ${pairs} pairs, ${ones} are one; found ${found}, right ${right}; precision ${p}, recall ${r}`;
  });
  const wrong = KINDS.flatMap((kind) =>
    judged[kind]
      .filter(({ isOne, isFound }) => isOne !== isFound)
      .map(({ name, isOne }) => `${kind} ${isOne ? 'missed' : 'wrongly joined'}: ${name}`),
  );
  process.stdout.write(['Duplicates:', ...rows, ...wrong, ''].join('\n'));
});

describe('duplicates', () => {
  it('has pairs enough', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60);
  });

  it.each(KINDS)('are found as surely and as often as before: %s', (kind) => {
    const { precision, recall } = figuresOf(kind);
    expect(precision).toBeGreaterThanOrEqual(baseline[kind].precision);
    expect(recall).toBeGreaterThanOrEqual(baseline[kind].recall);
  });
});
