/** Articles of the invented newsroom with the sentences that a desk editor would print of them (test/quality/summary-labelling.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { parseText } from '../../../src/analysis/parse-text.ts';
import { lengthOfDateline } from '../../../src/analysis/text/dateline.ts';

export interface WrittenArticle {
  /** "lisk-flood | Radio Eastmere | 2026-02-05 06:00" */
  readonly head: string;
  /** Headline first, paragraphs apart by a blank line. */
  readonly text: string;
}

export interface Referenced extends WrittenArticle {
  /** Sentences behind the headline, in order, without datelines. */
  readonly sentences: readonly string[];
  /** Those that were marked. */
  readonly reference: readonly string[];
}

const STORIES = 'test/quality/stories';

/** Returns all articles of the invented newsroom. */
export function writtenArticles(): readonly WrittenArticle[] {
  return readdirSync(STORIES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => partsOf(`${STORIES}/${name}`))
    .map(([head, lines]) => ({ head, text: lines.join('\n\n') }));
}

/** Returns the articles whose key sentences are marked in that half. */
export function referencedArticles(half: 'open' | 'held-back'): readonly Referenced[] {
  const written = new Map(writtenArticles().map((article) => [article.head, article]));
  return partsOf(`test/quality/summary-cases/${half}.txt`).map(([head, openings]) => {
    const article = written.get(head);
    if (article === undefined) throw new Error(`No article: ${head}`);
    const { text } = article;
    const sentences = parseText(text, [])
      .sentences.filter(({ paragraph }) => paragraph.kind === 'body')
      .map(({ start, end }) => text.slice(start, end));
    const reference = openings.map((opening) => {
      const news = opening.slice(lengthOfDateline(opening));
      const found = sentences.filter((sentence) => sentence.startsWith(news));
      if (found.length !== 1) throw new Error(`${found.length} sentences in ${head}: ${opening}`);
      return found.join('');
    });
    return { head, text, sentences, reference };
  });
}

/** Each behind `== `: its first line, and the others. */
function partsOf(path: string): readonly (readonly [string, readonly string[]])[] {
  return readFileSync(path, 'utf8')
    .split(/^== /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n');
      return [head, lines] as const;
    });
}
