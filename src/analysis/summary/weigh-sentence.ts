/**
 * How much a sentence says of what its article is about: its place, what it shares with the headline and the rest of the article, and how
 * many names and numbers it has. The weights lie in the middle of those that did well on the open half of the marked articles
 * (test/quality/summary-labelling.md).
 */
import { shareHeld } from '../../lib/text/shingles.ts';
import { stemOf } from '../../lib/text/stem.ts';
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

const WEIGHTS = { place: 2, headline: 0.25, centrality: 0.75, facts: 0.3 } as const;

/** Fewer telling words than this are no measure of a sentence. */
const MIN_TERMS = 8;

/** So many names and numbers are as good as more. */
const MAX_FACTS = 4;

const NUMBER =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|dozen|half|third|quarter)s?$/u;

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
export function weighSentence({ items }: Sentence, rank: number, topic: Topic): Weighed {
  const terms = termsOf(items);
  const score =
    WEIGHTS.place / (1 + rank) +
    WEIGHTS.headline * shareOf(topic.headline, terms) +
    WEIGHTS.centrality * centrality(terms, topic) +
    WEIGHTS.facts * Math.min(1, countFacts(items) / MAX_FACTS);
  return { score, terms };
}

/** Names and numbers; the first word has its capital anyway. */
function countFacts(items: readonly Token[]): number {
  const isFact = ({ kind, isCapital, lower }: Token) =>
    kind === 'number' || isCapital || NUMBER.test(lower);
  return items.slice(1).filter(isFact).length;
}

function termsOf(items: readonly Token[]): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ kind, lower }) => kind === 'number' || (kind === 'word' && isTelling(lower)))
      .map(({ lower }) => stemOf(lower)),
  );
}

const isTelling = (lower: string) => lower.length > 3 && !isFunctionWord(lower);

/** Of what is told, nothing stands in a headline that tells nothing. */
const shareOf = (headline: ReadonlySet<string>, terms: ReadonlySet<string>) =>
  headline.size === 0 ? 0 : shareHeld(headline, terms);

/** Mean weight of the terms, in [0, 1): how common they are in the article. */
function centrality(terms: ReadonlySet<string>, { counts }: Topic): number {
  let sum = 0;
  for (const term of terms) sum += 1 - 1 / (counts.get(term) ?? 1);
  return sum / Math.max(MIN_TERMS, terms.size);
}
