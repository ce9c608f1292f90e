import { expect, it } from 'vitest';
import { spokenInRelative } from '../../../../src/analysis/tagger/statements/spoken-in-relative.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, who its verb is read as by, and who it is by, with what they say. */
it.each([
  ['They seek a man police say is late.', 'a man police', 'police', 'a man is late'],
  [
    'It has a plan local critics say will fail.',
    'a plan local critics',
    'local critics',
    'a plan will fail',
  ],
  [
    'They saw a car witnesses say was red.',
    'They saw a car witnesses',
    'witnesses',
    'a car was red',
  ],
  [
    'The man who police say killed her was seen.',
    'The man who police',
    'police',
    'The man killed her',
  ],
  ['The bridge engineers say is safe.', 'The bridge engineers', 'engineers', 'The bridge is safe'],
  ['The city police say they are late.', 'The city police', 'The city police', 'they are late'],
  ['A head of police say is late.', 'A head of police', 'A head of police', 'is late'],
  ['A local residents say is late.', 'A local residents', 'A local residents', 'is late'],
  [
    'Her fellow residents say she is late.',
    'Her fellow residents',
    'Her fellow residents',
    'she is late',
  ],
  [
    'Ole Moen and residents say is late.',
    'Ole Moen and residents',
    'Ole Moen and residents',
    'is late',
  ],
])('“%s”, read as by “%s”, is by “%s”: “%s”', (prose, read, speaker, said) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'say');
  const last = head - 1;
  const source = read.split(' ').map((_, at, words) => last - (words.length - 1 - at));
  const content = [...facts.items.keys()].filter(
    (at) => at > head && facts.items[at]?.text !== '.',
  );
  const mended = spokenInRelative(facts, readingOf({ head, cue: [head], source, content }));
  expect([mended.source, mended.content].map((part) => wordsOf(facts, part))).toEqual([
    speaker,
    said,
  ]);
});
