import { expect, it } from 'vitest';
import { parseText } from '../../src/analysis/parse-text.ts';

it('gives tokens, paragraphs, quotations and sentences of one text', () => {
  const text = 'Wall\n\n“We will pay,” said Anna Berg. It rained.';
  const document = parseText(text);
  expect(document.text).toBe(text);
  expect(document.paragraphs).toHaveLength(2);
  expect(document.quotations.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual([
    'We will pay,',
  ]);
  expect(document.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Wall',
    '“We will pay,” said Anna Berg.',
    'It rained.',
  ]);
});
