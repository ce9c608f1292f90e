import { findQuotations } from '../../src/analysis/quotes/find-quotations.ts';
import { findMentions } from '../../src/analysis/speakers/find-mentions.ts';
import { joinNames, type NameBook } from '../../src/analysis/speakers/join-names.ts';
import type { Document, ParsedText } from '../../src/analysis/text/document.ts';
import { splitParagraphs } from '../../src/analysis/text/split-paragraphs.ts';
import { splitSentences } from '../../src/analysis/text/split-sentences.ts';
import { tokenize } from '../../src/analysis/text/tokenize.ts';

/** The first stages of an analysis. `¶` stands for a blank line. */
export function parseDocument(prose: string): Document {
  const text = prose.replaceAll('¶', '\n\n');
  const tokens = tokenize(text);
  const parsed: ParsedText = { text, tokens, paragraphs: splitParagraphs(text, tokens) };
  const quotations = findQuotations(parsed);
  return { ...parsed, quotations, sentences: splitSentences(parsed, quotations) };
}

export function nameBookOf(document: Document): NameBook {
  return joinNames(findMentions(document));
}
