import { expect, it } from 'vitest';
import { isReporter } from '../../../src/analysis/positions/is-reporter.ts';

it.each([
  ['Oster Times', 'reported', true],
  ['Oster Times', 'wrote', false],
  ['the Tallow Post', 'according to', true],
  ['Reuters', 'reports', true],
  ['exit poll by the Oster Institute', 'showed', true],
  ['filings of the Lennet Railways', 'say', true],
  ['Harbour Council', 'found', false],
  ['Post Office', 'found', false],
])('%s %s: %s', (name, cue, expected) => expect(isReporter(name, cue)).toBe(expected));
