import { describe, expect, it } from 'vitest';
import { findDialogue } from '../../../src/analysis/quotes/find-dialogue.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** With ⟨ ⟩ around what is spoken. */
function mark(prose: string): string {
  const { text, tokens, paragraphs } = parseDocument(prose);
  let marked = '';
  let done = 0;
  for (const paragraph of paragraphs) {
    for (const { open, close } of findDialogue(tokens, paragraph)) {
      const start = tokens[open + 1]?.start ?? 0;
      const end = tokens[close - 1]?.end ?? 0;
      marked += `${text.slice(done, start)}⟨${text.slice(start, end)}⟩`;
      done = end;
    }
  }
  return (marked + text.slice(done)).replaceAll('\n\n', '¶');
}

const strip = (marked: string) => marked.replace(/[⟨⟩]/g, '');

describe('speech behind dashes', () => {
  it.each([
    ['— ⟨We will not pay,⟩ said Anna Berg.'],
    ['– ⟨We will not pay,⟩ she said, and left.'],
    ['―⟨We will not pay,⟩ Anna Berg said.'],
    ['— ⟨We will not pay,⟩ said the mayor. — ⟨Not this year.⟩'],
    ['— ⟨Will we pay?⟩ asked Anna Berg. — ⟨No, we will not,⟩ she said. — ⟨No.⟩'],
    ['—⟨We will not pay⟩ —said Anna Berg—. She left.'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));
});

describe('dashes of another kind', () => {
  it.each([
    ['— The wall is high.¶— The sea, too, is low.'],
    ['– who said what, and when'],
    ['— Anna Berg, mayor of Ostwick'],
    ['OSTWICK — The mayor will not pay, said Anna Berg.'],
    ['The wall — it is high, she said — fell.'],
    ['—'],
  ])('%s', (prose) => expect(mark(prose)).toBe(prose));
});
