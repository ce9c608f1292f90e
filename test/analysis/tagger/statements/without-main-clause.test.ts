import { expect, it } from 'vitest';
import { withoutMainClause } from '../../../../src/analysis/tagger/statements/without-main-clause.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all behind “said” is read as what was said, and the words of it that are none. */
it.each([
  ['Moen, who said it was “safe,” was away.', 'was away'],
  ['Moen, who said it was “safe”, did not reply.', 'did not reply'],
  ['Moen, who said it was safe, has since resigned.', ', has since resigned'],
  ['Moen, who on Monday said that it was safe, left.', ', left'],
  ['Moen, who said the bridge, built in 1900, was “safe,” left.', 'left'],
  ['Moen, who said the bridge, which was old, was “safe,” left.', 'left'],
  ['The council, which said it was safe, has since closed it.', ', has since closed it'],
  ['Moen, who said the bridge, built in 1900, was safe.', ''],
  ['Moen, who said the bridge, which was old, was safe.', ''],
  ['Moen, who said he was “happy,” going home and glad.', ''],
  ['Moen, who ran the port, said it was “safe,” was here.', ''],
  ['Moen, who said the bridge, which he called “old,” was shut, left.', ''],
  ['Those who said it was “safe,” were wrong.', ''],
])('of “%s” goes “%s”', (prose, gone) => expect(goneFrom(prose, 'said')).toBe(gone));

it.each([
  ['Moen, calling the bridge “old,” was angry.', 'was angry'],
  ['Moen was angry, calling the bridge, described as “old,” closed.', ''],
  ['Moen was angry, calling the bridge old, tired of it.', ''],
])('of “%s” goes “%s”, too', (prose, gone) => expect(goneFrom(prose, 'calling')).toBe(gone));

it.each([
  ['Moen, who in 2010 said it was safe, left.', ['2010'], 'who'],
  ['Moen, who in 2010 said it was safe, left.', ['who'], 'who'],
  ['By 2010 said Moen it was safe.', ['2010'], '2010'],
])('“%s”, read as told by %j, is told by “%s”', (prose, words, source) => {
  const facts = wordFactsOf(prose);
  const reading = readingOf({
    head: itemAt(facts, 'said'),
    source: words.map((word) => itemAt(facts, word)),
  });
  expect(wordsOf(facts, withoutMainClause(facts, reading).source)).toBe(source);
});

function goneFrom(prose: string, verb: string): string {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const content = facts.items.flatMap((_, at) =>
    at > head && at < facts.items.length - 1 ? [at] : [],
  );
  const kept = withoutMainClause(facts, readingOf({ head, content })).content;
  return wordsOf(
    facts,
    content.filter((at) => !kept.includes(at)),
  );
}
