import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import {
  addQuote,
  createSearchedQuotes,
  removeQuote,
} from '../../../src/quote-index/answers/answer-query.ts';
import {
  FEW_QUOTES,
  findQuotes,
  type Sought,
  within,
} from '../../../src/quote-index/answers/find-quotes.ts';
import type { Postings } from '../../../src/quote-index/held/held.ts';
import {
  dropQuote,
  holdQuote,
  publishedAt,
  quoteAt,
} from '../../../src/quote-index/held/numbered-quotes.ts';
import { addTo, createPostings, has, toBits } from '../../../src/quote-index/held/postings.ts';
import type { Joinable } from '../../../src/quote-index/joining/wordings.ts';
import { setsOf } from '../../../src/quote-index/words/printed-words.ts';
import { quote } from '../../helpers/values/quote.ts';
import { joinPlainly } from '../joining/join-plainly.ts';

const HOUR_MS = 3_600_000;
const word = fc.constantFrom('bridge', 'harbour', 'ferry', 'council', 'never', 'pays');
/** Parts of one speech stand behind each other; what an outlet puts into them does not stand in the others. */
const SPEECH = 'ferry never pays council harbour pays never ferry'.split(' ');
const cut = fc.nat(3).map((from) => SPEECH.slice(from, from + 5));
const cutWithOwn = fc.tuple(cut, word).map(([words, own]) => [`[${own}]`, ...words]);
const someQuote = fc.record({
  words: fc.oneof(
    fc.array(word, { minLength: 3, maxLength: 9 }),
    fc.constant(SPEECH),
    cut,
    cutWithOwn,
  ),
  hours: fc.nat(200),
  outlet: fc.constantFrom('Harbour Post', 'Courier'),
  isTheirs: fc.boolean(),
  isGone: fc.boolean(),
});
const someQuestion = fc.record({
  words: fc.uniqueArray(word, { maxLength: 2 }),
  phrase: fc.option(fc.constantFrom('ferry never', 'pays pays'), { freq: 1 }),
  isTheirs: fc.boolean(),
  sinceHours: fc.option(fc.nat(200), { nil: undefined, freq: 1 }),
  untilHours: fc.option(fc.nat(200), { nil: undefined, freq: 1 }),
  isOfCourier: fc.boolean(),
  offset: fc.nat(4),
  limit: fc.nat(6),
});

/** Numbers given before those of the drawn quotes: a block has 1,024. */
const EARLIER = 1015;

it('finds one by one and by bits what a plain look at all finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(someQuote, { maxLength: 25 }), someQuestion, (drawn, question) => {
      const { searched, theirs, kept } = hold(drawn);
      const words = [...question.words, ...(question.phrase === null ? [] : [question.phrase])];
      const sets = setsOf(searched.words, words);
      fc.pre(sets !== null);
      const outlet = searched.quotes.outlets.get('Courier')?.number ?? -1;
      const sought: Sought = {
        postings: question.isTheirs ? [theirs] : [],
        sets: sets ?? [],
        phrases: words.filter((each) => each.includes(' ')),
        sinceMs: toMs(question.sinceHours),
        untilMs: toMs(question.untilHours),
        outlets: question.isOfCourier ? new Set([outlet]) : null,
        isAbout: question.isTheirs,
      };
      const plain = findPlainly(kept, { sought, theirs, words });
      const { offset, limit } = question;
      for (const fewQuotes of [0, FEW_QUOTES]) {
        const { page, total } = findQuotes(
          { ...searched, sets: searched.words.sets, bitsOf: toBits, fewQuotes },
          sought,
          { offset, limit },
        );
        expect(total).toBe(plain.length);
        expect(page.map((each) => quoteAt(searched.quotes, each).id)).toEqual(
          plain.slice(offset, offset + limit),
        );
      }
    }),
    { numRuns: 150 },
  );
});

it('counts what an outlet put into words that stand behind others, whenever it is asked', () => {
  const said = [SPEECH, ['[bridge]', ...SPEECH.slice(0, 5)]];
  const { searched } = hold(
    said.map((words) => ({ words, hours: 1, outlet: 'Courier', isTheirs: false, isGone: false })),
  );
  const ask = (word: string) =>
    findQuotes(
      { ...searched, sets: searched.words.sets, bitsOf: toBits, fewQuotes: 0 },
      {
        postings: [],
        sets: setsOf(searched.words, [word]) ?? [],
        phrases: [],
        outlets: null,
        isAbout: false,
      },
      { offset: 0, limit: 9 },
    ).total;
  expect(['bridge', 'bridge', 'council', 'council'].map(ask)).toEqual([1, 1, 1, 1]);
});

