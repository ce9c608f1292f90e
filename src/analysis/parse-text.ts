/** The first stages, on which all others build: tokens, paragraphs, quotations, sentences. */
import { findQuotations } from './quotes/find-quotations.ts';
import type { Document, ParsedText } from './text/document.ts';
import { splitParagraphs } from './text/split-paragraphs.ts';
import { splitSentences } from './text/split-sentences.ts';
import { tokenize } from './text/tokenize.ts';

export function parseText(text: string): Document {
  const tokens = tokenize(text);
  const parsed: ParsedText = { text, tokens, paragraphs: splitParagraphs(text, tokens) };
  const quotations = findQuotations(parsed);
  return { ...parsed, quotations, sentences: splitSentences(parsed, quotations) };
}
