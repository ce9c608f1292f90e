import { expect, it } from 'vitest';
import { withIntroduced } from '../../../../src/analysis/tagger/statements/with-introduced.ts';
import { readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

const facts = wordFactsOf('Ole Moen’s answer was simple: “We will stay.” Berg left. “We go.”');
const [answered, left] = facts.items.flatMap(({ quotation }, at) => (quotation ? [at] : []));

function read(...chosen: Parameters<typeof withIntroduced>[1]): string[] {
  return withIntroduced(facts, chosen).map(
    ({ reading }) => `${wordsOf(facts, reading.source)}: ${reading.content}`,
  );
}

it('gives a quotation that nobody has to whom its introduction names', () => {
  expect(read()).toEqual([`Ole Moen ’s: ${answered}`]);
  const nobodys = { reading: readingOf({ content: [answered ?? 0] }), probability: 0.3 };
  expect(read(nobodys)).toEqual([`Ole Moen ’s: ${answered}`]);
});

it('leaves a quotation where the model is sure of its speaker', () => {
  const sure = { reading: readingOf({ source: [0], content: [answered ?? 0] }), probability: 0.7 };
  expect(read(sure)).toEqual([`Ole: ${answered}`]);
  expect(read({ ...sure, probability: 0.5 })).toEqual([`Ole Moen ’s: ${answered}`]);
});

it('leaves the other quotations of a reading', () => {
  const both = readingOf({ content: [answered ?? 0, left ?? 0] });
  expect(read({ reading: both, probability: 0.3 })).toEqual([
    `: ${left}`,
    `Ole Moen ’s: ${answered}`,
  ]);
});

it('gives the quotations on both sides of a deed to who does it, in one reading', () => {
  const deed = wordFactsOf('“It is late.” Moen grins. “We go.”');
  const both = deed.items.flatMap(({ quotation }, at) => (quotation ? [at] : []));
  expect(withIntroduced(deed, []).map(({ reading }) => reading.content)).toEqual([both]);
});
