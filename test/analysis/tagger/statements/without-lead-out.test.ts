import { expect, it } from 'vitest';
import { withoutLeadOut } from '../../../../src/analysis/tagger/statements/without-lead-out.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all but who speaks is read as what was said, and what is left of it; each quotation is “”. */
it.each([
  ['said', '“It was late,” said Berg.', '“”'],
  ['said', '“It was late,” Berg said of the tax on “second” homes.', '“”'],
  ['said', '“It was late,” Berg said of the tax. “We paid it.”', '“” “”'],
  ['said', '“It was late,” Berg said of the tax, “and we paid it.”', '“” “”'],
  ['said', '“It was late,” Berg said, referring to the “harbour” tax.', '“”'],
  ['said', '“It was late,” Berg said, referring to the tax. “We paid it.”', '“” “”'],
  ['said', '“It was late,” said Berg proudly.', '“”'],
  ['said', 'The bridge, Berg said, referring to the old one, is “late”.', 'The bridge , is “”'],
  ['said', '“It was late,” said Berg, later.', '“”'],
  ['said', '“It was late,” Berg said, adding that we paid it.', '“” , adding that we paid it'],
  ['said', 'Berg said of the tax: “It was late.”', 'of the tax : “”'],
  ['mocked', 'Berg mocked the debate, tweeting, “It was late.”', 'the debate'],
  ['mocked', 'Berg mocked the debate, saying: “It was late.”', 'the debate'],
  [
    'mocked',
    'Berg mocked the debate, saying “late” was the word.',
    'the debate , saying “” was the word',
  ],
])('behind “%s” of %s is left %s', (verb, prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const content = facts.items.flatMap((item, at) =>
    at === head || item.text === 'Berg' || item.text === '.' ? [] : [at],
  );
  expect(wordsOf(facts, withoutLeadOut(facts, readingOf({ head, content })).content)).toBe(left);
});
