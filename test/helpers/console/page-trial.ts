/** What an article's page gave that was tried in the console. */
import type { AddressTrial } from '../../../src/platforms/console/ports/console-ports.ts';

export type PageTrial = Extract<AddressTrial, { kind: 'page' }>;

/** @param paragraphs the text; its blocks are told from it. */
export function pageTrial(
  paragraphs: readonly string[],
  change: Partial<PageTrial> = {},
): PageTrial {
  const blocks = paragraphs.map((words, at) => {
    const start = paragraphs.slice(0, at).join('').length + 2 * at;
    return { kind: 'paragraph' as const, start, end: start + words.length };
  });
  return {
    kind: 'page',
    url: 'https://harbour-post.example/news/bridge',
    title: 'Oster stops the bridge',
    outlet: 'Harbour Post',
    publishedAtMs: Date.UTC(2026, 2, 3, 7, 30),
    modifiedAtMs: null,
    authors: [],
    language: null,
    canonicalUrl: null,
    text: paragraphs.join('\n\n'),
    blocks,
    isPartial: false,
    isContinued: false,
    original: '<html><body><nav>Menu</nav><p>The council voted late.</p></body></html>',
    ...change,
  };
}
