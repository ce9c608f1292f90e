/**
 * What articles are searched by: their words folded as everywhere (lib/text/fold-text.ts), for SQLite, which asks for it in the triggers that
 * keep the table of words.
 */
import { foldText } from '../../lib/text/fold-text.ts';
import type { Database } from './sqlite.ts';

/** Stands between paragraphs, so that no phrase runs over their ends: no folded text has it in it. */
const PARAGRAPH_END = ' ¶ ';

/** The folded words of each paragraph that has any, with a sign between paragraphs that is no word. */
export function foldParagraphs(text: string): string {
  return text
    .split('\n')
    .map(foldText)
    .filter((folded) => folded !== '')
    .join(PARAGRAPH_END);
}

/** Without it a connection can't write articles. */
export function registerFolding(database: Database): void {
  database.function('fold_paragraphs', { deterministic: true }, (text) =>
    foldParagraphs(String(text)),
  );
}
