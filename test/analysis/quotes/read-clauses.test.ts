import { expect, it } from 'vitest';
import { readClauses } from '../../../src/analysis/quotes/read-clauses.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

it.each([
  ['Anna Berg said the city would pay.', 'Anna Berg said'],
  ['“We will pay,” said Anna Berg.', 'said < Anna Berg'],
  ['“We will pay!” beamed Anna Berg.', 'beamed < Anna Berg'],
  ['“We will pay,” beamed a fisherman.', 'beamed < a fisherman'],
  ['“We will pay,” read a banner.', ''],
  [
    'Anna Berg said the city would pay, and John Cole warned of taxes.',
    'Anna Berg said; John Cole warned',
  ],
  [
    'Anna Berg praised the plan and warned that it was late.',
    'Anna Berg praised; Anna Berg warned (shared)',
  ],
  ['The city will pay, according to Anna Berg.', 'according < Anna Berg'],
])('%s -> %s', (prose, clauses) => {
  const [sentence] = parseDocument(prose).sentences;
  if (!sentence) throw new Error('no sentence');
  const found = readClauses(sentence).map(({ cue, source, isInverted, isShared }) => {
    const words = sentence.items
      .slice(source?.start, source?.end)
      .map(({ text }) => text)
      .join(' ');
    const verb = sentence.items[cue.at]?.lower;
    return isInverted ? `${verb} < ${words}` : `${words} ${verb}${isShared ? ' (shared)' : ''}`;
  });
  expect(found.join('; ')).toBe(clauses);
});

it('ends a clause where the next one begins', () => {
  const [sentence] = parseDocument(
    'Anna Berg said the city would pay, and John Cole warned of taxes.',
  ).sentences;
  const [first] = sentence ? readClauses(sentence) : [];
  expect(
    sentence?.items
      .slice(first?.end, first?.limit)
      .map(({ text }) => text)
      .join(' '),
  ).toBe('the city would pay');
});
