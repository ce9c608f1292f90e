/** An interview as a page sets it: paragraphs apart by ¶; those that begin with ? are bold. */
import type { Block } from '../../../src/model/article.ts';

export function interviewPage(prose: string): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const parts = prose.split('¶');
  let start = 0;
  const blocks = parts.map((part, at): Block => {
    const kind = at === 0 ? 'headline' : 'paragraph';
    const isEmphatic = part.startsWith('?') ? { isEmphatic: true as const } : {};
    const end = start + part.replace(/^\?/u, '').length;
    const block: Block = { kind, start, end, ...isEmphatic };
    start = end + 2;
    return block;
  });
  return { text: parts.map((part) => part.replace(/^\?/u, '')).join('\n\n'), blocks };
}
