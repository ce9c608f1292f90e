import { expect, it } from 'vitest';
import { withSecondHalf } from '../../../../src/analysis/tagger/statements/with-second-half.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, its second verb, of which all behind it is read as what that reports, and what is left of both readings. */
it.each([
  ['“Each time you go,” Berg said, referring to the tax, “you lose.”', 'referring', ['“” “”']],
  ['“Each time you go,” said Berg on Monday, clutching a map, “you lose.”', 'clutching', ['“” “”']],
  ['“Each time you go,” Berg said, adding, “you lose.”', 'adding', ['“”', ', “”']],
  [
    '“Each time you go,” Berg said, warning of a tax, “you lose.”',
    'warning',
    ['“”', 'of a tax , “”'],
  ],
  ['“Each time you go,” Berg said, praising the “old tax”.', 'praising', ['“”', 'the “”']],
  [
    '“You go.” Berg said so, referring to the tax, “you lose.”',
    'referring',
    ['“”', 'to the tax , “”'],
  ],
])('of “%s”, with %s', (prose, verb, left) => {
  const facts = wordFactsOf(prose);
  const items = [...facts.items.keys()];
  const [said, second] = [itemAt(facts, 'said'), itemAt(facts, verb)];
  const readings = [
    readingOf({ head: said, source: [itemAt(facts, 'berg')], content: [0] }),
    readingOf({ head: second, content: items.filter((at) => at > second) }),
  ];
  const kept = withSecondHalf(
    facts,
    readings.map((reading) => ({ reading, probability: 0.9 })),
  );
  expect(kept.map(({ reading }) => wordsOf(facts, reading.content))).toEqual(left);
});
