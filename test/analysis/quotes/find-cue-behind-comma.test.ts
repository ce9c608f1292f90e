import { expect, it } from 'vitest';
import { findCueBehindComma } from '../../../src/analysis/quotes/find-cue-behind-comma.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

it.each([
  ['“We will not pay, said Anna Berg.', 'said'],
  ['“We will not pay, said the mayor.', 'said'],
  ['“We will, of course, not pay, she said.', 'she'],
  ['“We will not pay, Anna Berg said. The bridge is closed.', 'Anna'],
  ['“We will not pay, Mr Berg says.', 'Mr'],
  ['“We will not pay, Anna Berg said in a room that had no door.', undefined],
  ['“We will not pay, Anna Berg and', undefined],
  ['“We will not pay, said in anger.', undefined],
  ['“We pay', undefined],
  ['“We pay,', undefined],
])('%s goes over at %s', (prose, word) => {
  const tokens = tokenize(prose);
  const at = findCueBehindComma(tokens, 0, tokens.length);
  expect(at === null ? undefined : tokens[at]?.text).toBe(word);
});
