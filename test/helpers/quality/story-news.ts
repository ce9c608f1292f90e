/** The labelled newsroom of test/quality/stories as stored articles. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Article, ArticleId } from '../../../src/model/article.ts';

const FOLDER = 'test/quality/stories';

export interface LabelledArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Which story it tells, as labelled while it was written. */
  readonly label: string;
}

export type Half = 'open' | 'held-back';

/** "== story | outlet | date and time", the headline, and a line a paragraph. @returns the articles, earliest published first. */
export function readLabelledArticles(half: Half): readonly LabelledArticle[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^== /m).slice(1))
    .map(readOne)
    .sort((a, b) => a.article.publishedAtMs - b.article.publishedAtMs);
}

function readOne(printed: string): LabelledArticle {
  const [head = '', ...paragraphs] = printed.trim().split('\n');
  const [label = '', outlet = '', time = ''] = head.split(' | ');
  const [title = ''] = paragraphs;
  const text = paragraphs.join('\n\n');
  const hash = createHash('sha256').update(`${outlet}\n${text}`).digest('hex').slice(0, 16);
  const article: Article = {
    id: hash as ArticleId,
    feedId: null,
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${hash}`,
    outlet,
    title,
    publishedAtMs: Date.parse(`${time.replace(' ', 'T')}Z`),
    text,
  };
  return { article, analysis: analyze(text), label };
}
