/** How much a sentence says of what its article is about: a sum of a few features, whose weights were chosen on the marked articles (test/quality/summary-labelling.md). */
import type { Document, Sentence, Token } from '../text/document.ts';
import { isFunctionWord } from '../text/noun-phrases.ts';

export interface Weighed {
  readonly score: number;
  /** What it tells: its telling words, each cut to its stem. */
  readonly terms: ReadonlySet<string>;
}

export interface Topic {
  /** How often the article's sentences have each term. */
  readonly counts: ReadonlyMap<string, number>;
  readonly headline: ReadonlySet<string>;
}

/** Joins most forms of an English word, as in digests/group-stories.ts. */
const STEM_LETTERS = 5;

const WEIGHTS = {
  place: 1.2,
  headline: 0.8,
  centrality: 1,
  day: 0.15,
  background: -0.3,
  quotation: -0.2,
} as const;

/** Fewer telling words than this are no measure of a sentence. */
const MIN_TERMS = 8;

const DAY =
  /^(?:today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
const BACKGROUND = /\b(?:in|since|from|until|between) (?:19|20)\d\d\b|\blast (?:year|century|autumn|spring|summer|winter)\b/iu;

/** What the article is about, told from all its sentences. */
export function topicOf({ sentences, paragraphs, tokens }: Document): Topic {
  const counts = new Map<string, number>();
  for (const { items, paragraph } of sentences) {
    const weight = paragraph.kind === 'headline' ? 3 : 1;
    for (const term of termsOf(items)) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  const title = paragraphs[0]?.kind === 'headline' ? paragraphs[0] : undefined;
  const headline = termsOf(title ? tokens.slice(title.firstToken, title.endToken) : []);
  return { counts, headline };
}

/** @param rank how many sentences of the story stand before it. */
export function weighSentence(
  sentence: Sentence,
  rank: number,
  topic: Topic,
  text: string,
): Weighed {
  const terms = termsOf(sentence.items);
  const words = text.slice(sentence.start, sentence.end);
  const score =
    WEIGHTS.place / (1 + rank) +
    WEIGHTS.headline * shareOf(topic.headline, terms) +
    WEIGHTS.centrality * centrality(terms, topic) +
    (sentence.items.some(({ lower }) => DAY.test(lower)) ? WEIGHTS.day : 0) +
    (BACKGROUND.test(words) ? WEIGHTS.background : 0) +
    (sentence.items.some(({ kind }) => kind === 'quotation') ? WEIGHTS.quotation : 0);
  return { score, terms };
}

/** @returns the share of the smaller set that stands in the other, in [0, 1]. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size <= b.size ? shareOf(a, b) : shareOf(b, a);
}

function termsOf(items: readonly Token[]): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ kind, lower }) => kind === 'number' || (kind === 'word' && isTelling(lower)))
      .map(({ lower }) => lower.slice(0, STEM_LETTERS)),
  );
}

const isTelling = (lower: string) => lower.length > 3 && !isFunctionWord(lower);

/** Of `part`, the share that stands in `whole`. */
function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let held = 0;
  for (const term of part) if (whole.has(term)) held++;
  return part.size === 0 ? 0 : held / part.size;
}

/** Mean weight of the terms, in [0, 1): how common they are in the article. */
function centrality(terms: ReadonlySet<string>, { counts }: Topic): number {
  let sum = 0;
  for (const term of terms) sum += 1 - 1 / (counts.get(term) ?? 1);
  return sum / Math.max(MIN_TERMS, terms.size);
}
