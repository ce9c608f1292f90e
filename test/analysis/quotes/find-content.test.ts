import { describe, expect, it } from 'vitest';
import { findRightContent, trimRange } from '../../../src/analysis/quotes/find-content.ts';
import { findCues } from '../../../src/analysis/quotes/find-cues.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** @returns the type of content to the right of the first cue, and its first word. */
function rightOf(prose: string): string | null {
  const [sentence] = parseDocument(prose).sentences;
  const cue = sentence && findCues(sentence)[0];
  if (!sentence || !cue) throw new Error('no cue');
  const { items } = sentence;
  const found = findRightContent(items, cue, cue.end, items.length);
  return found && `${found.type} ${items[found.start]?.text}`;
}

describe('what stands to the right of a cue', () => {
  it.each([
    ['Berg said the wall would stay.', 'clause the'],
    ['Berg said that the wall would stay.', 'clause the'],
    ['Berg said on Monday that the wall would stay.', 'clause the'],
    ['Berg said: “The wall will stay.”', 'quote “”'],
    ['Berg said in May, “The wall will stay.”', 'quote “”'],
    ['Berg asked whether the wall would stay.', 'clause whether'],
    ['Berg promised to keep the wall.', 'clause to'],
    ['Berg called the wall “a mistake.”', 'clause the'],
    ['Berg assured the council that the wall would stay.', 'clause the'],
    ['Berg praised the wall.', null],
  ])('%s -> %s', (prose, found) => expect(rightOf(prose)).toBe(found));
});

it.each([
  [', and the wall would stay ,', 'the wall would stay'],
  ['the wall ( old )', 'the wall ( old )'],
  [', .', null],
])('trims "%s" to %s', (prose, trimmed) => {
  const { tokens } = parseDocument(prose);
  const range = trimRange(tokens, { start: 0, end: tokens.length });
  const words =
    range &&
    tokens
      .slice(range.start, range.end)
      .map(({ text }) => text)
      .join(' ');
  expect(words).toBe(trimmed);
});
