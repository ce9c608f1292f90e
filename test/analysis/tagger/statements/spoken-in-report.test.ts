import { expect, it } from 'vitest';
import { spokenInReport } from '../../../../src/analysis/tagger/statements/spoken-in-report.ts';
import { readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, the verb of who passes on what stands in marks, and who says it. */
it.each([
  ['“No,” Berg recalled Moen saying.', 'recalled', 'Moen'],
  ['“No,” Berg recalls Moen telling her.', 'recalls', 'Moen'],
  ['“No,” Berg quoted the mayor, Ole Moen, as saying.', 'quoted', 'the mayor , Ole Moen ,'],
  ['“No,” Berg remembers him shouting.', 'remembers', 'him'],
  ['“No,” Berg recalled saying.', 'recalled', 'Berg'],
  ['“No,” Berg recalled after Moen left saying little.', 'recalled', 'Berg'],
  ['“No,” Berg recalled today, saying that it was late.', 'recalled', 'Berg'],
  ['“No,” Berg recalled, adding that it was late.', 'recalled', 'Berg'],
  ['“No,” Berg recalled. Moen was saying little.', 'recalled', 'Berg'],
  ['“No,” Berg said Moen was saying.', 'said', 'Berg'],
  ['“No,” Berg recalled Moen building.', 'recalled', 'Berg'],
  ['“No,” Berg recalled Moen saying, “and no”.', 'recalled', 'Berg'],
  ['Berg recalled Moen saying: “No.”', 'recalled', 'Berg'],
])('“%s” with “%s” is by “%s”', (prose, verb, speaker) => {
  const facts = wordFactsOf(prose);
  const words = facts.items.map(({ lower }) => lower);
  const head = words.indexOf(verb);
  const content = [...facts.items.keys()].filter(
    (at) => at !== head && words[at] !== 'berg' && facts.sentence[at] === facts.sentence[head],
  );
  const reading = readingOf({ head, cue: [head], source: [words.indexOf('berg')], content });
  const mended = spokenInReport(facts, reading);
  expect(wordsOf(facts, mended.source)).toBe(speaker);
  if (speaker !== 'Berg')
    expect(mended.content.every((at) => facts.items[at]?.quotation)).toBe(true);
});
