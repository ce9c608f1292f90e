import { expect, it } from 'vitest';
import { withoutReply } from '../../../../src/analysis/tagger/statements/without-reply.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** @returns how many of the words in marks are left to Berg. */
function countLeft(prose: string): number {
  const facts = wordFactsOf(prose);
  const [head, berg] = [itemAt(facts, 'said'), itemAt(facts, 'berg')];
  const content = [...facts.items.keys()].filter((at) => at !== head && at !== berg);
  const { content: kept } = withoutReply(
    facts,
    readingOf({ head, cue: [head], source: [berg], content }),
  );
  return kept.filter((at) => facts.items[at]?.quotation).length;
}

it.each([
  'Berg said it was “old”, to which Moen replied that it was “new”.',
  'Berg said it was “old”, after which the mayor said it was “new”.',
  'Berg said it was “old” before Moen added that it was “new”.',
  'Berg said it was “old”, before Moen told her it was “new”.',
  'Berg said it was “old”, even though Moen insisted it was “new”.',
  'Berg said it was “old” hours after Moen told voters it was “new”.',
  'Berg said it was “old”, with Moen insisting it was “new”.',
  'Berg said it was “old”, only for Moen to say it was “new”.',
  '“It is old,” said Berg, prompting Moen to reply: “It is new.”',
])('has “old” alone: %s', (prose) => expect(countLeft(prose)).toBe(1));

it.each([
  'Berg said it was “old” before Moen told her it was “new”.',
  'Berg said it was “old” because Moen told her it was “new”.',
  'Berg said it was “old”, and that Moen had said it was “new”.',
  'Berg said it was “old”, with the mayor “lying” about it.',
  'Berg said it was “old”, while Moen was “new”.',
  'Berg said it was “old” for Moen to say it was “new”.',
  'Berg said it was “old”, while she said it was “new”.',
  '“It is old,” said Berg. “With Moen saying so, it is.”',
])('has both: %s', (prose) => expect(countLeft(prose)).toBe(2));
