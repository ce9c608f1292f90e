/** The first stages, on which all others build: tokens, paragraphs, quotations, sentences. */
import type { Block } from '../model/article.ts';
import { markInterview } from './quotes/find-interview.ts';
import { findQuotations } from './quotes/find-quotations.ts';
import type { Document, ParsedText } from './text/document.ts';
import { splitParagraphs } from './text/split-paragraphs.ts';
import { splitSentences } from './text/split-sentences.ts';
import { tokenize } from './text/tokenize.ts';

/** @param blocks what the page's markup says of paragraphs, if there was a page. */
export function parseText(text: string, blocks: readonly Block[] = []): Document {
  const tokens = tokenize(text);
  const paragraphs = markInterview(splitParagraphs(text, tokens, blocks), { text, tokens });
  const parsed: ParsedText = { text, tokens, paragraphs };
  const quotations = findQuotations(parsed);
  const sentences = splitSentences(parsed, quotations);
  return { text, tokens, paragraphs, quotations, sentences };
}
