/** Articles with analyses that fit their text, made from a few words; all people and outlets are invented. */
import { createHash } from 'node:crypto';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Article, ArticleId, FeedId } from '../../../src/model/article.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Position } from '../../../src/model/position.ts';
import type { Span } from '../../../src/model/span.ts';
import type { Speaker } from '../../../src/model/speaker.ts';
import type { StoredArticle } from '../../../src/store/ports/article-store.ts';
import { buildQuotes } from '../../../src/store/quotes/build-quotes.ts';
import { person } from './quote.ts';

export interface Said {
  /** Without quotation marks. */
  readonly words: string;
  readonly by?: Speaker | null;
  readonly about?: string;
  readonly act?: Position['act'];
  readonly stance?: Position['stance'];
  readonly kind?: Attribution['kind'];
  readonly confidence?: number;
  /** Of the position; the quote's, where it is left out. */
  readonly stanceConfidence?: number;
}

export interface News {
  readonly title: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly feedId?: string | null;
  readonly publishedAtMs?: number;
  /** Sentences of the first paragraph: the summary. */
  readonly lead?: readonly string[];
  readonly said?: readonly Said[];
  readonly language?: string;
}

export const NEWS_DAY_MS = Date.UTC(2026, 2, 3, 8, 30);

/** `title`, a paragraph of the lead, then one paragraph a quote: “words” speaker said. */
export function news(given: News): { readonly article: Article; readonly analysis: Analysis } {
  const { title, outlet = 'Harbour Post', lead = [], said = [], language = 'en' } = given;
  const url = given.url ?? urlOf(outlet, title);
  const draft: Draft = { text: title, attributions: [], positions: [] };
  const summary = lead.map((sentence, index) =>
    append(draft, sentence, index === 0 ? '\n\n' : ' '),
  );
  for (const each of said) quoteIn(draft, each);
  const { text, attributions, positions } = draft;
  const article: Article = {
    id: createHash('sha256').update(url).digest('hex').slice(0, 16) as ArticleId,
    feedId: (given.feedId ?? null) as FeedId | null,
    url,
    outlet,
    title,
    publishedAtMs: given.publishedAtMs ?? NEWS_DAY_MS,
    text,
  };
  return { article, analysis: { analyzerVersion: 1, language, attributions, positions, summary } };
}

interface Draft {
  text: string;
  readonly attributions: Attribution[];
  readonly positions: Position[];
}

function append(draft: Draft, words: string, before: string): Span {
  draft.text += before;
  const start = draft.text.length;
  draft.text += words;
  return { start, end: draft.text.length };
}

function quoteIn(draft: Draft, said: Said): void {
  const speaker = said.by === undefined ? person('Anna Berg') : said.by;
  const contents: [Span] = [append(draft, said.words, '\n\n“')];
  const source = speaker === null ? null : append(draft, speaker.name, '” ');
  const cue = { span: append(draft, 'said', source === null ? '” they ' : ' '), lemma: 'say' };
  draft.text += '.';
  const { about: topic, act = 'says', stance = 'none', kind = 'direct', confidence = 0.9 } = said;
  if (topic !== undefined && speaker !== null) {
    const attributionIndex = draft.attributions.length;
    const holder = speaker.name;
    draft.positions.push({
      ...{ holder, topic, act, stance, attributionIndex },
      confidence: said.stanceConfidence ?? confidence,
    });
  }
  draft.attributions.push({ kind, source, speaker, chain: [], cue, contents, confidence });
}

function urlOf(outlet: string, title: string): string {
  const path = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${path}`;
}

/** As the store gives it back. */
export function storedNews(given: News, storedAtMs?: number): StoredArticle {
  const { article, analysis } = news(given);
  const quotes = buildQuotes(article, analysis);
  return {
    article,
    analysis,
    quotes,
    storedAtMs: storedAtMs ?? article.publishedAtMs,
    isBacklog: false,
  };
}
