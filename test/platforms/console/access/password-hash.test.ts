import { expect, it } from 'vitest';
import {
  createPasswordCheck,
  hashPassword,
  isPasswordHash,
} from '../../../../src/platforms/console/access/password-hash.ts';

/** N 2^2 */
const CHEAP = `scrypt.2.8.1.${'s'.repeat(22)}.${'k'.repeat(43)}`;
const WORDS = 'lighthouses don’t vote';

it('knows a password again, and no other one', async () => {
  const hash = await hashPassword(WORDS);
  const { matches } = createPasswordCheck(CHEAP);
  expect(await matches(WORDS, hash)).toBe(true);
  expect(await matches(`${WORDS} `, hash)).toBe(false);
  expect(await matches('', hash)).toBe(false);
});

it('gives the same password another hash each time, and the password in none', async () => {
  const [a, b] = [await hashPassword(WORDS), await hashPassword(WORDS)];
  expect(a).not.toBe(b);
  expect(a).not.toContain('lighthouses');
  expect(a).toMatch(/^scrypt\.15\.8\.3\.[\w-]+\.[\w-]+$/);
});

it('takes a letter for the same however the keyboard wrote it', async () => {
  const hash = await hashPassword('the café on the quay');
  expect(await createPasswordCheck(CHEAP).matches('the cafe\u0301 on the quay', hash)).toBe(true);
});

it('matches nothing for a user that is not, nor for a hash that is none', async () => {
  expect(await createPasswordCheck('').matches(WORDS, null)).toBe(false);
  const { matches } = createPasswordCheck(CHEAP);
  expect(await matches(WORDS, null)).toBe(false);
  expect(await matches('', null)).toBe(false);
});

it('lets a few wait for their turn, and sends the others away', async () => {
  const { matches } = createPasswordCheck(CHEAP);
  const answers = await Promise.all(Array.from({ length: 25 }, () => matches(WORDS, null)));
  expect(answers.filter((answer) => answer === 'busy')).toHaveLength(5);
  expect(await matches(WORDS, null)).toBe(false);
});

it.each([
  ['', false],
  ['scrypt', false],
  ['plain:password', false],
  [`scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(43)}`, true],
  [`scrypt.31.8.1.${'s'.repeat(22)}.${'k'.repeat(43)}`, false],
  [`scrypt.15.99.1.${'s'.repeat(22)}.${'k'.repeat(43)}`, false],
  [`scrypt.0.8.1.${'s'.repeat(22)}.${'k'.repeat(43)}`, false],
  [`scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(20)}`, false],
  [`scrypt.15.8.3.short.${'k'.repeat(43)}`, false],
])('%s is a hash: %s', (text, expected) => {
  expect(isPasswordHash(text)).toBe(expected);
});
