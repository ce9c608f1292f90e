import { expect, it } from 'vitest';
import { stemOf } from '../../../src/lib/text/stem.ts';

it.each([
  ['rejected', 'rejec'],
  ['rejection', 'rejec'],
  ['quota', 'quota'],
  ['cod', 'cod'],
])('cuts %s to %s', (word, stem) => expect(stemOf(word)).toBe(stem));
