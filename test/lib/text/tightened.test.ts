import { expect, it } from 'vitest';
import { tightened } from '../../../src/lib/text/tightened.ts';

it('gives another list of the same items', () => {
  const items = [{ name: 'Anna Berg' }, { name: 'Ida Moen' }];
  const kept = tightened(items);
  expect(kept).toEqual(items);
  expect(kept).not.toBe(items);
});
