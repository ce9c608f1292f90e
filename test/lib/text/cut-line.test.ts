import { expect, it } from 'vitest';
import { cutLine } from '../../../src/lib/text/cut-line.ts';

it.each([
  ['short enough', 20, 'short enough'],
  ['two\n  lines, one  space', 40, 'two lines, one space'],
  ['the bridge is closed', 14, 'the bridge is…'],
])('puts %j into one line of at most %d units', (text, maxLength, line) => {
  expect(cutLine(text, maxLength)).toBe(line);
});
