import { expect, it } from 'vitest';
import { commandLine } from '../../../commands/typing/command-line.ts';

it('writes command lines that can be read back', () => {
  expect(
    commandLine('quote', ['Anna Berg', 'toll'], {
      from: 'Harbour Post',
      page: 2,
      since: undefined,
    }),
  ).toBe('quote "Anna Berg" toll from:"Harbour Post" page:2');
});
