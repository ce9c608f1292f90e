import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCommand } from '../../../commands/all-commands.ts';
import { writeCall } from '../../../commands/typing/write-call.ts';

it('writes a call as a line that asks the same', () => {
  const feeds = findCommand('feeds');
  const merge = findCommand('speakers');
  if (feeds === null || merge === null) throw new Error('they are there');
  const call = (subcommand: string, options: Record<string, string | number>) =>
    ({ kind: 'call', subcommand, options, quoted: [] }) as const;
  expect(writeCall(feeds, call('add', { url: 'https://a.example' }))).toBe(
    'feeds add https://a.example',
  );
  expect(writeCall(feeds, call('remove', { feed: 'Harbour Post', confirm: 'yes' }))).toBe(
    'feeds remove "Harbour Post" confirm:yes',
  );
  expect(writeCall(merge, call('merge', { name: 'A B', other: 'C' }))).toBe(
    'speakers merge "A B" C',
  );
  expect(writeCall(merge, call('merge', { other: 'C' }))).toBe('speakers merge other:C');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(writeCall(feeds, call('add', { url: text }))).toMatch(/^feeds add /);
    }),
  );
});
