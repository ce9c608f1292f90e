import { parseText } from '../../../src/analysis/parse-text.ts';
import { findMentions } from '../../../src/analysis/speakers/mentions/find-mentions.ts';
import { joinNames, type NameBook } from '../../../src/analysis/speakers/names/join-names.ts';
import type { Document } from '../../../src/analysis/text/document.ts';

/** The first stages of an analysis. `¶` stands for a blank line. */
export const parseDocument = (prose: string): Document => parseText(prose.replaceAll('¶', '\n\n'));

export function nameBookOf(document: Document): NameBook {
  return joinNames(findMentions(document));
}
