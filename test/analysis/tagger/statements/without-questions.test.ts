import { expect, it } from 'vitest';
import {
  isAloneQuestion,
  withoutQuestions,
} from '../../../../src/analysis/tagger/statements/without-questions.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text in which the reading of “said” has all quotations, and how many are its own. */
it.each([
  ['“I was there,” Berg said.¶“Did you see it?”¶“I did not look.”', 1],
  ['“I was there,” Berg said.¶“Was there a light?”¶“Yes. A red one.”', 1],
  ['“I was there,” Berg said. “Not before?” “It was in May.”', 1],
  ['“I was there,” Berg said. “Where do you live?” one clerk asked. “In Oster.”', 1],
  ['“It is a scandal,” Berg said. “Why us?”¶“We did all we could.”', 3],
  ['“It is a scandal,” Berg said. “What is the plan?” she asked the mayor.', 2],
  ['“It is a scandal,” Berg said. “Who is going to pay for it?” “It must end.”', 3],
  ['“It is a scandal,” Berg said. “How can you live there?”', 2],
  ['“It is a scandal,” Berg said. “We will not pay.”', 2],
])('%s', (prose, own) => {
  const facts = wordFactsOf(prose);
  const content = [...facts.items.keys()].filter((at) => facts.items[at]?.quotation);
  const reading = readingOf({ head: itemAt(facts, 'said'), content });
  expect(withoutQuestions(facts, reading).content).toEqual(content.slice(0, own));
});

it('leaves a question without a cue as it is', () => {
  const facts = wordFactsOf('“Did you see it?”¶“I did not look.”');
  const reading = readingOf({ content: [0, 1] });
  expect(withoutQuestions(facts, reading)).toBe(reading);
});

it.each([
  ['“I was there,” Berg said.¶“Did you see it?”¶“I did not look.”', true],
  ['“I was there,” Berg said.¶“It was late at night.”¶“I did not look.”', false],
  ['Berg left.¶“Did you see any of it?”¶“I did not look.”', false],
])('of %s the second is a question alone: %s', (prose, expected) => {
  const facts = wordFactsOf(prose);
  const quotations = [...facts.items.keys()].filter((at) => facts.items[at]?.quotation);
  const content = quotations.slice(-2, -1);
  expect(isAloneQuestion(facts, readingOf({ content }))).toBe(expected);
});
