import { expect, it } from 'vitest';
import { withSharedSubject } from '../../../../src/analysis/tagger/statements/with-shared-subject.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all before the verb is read as who says it, the verb, and who does. */
it.each([
  ['Ole Berg hit back at critics and accused them of lying.', 'accused', 'Ole Berg'],
  ['Ole Berg apologised for the delay and then said it was over.', 'said', 'Ole Berg'],
  [
    'The council apologised for the delay but has also insisted it was safe.',
    'insisted',
    'The council',
  ],
  ['Ole Berg, the mayor, hit back and accused them of lying.', 'accused', 'Ole Berg , the mayor ,'],
  ['Ole Berg burst into the hall and told them it was late.', 'told', 'Ole Berg'],
  ['Ole Berg split with Moen and said it was late.', 'said', 'Ole Berg'],
  ['Ole Berg heard Moen say it was late.', 'say', 'Moen'],
  ['Ole Berg made Moen say it was late.', 'say', 'Moen'],
  ['The man who hit Berg and Moen said it was late.', 'said', 'The man who hit Berg and Moen'],
  ['A man hurt in the flood said it was late.', 'said', 'A man hurt in the flood'],
  ['Berg and Moen said it was late.', 'said', 'Berg and Moen'],
])('“%s”, by all before “%s”, is by “%s”', (prose, verb, speaker) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const and = /^(?:and|but)$/u;
  const end = [...facts.items.keys()].findLast(
    (at) => at < head && and.test(facts.items[at]?.lower ?? ''),
  );
  const isSecond = end !== undefined && !/\b(?:and|but) (?:Moen|Berg)\b/u.test(prose);
  const source = [...facts.items.keys()].filter((at) => at < (isSecond ? end : head));
  const [mended] = withSharedSubject(facts, [
    { reading: readingOf({ head, source, cue: [head] }), probability: 0.9 },
  ]);
  expect(wordsOf(facts, mended?.reading.source ?? [])).toBe(speaker);
});

/** Each row: a text, its second verb, the subject of that, and what of all behind the first is its content. */
it.each([
  ['Berg told them to go home and said it was late.', 'said', 'berg', 'them to go home'],
  ['Berg told them to go home and repeatedly said: “No.”', 'said', 'berg', 'them to go home'],
  [
    'Berg told them Moen had come and said it was late.',
    'said',
    'berg',
    'them Moen had come and said it was late',
  ],
  [
    'Berg told them to call Moen and say it was late.',
    'say',
    'berg',
    'them to call Moen and say it was late',
  ],
  [
    'Berg told them to go and Moen said it was late.',
    'said',
    'moen',
    'them to go and Moen said it was late',
  ],
])('of “%s” with “%s” by %s the first verb has “%s”', (prose, second, subject, kept) => {
  const facts = wordFactsOf(prose);
  const [one, other] = [itemAt(facts, 'told'), itemAt(facts, second)];
  const behind = (head: number) =>
    [...facts.items.keys()].filter((at) => at > head && facts.items[at]?.text !== '.');
  const readings = [
    readingOf({ head: one, cue: [one], source: [itemAt(facts, 'berg')], content: behind(one) }),
    readingOf({
      head: other,
      cue: [other],
      source: [itemAt(facts, subject)],
      content: behind(other),
    }),
  ];
  const [mended] = withSharedSubject(
    facts,
    readings.map((reading) => ({ reading, probability: 0.9 })),
  );
  expect(wordsOf(facts, mended?.reading.content ?? [])).toBe(kept);
});
