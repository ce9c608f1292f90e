import { expect, it } from 'vitest';
import { spokenInClause } from '../../../../src/analysis/tagger/statements/spoken-in-clause.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, the last of its words that are read as who says so, and who does. */
it.each([
  ['Shares in Oster fell after the firm left and said so.', 'shares', 'the firm'],
  ['The strike ended when Moen left and later said so.', 'strike', 'Moen'],
  ['Moen left after the firm failed and said so.', 'moen', 'Moen'],
  ['Shares fell after the firm left, and Moen said so.', 'shares', 'Shares'],
  ['Shares fell after the firm said so.', 'shares', 'Shares'],
])('%s', (prose, last, who) => {
  const facts = wordFactsOf(prose);
  const source = range(0, itemAt(facts, last) + 1);
  const reading = readingOf({ head: itemAt(facts, 'said'), source });
  expect(wordsOf(facts, spokenInClause(facts, reading).source)).toBe(who);
});

/** Each row: a headline or a sentence, and who warns. */
it.each([
  ['Oster shares slide as firm warns of costs', 'firm'],
  ['Those who ran as Democrats warn of costs', 'Those who ran as Democrats'],
  ['Moen as mayor warns of costs', 'Moen as mayor'],
  ['Oster shares slide as firm warns of costs.', 'Oster shares slide as firm'],
])('%s', (prose, who) => {
  const facts = wordFactsOf(prose);
  const head = facts.items.findIndex(({ lower }) => lower.startsWith('warn'));
  const { source } = spokenInClause(facts, readingOf({ head, source: range(0, head) }));
  expect(wordsOf(facts, source)).toBe(who);
});
