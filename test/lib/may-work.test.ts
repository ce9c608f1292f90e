import { expect, it } from 'vitest';
import { always } from '../../src/lib/may-work.ts';

it('lets a process that shares with none do everything', async () => {
  expect(await always()).toBe(true);
});
