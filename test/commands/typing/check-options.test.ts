import { expect, it } from 'vitest';
import { findCommand } from '../../../commands/all-commands.ts';
import type { Command } from '../../../commands/command.ts';
import { checkOptions } from '../../../commands/typing/check-options.ts';

const quote = findCommand('quote') as Command;

it('takes numbers as numbers, and leaves out what is empty', () => {
  const given = { speaker: ' Berg ', page: '3', since: '', until: undefined };
  expect(checkOptions(quote, null, { options: given, quoted: [] })).toEqual({
    kind: 'call',
    subcommand: null,
    options: { speaker: 'Berg', page: 3 },
    quoted: [],
  });
});

it('takes typed numbers, and names options that are not there', () => {
  const check = (options: Record<string, string | number>) =>
    checkOptions(quote, null, { options, quoted: [] });
  expect(check({ speaker: 'Berg', page: 2 })).toMatchObject({ options: { page: 2 } });
  expect(check({ speaker: 'Berg', page: -2 })).toMatchObject({ kind: 'problem' });
  expect(check({ speaker: 'Berg', constructor: 'x' })).toMatchObject({ kind: 'problem' });
});
