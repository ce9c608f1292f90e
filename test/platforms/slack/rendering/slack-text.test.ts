import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cutEscapedText,
  cutText,
  escapeSlackText,
  unescapeSlackText,
} from '../../../../src/platforms/slack/rendering/slack-text.ts';

it.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['&lt;', '&amp;lt;'],
  ['*as it is* `too`', '*as it is* `too`'],
])('escapes %s as %s', (text, escaped) => {
  expect(escapeSlackText(text)).toBe(escaped);
});

it.each([
  ['Berg &amp; Sons', 'Berg & Sons'],
  ['&amp;lt;', '&lt;'],
  ['<https://post.example/a|post.example/a> x', 'https://post.example/a x'],
  ['<https://post.example/a>', 'https://post.example/a'],
])('reads %s as %s', (typed, text) => {
  expect(unescapeSlackText(typed)).toBe(text);
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unescapeSlackText(escapeSlackText(text))).toBe(text);
    }),
  );
});

it('cuts at the limit, visibly, and never through a character', () => {
  expect(cutText('Words', 5)).toBe('Words');
  expect(cutText('Many words', 9)).toBe('Many […]');
  expect(cutText('ab😀cdefgh', 7)).toBe('ab […]');
  expect(cutText('We cannot pay', 10)).toBe('We […]');
  expect(cutText('a\uD800b', 9)).toBe('a\uFFFDb');
});

it('counts entities, and never cuts through one', () => {
  expect(cutEscapedText('a&b', 9)).toBe('a&amp;b');
  expect(cutEscapedText('aaaa&&&&', 11)).toBe('aaaa […]');
  expect(cutEscapedText('We cannot pay', 10)).toBe('We […]');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 5, max: 40 }), (text, max) => {
      const cut = cutEscapedText(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(cut).not.toMatch(/&(?!amp;|lt;|gt;)|[<>]|\p{Surrogate}/u);
    }),
  );
});
