import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  chooseReadings,
  withoutRepeated,
} from '../../../../src/analysis/tagger/readings/choose-readings.ts';
import type { Reading } from '../../../../src/analysis/tagger/readings/reading.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

const FACTS = wordFactsOf(
  '“We will not pay for this old wall,” Anna Berg told John Cole. “We never paid for it.”',
);
const [FIRST, SECOND] = [...FACTS.items.keys()].filter((at) => FACTS.items[at]?.quotation) as [
  number,
  number,
];

type Given = readonly [probability: number, reading: Partial<Reading>];

/** The places of the readings that are kept, in the order in which they come. */
function kept(given: readonly Given[]): number[] {
  const readings = given.map(([, parts]) => readingOf(parts));
  const probabilities = given.map(([probability]) => probability);
  return chooseReadings(FACTS, readings, probabilities).map(({ reading }) =>
    readings.indexOf(reading),
  );
}

const quoted = { content: [FIRST] };

it.each<[string, number[], Given[]]>([
  ['a likely one', [0], [[0.5, { head: 3, ...quoted }]]],
  ['not an unlikely one', [], [[0.25, { head: 3, ...quoted }]]],
  [
    'of a quotation one less likely, where only rules read it',
    [0],
    [[0.25, { rule: 7, ...quoted }]],
  ],
  ['of words not', [], [[0.25, { rule: 7, content: [2, 3] }]]],
  ['a statement that is no quotation', [0], [[0.33, { head: 3, content: [2, 4] }]]],
  [
    'of what is quoted in part only a likelier one',
    [],
    [[0.33, { head: 3, content: [2, SECOND] }]],
  ],
  [
    'the likelier of one head',
    [1],
    [
      [0.5, { head: 3, content: [2] }],
      [0.6, { head: 3, content: [4] }],
    ],
  ],
  [
    'of one head what the labels hold for likelier, where the other is hardly more so',
    [0],
    [
      [0.5, { head: 3, content: [2] }],
      [0.53, { head: 3, content: [4], rank: 1 }],
    ],
  ],
  [
    'two statements, the likelier first',
    [1, 0],
    [
      [0.5, { head: 2, content: [3] }],
      [0.6, { head: 4, content: [5] }],
    ],
  ],
  [
    'one of two heads that read the same words',
    [1],
    [
      [0.5, { head: 2, ...quoted }],
      [0.6, { head: 4, ...quoted }],
    ],
  ],
  [
    'one where rules read the same again',
    [0],
    [
      [0.5, { head: 2, ...quoted }],
      [0.4, { rule: 7, ...quoted }],
    ],
  ],
  [
    'a statement and another inside it, less than half as long',
    [0, 1],
    [
      [0.7, { head: 2, content: [FIRST, 3, 4, 5] }],
      [0.6, { head: 4, content: [4, 5] }],
    ],
  ],
  [
    'somebody’s words in quotation marks, told with who said them by another',
    [0, 1],
    [
      [0.8, { head: 5, content: [FIRST, 1, 2, 3, 4] }],
      [0.5, { head: 3, source: [1, 2], content: [FIRST] }],
    ],
  ],
  [
    'only the likelier where nobody is said to have said them',
    [0],
    [
      [0.8, { head: 5, content: [FIRST, 1, 2, 3, 4] }],
      [0.5, { head: 3, content: [FIRST] }],
    ],
  ],
  [
    'the next best of a head, where the best takes a quotation of another',
    [2, 1],
    [
      [0.8, { head: 2, content: [FIRST, SECOND] }],
      [0.79, { head: 2, content: [FIRST], rank: 1 }],
      [0.85, { head: 4, content: [SECOND] }],
    ],
  ],
  [
    'of one head a less likely one that has a quotation more, where nobody else would have said that',
    [1],
    [
      [0.8, { head: 2, content: [FIRST] }],
      [0.4, { head: 2, content: [FIRST, SECOND], rank: 1 }],
    ],
  ],
  [
    'of one head the likelier, where the other has words more and no quotation',
    [0],
    [
      [0.8, { head: 2, content: [FIRST] }],
      [0.4, { head: 2, content: [FIRST, 4], rank: 1 }],
    ],
  ],
])('keeps %s', (_case, places, given) => expect(kept(given)).toEqual(places));

it('keeps no words of somebody who is said, by a denial, not to have said them', () => {
  const facts = wordFactsOf('John Cole denied that Anna Berg told him, “We will pay for this.”');
  const at = (word: string) => itemAt(facts, word);
  const quotation = facts.items.findIndex((item) => item.quotation);
  const outer = {
    head: at('denied'),
    content: [at('anna'), at('berg'), at('told'), at('him'), quotation],
  };
  const inner = { head: at('told'), source: [at('anna'), at('berg')], content: [quotation] };
  const readings = [readingOf(outer), readingOf(inner)];
  const chosen = chooseReadings(facts, readings, [0.8, 0.5]).map(({ reading }) => reading.head);
  expect(chosen).toEqual([at('denied')]);
});

it('keeps no two of one head, no two of one statement, and leaves out only what one of those forbids', () => {
  const item = fc.integer({ min: 0, max: FACTS.items.length - 1 });
  const given = fc.tuple(
    fc.double({ min: 0.35, max: 1, noNaN: true }),
    fc.record({ head: item, content: fc.uniqueArray(item, { minLength: 1, maxLength: 6 }) }),
  );
  fc.assert(
    fc.property(fc.array(given, { maxLength: 8 }), (all) => {
      const places = kept(all);
      const heads = places.map((place) => all[place]?.[1].head);
      expect(new Set(heads).size).toBe(heads.length);
      expect(kept(places.map((place) => all[place] as Given))).toHaveLength(places.length);
      const contents = places.map((place) => all[place]?.[1].content.toSorted().join());
      expect(new Set(contents).size).toBe(contents.length);
    }),
  );
});

it('leaves a sentence in quotation marks to the quotation that goes on there', () => {
  const contentsOf = (...readings: Partial<Reading>[]) =>
    withoutRepeated(
      FACTS,
      readings.map((parts) => ({ reading: readingOf(parts), probability: 0.5 })),
    ).map(({ reading }) => reading.content);
  const whole = { head: 3, content: [FIRST, SECOND] };
  const reported = { head: 1, content: [4, 5, SECOND] };
  expect(contentsOf(whole, reported)).toEqual([
    [FIRST, SECOND],
    [4, 5],
  ]);
  // In the same sentence it is what the verb of that says: “what Berg called “a flood””.
  expect(contentsOf(whole, { head: 1, content: [FIRST, 4] })).toContainEqual([FIRST, 4]);
  // Without a verb it goes on with another.
  expect(contentsOf(reported, { head: null, content: [SECOND] })).toContainEqual(reported.content);
});
