import type { Token } from '../../text/document.ts';

/** Whether the word has a capital for its place alone: a sentence, a quotation or a part behind a colon or dash begins with it. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'mark' || /^[.!?…:;•—–]$/u.test(before.text);
}
