import { expect, it } from 'vitest';
import { publicUrlOf } from '../src/public-url.ts';

it.each([
  [{ publicUrl: 'https://verbatim.example/' }, 'https://verbatim.example'],
  [{ publicUrl: undefined }, null],
  [{}, null],
])('%j is opened by others at %s', (settings, url) => {
  expect(publicUrlOf(settings)).toBe(url);
});
