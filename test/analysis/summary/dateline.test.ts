import { expect, it } from 'vitest';
import { lengthOfDateline } from '../../../src/analysis/summary/dateline.ts';

it.each([
  ['OSTWICK, March 3 (Wire) — ', 'Berg left.'],
  ['EAST OSTWICK, N.H. (Wire) - ', 'Berg left.'],
  ['Ostwick (Wire) – ', 'Berg left.'],
  ['ST. BERG -- ', '“Never,” Berg said.'],
  ['', 'OSTWICK-Norrail ferries sail.'],
  ['', 'Ostwick – The harbour of the north – will have a wall.'],
  ['', 'Berg left.'],
])('is %j before %j', (dateline, news) =>
  expect(lengthOfDateline(dateline + news)).toBe(dateline.length),
);