it.each<[number | undefined, number | undefined, readonly number[]]>([
  [undefined, undefined, [1, 2, 2, 5]],
  [2, undefined, [2, 2, 5]],
  [undefined, 2, [1]],
  [2, 5, [2, 2]],
  [6, undefined, []],
])('keeps those since %s and before %s', (sinceMs, untilMs, times) => {
  const searched = createSearchedQuotes();
  const held = [1, 2, 2, 5].map((publishedAtMs) =>
    addQuote(searched, { quote: quote({ publishedAtMs }), place: 0 }, null),
  );
  const kept = within(searched.quotes, held, { sinceMs, untilMs });
  expect(kept.map((each) => publishedAt(searched.quotes, each))).toEqual(times);
});

/** Some are gone again, and the others' numbers lie about a border of blocks. */
function hold(drawn: readonly DrawnQuote[]) {
  const searched = createSearchedQuotes();
  const theirs = createPostings(searched.quotes);
  const earlier = Array.from({ length: EARLIER }, () =>
    holdQuote(searched.quotes, { quote: quote(), place: 0 }, null),
  );
  const held = drawn.map((each, number) => {
    const item = { quote: toQuote(each, number), place: 0 };
    return { ...each, item, added: addQuote(searched, item, null) };
  });
  for (const each of earlier) dropQuote(searched.quotes, each);
  for (const { isGone, added } of held) if (isGone) removeQuote(searched, added);
  const kept = held.filter(({ isGone }) => !isGone);
  for (const { isTheirs, added } of kept) if (isTheirs) addTo(theirs, added);
  return { searched, theirs, kept };
}

const toMs = (hours: number | undefined) => (hours === undefined ? undefined : hours * HOUR_MS);

interface DrawnQuote {
  readonly words: readonly string[];
  readonly hours: number;
  readonly outlet: string;
  readonly isTheirs: boolean;
  readonly isGone: boolean;
}

/** A quote, and the number that it was given. */
interface Kept {
  readonly item: Joinable;
  readonly added: number;
}

function toQuote({ words, hours, outlet }: DrawnQuote, number: number): Quote {
  return quote({
    id: `q${number}` as QuoteId,
    articleId: `article-${number}` as ArticleId,
    contents: [words.join(' ')],
    publishedAtMs: hours * HOUR_MS,
    speaker: null,
    outlet,
  });
}

function findPlainly(
  kept: readonly Kept[],
  {
    sought,
    theirs,
    words,
  }: {
    readonly sought: Sought;
    readonly theirs: Postings;
    readonly words: readonly string[];
  },
): readonly string[] {
  const { sinceMs = 0, untilMs = Number.POSITIVE_INFINITY, outlets, postings } = sought;
  const matching = kept.filter(
    ({ item: held, added }) =>
      (postings.length === 0 || has(theirs, added)) &&
      held.quote.publishedAtMs >= sinceMs &&
      held.quote.publishedAtMs < untilMs &&
      (outlets === null || held.quote.outlet === 'Courier') &&
      words.every((each) => ` ${foldText(held.quote.contents[0])} `.includes(` ${each} `)),
  );
  const leads = new Set(leadsAmong(kept, matching));
  return matching
    .map(({ item }) => item)
    .filter(({ quote: { id } }) => leads.has(id))
    .sort(
      (a, b) =>
        b.quote.publishedAtMs - a.quote.publishedAtMs ||
        (a.quote.articleId < b.quote.articleId ? -1 : 1),
    )
    .map(({ quote: { id } }) => id);
}

/** Of quotes that are joined the first that matches. */
function leadsAmong(kept: readonly Kept[], matching: readonly Kept[]) {
  const matched = new Set(matching.map(({ item }) => item.quote.id));
  const items = kept.map(({ item }) => item);
  return joinPlainly(items, () => true).flatMap(
    (group) => group.find(({ id }) => matched.has(id))?.id ?? [],
  );
}
