import { expect, it } from 'vitest';
import { isLikelySame, isSameSpeaker, maySpeakAs } from '../../../src/store/quotes/same-speaker.ts';
import { person } from '../../helpers/values/quote.ts';

it.each([
  ['Anna Berg', 'Anna Berg', 'are the same', 'may be'],
  ['Anna Berg', 'ANNA BERG', 'are the same', 'may be'],
  ['Anna Berg', 'Berg', 'are not', 'may be'],
  ['Berg', 'Anna Marie Berg', 'are not', 'may be'],
  ['Anna Berg', 'Kari Berg', 'are not', 'can’t be'],
  ['Anna Berg', 'Bergen', 'are not', 'can’t be'],
  ['Anna Berg', null, 'are not', 'may be'],
  [null, null, 'are the same', 'may be'],
])('%s and %s %s, and %s one person', (a, b, same, may) => {
  const [one, other] = [a, b].map((name) => ({ speaker: name === null ? null : person(name) }));
  if (one === undefined || other === undefined) throw new Error('there are two');
  expect(isSameSpeaker(one, other)).toBe(same === 'are the same');
  expect(isLikelySame(one, other)).toBe((a === null) === (b === null) && may === 'may be');
  expect([maySpeakAs(a, b), maySpeakAs(b, a)]).toEqual([may === 'may be', may === 'may be']);
});
