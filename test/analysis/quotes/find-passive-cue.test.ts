import { expect, it } from 'vitest';
import { findPassive, quoterEnd } from '../../../src/analysis/quotes/find-passive-cue.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

it.each([
  ['Berg was quoted as saying so.', 'quoted'],
  ['Berg was quoted by the Oster Courier as saying so.', 'quoted'],
  ['Berg can be heard on a tape saying so.', 'heard'],
  ['Berg kept on saying so.', null],
  ['Berg was known as saying so.', null],
  ['Berg was quoted, as saying so.', null],
])('%s', (prose, verb) => {
  const items = parseDocument(prose).sentences[0]?.items ?? [];
  const at = findPassive(
    items,
    items.findIndex(({ lower }) => lower === 'saying'),
  );
  expect(at === null ? null : items[at]?.lower).toBe(verb);
});

it('ends behind who quotes', () => {
  const items =
    parseDocument('Berg was quoted by the Oster Courier on Monday.').sentences[0]?.items ?? [];
  expect(items[quoterEnd(items, 3)]?.lower).toBe('on');
  expect(quoterEnd(items, 2)).toBe(2);
});
