/**
 * Chooses at most three sentences that stand for the article, without writing a word.
 *
 * A sentence scores by its place (news leads), by how much of the headline and of the article's frequent words it holds, by what tells
 * news and what tells background (weigh-sentence.ts). The best are taken one after the other, none that says again what is taken. Left
 * out are headings, page furniture, quotations without a speaker, very short and long sentences, and those that can't be read alone
 * (read-opening.ts).
 */
import type { Meant, SummarySentence } from '../../model/analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { KnownNames } from './names.ts';
import { readOpening } from './read-opening.ts';
import { overlap, topicOf, type Weighed, weighSentence } from './weigh-sentence.ts';

const MAX_SENTENCES = 3;
const MIN_WORDS = 7;
const MAX_CHARACTERS = 420;
/** Only the opening part of an article is looked at: later sentences explain, they don't sum up. */
const MAX_CANDIDATES = 60;
/** Share of the terms of the shorter one from which two sentences say the same. */
const SAME_FACTS = 0.6;

const NOBODY: KnownNames = { names: [], attributions: [] };

interface Candidate extends Weighed {
  readonly sentence: Sentence;
  readonly meant: Meant | null;
}

/** @returns whole sentences in text order; empty for a text without one. */
export function chooseSummary(document: Document, known: KnownNames = NOBODY): SummarySentence[] {
  const best = findCandidates(document, known).sort(
    (a, b) => b.score - a.score || a.sentence.index - b.sentence.index,
  );
  const chosen: Candidate[] = [];
  for (const candidate of best) {
    if (chosen.length === MAX_SENTENCES) break;
    if (!chosen.some(({ terms }) => overlap(terms, candidate.terms) >= SAME_FACTS))
      chosen.push(candidate);
  }
  return chosen
    .map(({ sentence: { start, end }, meant }) =>
      meant === null ? { start, end } : { start, end, meant },
    )
    .sort((a, b) => a.start - b.start);
}

function findCandidates(document: Document, known: KnownNames): Candidate[] {
  const story = document.sentences.filter(({ paragraph }) => paragraph.kind === 'body');
  const topic = topicOf(document);
  const reading = { document, known, headline: wordsOfHeadline(document) };
  const candidates: Candidate[] = [];
  for (const [rank, sentence] of story.entries()) {
    if (candidates.length === MAX_CANDIDATES) break;
    const opening = isFit(sentence) ? readOpening(sentence, reading, rank === 0) : null;
    if (opening === null) continue;
    const weighed = weighSentence(sentence, rank, topic, document.text);
    candidates.push({ ...weighed, sentence, meant: opening.meant });
  }
  return candidates;
}

function wordsOfHeadline({ paragraphs, tokens }: Document): ReadonlySet<string> {
  const [first] = paragraphs;
  if (first?.kind !== 'headline') return new Set();
  return new Set(tokens.slice(first.firstToken, first.endToken).map(({ lower }) => lower));
}

function isFit(sentence: Sentence): boolean {
  const { items } = sentence;
  const first = items[0];
  const words = items.filter((item) => item.kind === 'word' || item.kind === 'number').length;
  if (!first || words < MIN_WORDS || sentence.end - sentence.start > MAX_CHARACTERS) return false;
  if (first.kind === 'quotation' || !(first.isCapital || first.kind === 'number')) return false;
  return /[.!?”"’)]$/u.test(items.at(-1)?.kind === 'quotation' ? '”' : (items.at(-1)?.text ?? ''));
}
