import { expect, it } from 'vitest';
import { withLabels } from '../../../../src/analysis/tagger/statements/with-labels.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: what stands below “Anna Berg said it was late.”, and whether its label is sure. */
it.each([
  ['Cllr Berg: “Go home.”', true],
  ['Anna Berg: “Go home.”', true],
  ['Cllr Moen: “Go home.”', false],
  ['The Berg: “Go home.”', false],
  ['Cllr Berg: “Go home”', false],
  ['Cllr Berg: “Go home.” from Oster', false],
  ['It rained. Cllr Berg: “Go home.”', false],
])('%s', (prose, isSure) => {
  const facts = wordFactsOf(`Anna Berg said it was late. ¶ ${prose}`);
  const at = facts.items.findIndex(({ quotation }) => quotation);
  const start = facts.sentenceStart[facts.sentence[at] ?? 0] ?? 0;
  const said = readingOf({ head: itemAt(facts, 'said'), source: [0, 1], content: [3] });
  const label = readingOf({ source: range(start, at - 1), content: [at] });
  const [, read] = withLabels(facts, [
    { reading: said, probability: 0.9 },
    { reading: label, probability: 0.3 },
  ]);
  expect(read?.probability).toBe(isSure ? 0.8 : 0.3);
});

it('leaves a label where who it names is not sure to speak elsewhere', () => {
  const facts = wordFactsOf('Anna Berg said it was late. ¶ Berg: “Go home.”');
  const at = facts.items.findIndex(({ quotation }) => quotation);
  const said = readingOf({ head: itemAt(facts, 'said'), source: [0, 1], content: [3] });
  const label = readingOf({ source: [at - 2], content: [at] });
  const [, read] = withLabels(facts, [
    { reading: said, probability: 0.4 },
    { reading: label, probability: 0.3 },
  ]);
  expect(read?.probability).toBe(0.3);
});
