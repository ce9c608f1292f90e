import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStatementFinder } from '../../src/cli/find-statement.ts';
import { quote } from '../helpers/values/quote.ts';

/** A text in which the words of one quote stand in braces. */
function read(marked: string) {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const start = text.length;
    text += piece.replace(/^\{|\}$/g, '');
    if (piece.startsWith('{')) spans.push({ start, end: text.length });
  }
  const [first = { start: 0, end: 0 }, ...rest] = spans;
  const contents = quote({ contentSpans: [first, ...rest] });
  return { text, quote: contents };
}

it.each<[string, string, string | null, string]>([
  [
    'the sentence around the words',
    'Title\n\nIt rained. Berg has demanded that {the board resign}. Nobody came.',
    null,
    'Berg has demanded that the board resign.',
  ],
  [
    'all sentences from the first to the last words of a quotation that its cue splits',
    'Title\n\nIt rained. “{We will not go,}” she said on Monday. “{The board must.}”',
    null,
    '“We will not go,” she said on Monday. “The board must.”',
  ],
  [
    'of a quotation over two paragraphs, those of the first',
    'Title\n\nBerg said: “{We stay.}\n\n“{We will not go. Ask the board.}”',
    null,
    'Berg said: “We stay.',
  ],
  [
    '… or those of the paragraph that names whom it is about',
    'Title\n\nBerg said: “{We stay.}\n\n“{We will not go. Ask the Harbour Board.}”',
    'Harbour Board',
    '“We will not go. Ask the Harbour Board.”',
  ],
])('gives %s', (_, marked, topic, sentence) => {
  const { text, quote: given } = read(marked);
  expect(createStatementFinder({ text })(given, topic)).toBe(sentence);
});

it('gives a slice of the text that holds the words, whatever the text', () => {
  const words = fc.stringMatching(/^[\p{L}\d .,“”"!?\n-]{1,60}$/u);
  fc.assert(
    fc.property(words, words, words, (before, said, after) => {
      const text = `${before}${said}${after}`;
      const span = { start: before.length, end: before.length + said.length };
      const found = createStatementFinder({ text })(quote({ contentSpans: [span] }), null);
      expect(text).toContain(found);
      // Of words that run over several paragraphs one paragraph is shown.
      expect(found.includes(said) || said.includes('\n')).toBe(true);
    }),
  );
});
