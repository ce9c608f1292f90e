import { describe, expect, it } from 'vitest';
import { isUnsaid } from '../../../../src/analysis/tagger/statements/is-unsaid.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** The verb’s reading, with the text’s “Berg” for a source and all behind the verb for its content. */
function isUnsaidIn(prose: string, verb: string): boolean {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const content = facts.items.flatMap((_, at) => (at > head ? [at] : []));
  return isUnsaid(
    facts,
    readingOf({ head, cue: [head], source: [itemAt(facts, 'berg')], content }),
  );
}

describe('was not said', () => {
  it.each([
    ['Berg never said: “It is late.”', 'said'],
    ['Berg has not once said “sorry”.', 'said'],
    ['Berg didn’t say it was “late”.', 'say'],
    ['Berg denied ever saying: “It is late.”', 'saying'],
    ['Berg denied having said: “It is late.”', 'said'],
    ['Berg cannot recall saying: “It is late.”', 'saying'],
    ['Berg should have said: “It is late.”', 'said'],
    ['What Berg should have said was: “It is late.”', 'said'],
    ['Berg might well say: “It is late.”', 'say'],
    ['Berg ought to say “sorry”.', 'say'],
    ['Berg would have said: “It is late.”', 'said'],
    ['Berg wanted to say: “It is late.”', 'say'],
    ['Berg forgot to say: “It is late.”', 'say'],
    ['Berg was wrong to say it was “late”.', 'say'],
    ['Berg was “wrong” to call it “late”.', 'call'],
    ['Berg asked Moen to say: “It is late.”', 'say'],
    ['Berg urged Moen to come out and say: “It is late.”', 'say'],
    ['Berg wants the old council to say it is “late”.', 'say'],
    ['If Berg said: “It is late”, we would go.', 'said'],
    ['Imagine Berg saying: “It is late.”', 'saying'],
  ])('%s', (prose, verb) => {
    expect(isUnsaidIn(prose, verb)).toBe(true);
  });
});

describe('was said, or will be', () => {
  it.each([
    ['Berg was happy to say it was “late”.', 'say'],
    ['Berg went on to say it was “late”.', 'say'],
    ['Berg told them he came to say: “It is late.”', 'say'],
    ['Berg came to open the bridge and say: “It is late.”', 'say'],
    ['Berg asked Moen to leave and told him: “It is late.”', 'told'],
    ['Berg said: “It is late.”', 'said'],
    ['Berg not only said “sorry”, she cried.', 'said'],
    ['Berg never failed to say: “It is late.”', 'say'],
    ['Berg, who never slept, said: “It is late.”', 'said'],
    ['Berg will say: “It is late.”', 'say'],
    ['Berg is expected to say: “It is late.”', 'say'],
    ['Berg would say: “It is late.”', 'say'],
    ['Berg has said: “It is late.”', 'said'],
    ['Berg may have said it best: “It is late.”', 'said'],
    ['Berg could say only that it was “late”.', 'say'],
    ['All Berg could say was: “It is late.”', 'say'],
    ['Berg never doubted “the bridge”.', 'doubted'],
    ['Berg did not say whether it was late.', 'say'],
  ])('%s', (prose, verb) => {
    expect(isUnsaidIn(prose, verb)).toBe(false);
  });
});
