import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote } from '../../../src/model/quote.ts';
import { readWording, standsIn } from '../../../src/quote-index/joining/same-words.ts';
import {
  addWords,
  createWordings,
  isAlone,
  itemsOf,
  likeNodes,
  listItems,
  MAX_APART_MS,
  NO_WORDING,
  removeWords,
} from '../../../src/quote-index/joining/wordings.ts';
import { quote } from '../../helpers/values/quote.ts';

const FULL = 'We will not pay for a bridge that leads nowhere, not this year.';
const CUT = 'a bridge that leads nowhere';

function said(words: string, days = 0): Quote {
  const publishedAtMs = days * 24 * 3_600_000;
  return quote({ contents: [words], publishedAtMs, articleId: `${words}${days}` as ArticleId });
}

it('gives quotes of the same words one node, earliest first, however far apart they are', () => {
  const quotes = [said(FULL, 400), said(FULL.toUpperCase(), 3), said(FULL, 30)];
  const wordings = createWordings(listItems(quotes));
  const nodes = new Set([0, 1, 2].map((item) => addWords(wordings, { item, family: 'brg' })));
  expect(nodes.size).toBe(1);
  expect([...nodes].flatMap((node) => itemsOf(wordings, node))).toEqual([1, 2, 0]);
});

it.each<[string, Quote, Quote, { family: string; isLinked: boolean }]>([
  ['a part', said(FULL), said(CUT), { family: 'brg', isLinked: true }],
  ['a part that came first', said(CUT), said(FULL), { family: 'brg', isLinked: true }],
  ['at the edge of three days', said(FULL), said(CUT, 3), { family: 'brg', isLinked: true }],
  ['another family’s words', said(FULL), said(CUT), { family: 'ldn', isLinked: false }],
  ['weeks later', said(FULL), said(CUT, 30), { family: 'brg', isLinked: false }],
  [
    'other words',
    said(FULL),
    said('the ferry that leads to Oster'),
    { family: 'brg', isLinked: false },
  ],
])('links %s', (_case, first, second, { family, isLinked }) => {
  const wordings = createWordings(listItems([first, second]));
  const node = addWords(wordings, { item: 0, family: 'brg' });
  const other = addWords(wordings, { item: 1, family });
  expect(likeNodes(wordings, node).includes(other)).toBe(isLinked);
  expect([isAlone(wordings, node), isAlone(wordings, other)]).toEqual([!isLinked, !isLinked]);
});

it('has no node for words that never join', () => {
  const wordings = createWordings(listItems([said('No comment.')]));
  expect(addWords(wordings, { item: 0, family: 'brg' })).toBe(NO_WORDING);
});

it('leaves nothing behind of what is removed', () => {
  const wordings = createWordings(listItems([said(FULL), said(CUT), said(FULL, 8)]));
  const items = [0, 1, 2].map((item) => ({
    item,
    node: addWords(wordings, { item, family: 'brg' }),
  }));
  for (const { item, node } of items) removeWords(wordings, node, { item, family: 'brg' });
  const { byText, byTime, several, longer, shorter } = wordings;
  expect([byText, byTime, several, longer, shorter].map(({ size }) => size)).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

it('tells of what may stand behind another now', () => {
  const changed: number[] = [];
  const quotes = [said(CUT), said(FULL), said('The ferry runs again between the islands.')];
  const wordings = createWordings(listItems(quotes), (item) => changed.push(item));
  for (const item of quotes.keys()) addWords(wordings, { item, family: 'brg' });
  expect(new Set(changed)).toEqual(new Set([0, 1]));
  expect(MAX_APART_MS).toBe(3 * 24 * 3_600_000);
});

it('links what a look at every pair would, also where a family says much', () => {
  const word = fc.constantFrom('bridge', 'harbour', 'ferry', 'council', 'never', 'pays', 'Oster');
  const speech = fc.array(word, { minLength: 60, maxLength: 90 });
  const cut = fc.record({ from: fc.nat(70), length: fc.integer({ min: 5, max: 14 }) });
  const cuts = fc.array(cut, { minLength: 60, maxLength: 120 });
  fc.assert(
    fc.property(speech, cuts, (words, some) => {
      const quotes = some.map(({ from, length }) =>
        said(words.slice(from, from + length).join(' ') || 'No.'),
      );
      const wordings = createWordings(listItems(quotes));
      const told = quotes.map((each, item) => ({
        node: addWords(wordings, { item, family: 'brg' }),
        wording: readWording(each),
      }));
      for (const one of told) {
        if (one.wording === null) continue;
        const plain = told.filter(
          ({ wording }) =>
            wording !== null &&
            one.wording !== null &&
            (standsIn(wording, one.wording) || standsIn(one.wording, wording)),
        );
        const nodes = new Set(plain.map(({ node }) => node));
        expect(new Set(likeNodes(wordings, one.node))).toEqual(nodes);
      }
    }),
    { numRuns: 30 },
  );
});
