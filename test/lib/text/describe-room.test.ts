import { expect, it } from 'vitest';
import { describeRoom } from '../../../src/lib/text/describe-room.ts';

it.each([
  [0, 'disk full'],
  [1024 * 1024 - 1, 'disk full'],
  [1024 * 1024, 'disk nearly full (1 MiB left)'],
  [100 * 1024 * 1024 - 1, 'disk nearly full (99 MiB left)'],
  [100 * 1024 * 1024, null],
])('says of %i bytes: %s', (freeBytes, said) => {
  expect(describeRoom(freeBytes)).toBe(said);
});
