import { expect, it } from 'vitest';
import { findQuotations } from '../../../src/analysis/quotes/find-quotations.ts';
import { splitParagraphs } from '../../../src/analysis/text/split-paragraphs.ts';
import { splitSentences } from '../../../src/analysis/text/split-sentences.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  const parsed = { text, tokens, paragraphs: splitParagraphs(text, tokens) };
  return splitSentences(parsed, findQuotations(parsed)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

it.each([
  ['Mr. Berg left. He ran.', ['Mr. Berg left.', 'He ran.']],
  ['He works for Stone Inc. The firm is small.', ['He works for Stone Inc.', 'The firm is small.']],
  ['They live in the U.S. They like it.', ['They live in the U.S.', 'They like it.']],
  ['The U.S. Army left.', ['The U.S. Army left.']],
  ['They posted it on X. Berg left.', ['They posted it on X.', 'Berg left.']],
  ['They went to X. @tarnfan left.', ['They went to X.', '@tarnfan left.']],
  ['He got vitamin C. Moen left.', ['He got vitamin C.', 'Moen left.']],
  ['He met X. Y. Moen. They left.', ['He met X. Y. Moen.', 'They left.']],
  ['Then J. Moen left.', ['Then J. Moen left.']],
  ['“We ran. We hid,” she said.', ['“We ran. We hid,” she said.']],
  ['“We ran.” She left.', ['“We ran.”', 'She left.']],
  ['“We ran”. She left.', ['“We ran”.', 'She left.']],
  ['“We ran”, she said. “We hid”, she said.', ['“We ran”, she said.', '“We hid”, she said.']],
  ['“Look,” he said, “we lost.” Berg agreed.', ['“Look,” he said, “we lost.”', 'Berg agreed.']],
  ['He called it “a farce.” Berg agreed.', ['He called it “a farce.”', 'Berg agreed.']],
  ['“We lost.” Berg agreed.', ['“We lost.” Berg agreed.']],
  ['“Why?” Anna Berg asked.', ['“Why?” Anna Berg asked.']],
  ['“Why now?” Anna Berg told the council.', ['“Why now?” Anna Berg told the council.']],
  ['“Never!” Berg said at the harbour.', ['“Never!” Berg said at the harbour.']],
  ['“Never!” Berg said he would pay.', ['“Never!”', 'Berg said he would pay.']],
  ['“Never.” Berg told the council.', ['“Never.”', 'Berg told the council.']],
  ['“We pay.” Berg added, “But not now.”', ['“We pay.”', 'Berg added, “But not now.”']],
  [
    '“Why now?” Anna Berg, who leads the council, asked.',
    ['“Why now?” Anna Berg, who leads the council, asked.'],
  ],
  ['“Why?” Berg’s envoy, Joel Cole, wrote.', ['“Why?” Berg’s envoy, Joel Cole, wrote.']],
  ['“Why?” Berg, the mayor, left.', ['“Why?”', 'Berg, the mayor, left.']],
  ['“No.” Berg, the mayor, asked.', ['“No.”', 'Berg, the mayor, asked.']],
  ['“Why?” she asked. “Why now?”', ['“Why?” she asked.', '“Why now?”']],
  ['OSTWICK (Wire) — Berg left. He ran.', ['Berg left.', 'He ran.']],
  ['It cost 3.50 in May. No more.', ['It cost 3.50 in May.', 'No more.']],
])('cuts %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

it.each([
  ['“No,” said Will Berg.', 'william'],
  ['“No,” Will Berg said.', 'william'],
  ['As it rains, Will Berg go?', 'will'],
  ['Will Berg resign?', 'will'],
  ['They met Will there.', 'will'],
])('reads “Will” of %j as %j', (text, lower) => {
  const tokens = tokenize(text);
  const parsed = { text, tokens, paragraphs: splitParagraphs(text, tokens) };
  const items = splitSentences(parsed, findQuotations(parsed)).flatMap((each) => each.items);
  expect(items.find((item) => item.text === 'Will')?.lower).toBe(lower);
});
