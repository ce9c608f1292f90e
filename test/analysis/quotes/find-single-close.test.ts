import { describe, expect, it } from 'vitest';
import { findSingleClose, goesOnSingle } from '../../../src/analysis/quotes/find-single-close.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** The words between the single mark behind ‖ and the one that closes it; null where it is an apostrophe. */
function closedBy(prose: string): string | null {
  const { text, tokens, paragraphs } = parseDocument(prose.replace('‖', ''));
  const at = tokens.findIndex(({ start }) => start === prose.indexOf('‖'));
  const [paragraph] = paragraphs;
  const close = paragraph ? findSingleClose(tokens, at, paragraph) : -1;
  return close < 0 ? null : text.slice(tokens[at]?.end, tokens[close]?.start);
}

describe('closes', () => {
  it.each([
    ['‖‘We pay,’ she said.', 'We pay,'],
    ['‖‘We don’t pay the ministers’ bills,’ she said.', 'We don’t pay the ministers’ bills,'],
    ['‖‘It is “a farce” here,’ she said. ‘No.’', 'It is “a farce” here,'],
    ['‖‘It is “a farce”’, she said.', 'It is “a farce”'],
    ['The ‖‘wall’ was “high”, she said.’', 'wall'],
    ["‖'We pay,' she said.", 'We pay,'],
  ])('%s', (prose, words) => expect(closedBy(prose)).toBe(words));
});

describe('is an apostrophe', () => {
  it.each([
    ['They took ‖‘em away.'],
    ['In the ‖‘90s it fell.'],
    ['The ‖‘wall was “high”, and the boys’ team left.'],
    ['The ‖‘wall was “high and the sea “low”.’'],
    ['‖‘We pay'],
  ])('%s', (prose) => expect(closedBy(prose)).toBeNull());
});

it.each([
  ['‘We pay.¶‘We leave.’', true],
  ['‘We pay.¶We leave.’', false],
  ['It is ‘we pay.¶‘We leave.’', false],
])('%s goes on: %s', (prose, goesOn) => {
  const { tokens, paragraphs } = parseDocument(prose);
  const at = tokens.findIndex(({ text }) => text === '‘');
  expect(paragraphs[0] && goesOnSingle(tokens, at, paragraphs[0])).toBe(goesOn);
});
