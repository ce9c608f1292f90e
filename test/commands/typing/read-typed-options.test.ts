import { expect, it } from 'vitest';
import { readTypedOptions } from '../../../commands/typing/read-typed-options.ts';

it.each([
  ['white space around is left out', '  Berg ', 'Berg', []],
  ['quotation marks mean just these words', '“Anna Berg”', 'Anna Berg', ['name']],
  ['marks inside are words', 'the "green" party', 'the "green" party', []],
  ['a number stays one', 3, 3, []],
])('%s', (_, given, value, quoted) => {
  expect(readTypedOptions({ name: given })).toEqual({ options: { name: value }, quoted });
});
