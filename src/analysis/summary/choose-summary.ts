/**
 * Chooses at most three sentences that stand for the article, without writing a word.
 *
 * A sentence scores by its place (news leads), by how much of the headline and of the article's frequent words it holds, and by its
 * facts (weigh-sentence.ts). The best are taken one after the other, none that says again what is taken. One that opens with "It" or
 * "But" is taken behind the sentence before it alone, as one piece with it. Left out are headings, datelines, page furniture, quotations without a
 * speaker, very short and long sentences, and those of whom it isn't sure whom they are about (read-opening.ts).
 */
import { containment } from '../../lib/text/shingles.ts';
import type { SummaryPiece } from '../../model/analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { KnownNames } from './names.ts';
import { type Opening, readOpening } from './read-opening.ts';
import { topicOf, type Weighed, weighSentence } from './weigh-sentence.ts';

const MAX_SENTENCES = 3;
const MIN_WORDS = 5;
const MAX_CHARACTERS = 420;
/** Only the opening part of an article is looked at: later sentences explain, they don't sum up. */
const MAX_CANDIDATES = 60;
/** More is no summary, unless the first three sentences have more; a single one may. */
const MAX_WORDS = 60;
/** Share of the terms of the shorter one from which two sentences say the same. */
const SAME_FACTS = 0.6;

/** What a page says to its readers, about itself. */
const TO_READERS =
  /^(?:read (?:the (?:rest|full|whole)|part|more)|watch (?:above|below|(?:a|the) (?:full |latest |whole )?(?:video|clip|interview))|take a look (?:at|below)|check out|click (?:here|on)|sign up|subscribe to|listen to the (?:full|whole|interview)|scroll (?:down|to)|see (?:above|below)|editor[’']?s[’']?\s+note|(?:correction|clarification|update)(?: ?[:—–]|s:)|this (?:story|article|post) (?:has been|was|is being))(?!\p{L})/iu;

const NOBODY: KnownNames = { names: [], attributions: [] };

interface Candidate extends Weighed {
  readonly sentence: Sentence;
  /** Its place among the sentences of the story. */
  readonly rank: number;
  readonly words: number;
  /** Told when first asked for, which is dear; null where it is understood in its article alone. */
  readonly readOpening: () => Opening | null;
}

/** With its opening. */
interface Chosen {
  readonly candidate: Candidate;
  readonly opening: Opening;
}

/** @returns pieces of the text in its order, of whole sentences, each of which can be read alone; empty for a text without one. */
export function chooseSummary(document: Document, known: KnownNames = NOBODY): SummaryPiece[] {
  const story = document.sentences.filter(({ paragraph }) => paragraph.kind === 'body');
  const best = findCandidates(story, document, known).sort(
    (a, b) => b.score - a.score || a.rank - b.rank,
  );
  const opening = story
    .slice(0, MAX_SENTENCES)
    .reduce((sum, sentence) => sum + countWords(sentence, document.text), 0);
  const maxWords = Math.max(MAX_WORDS, opening);
  const chosen: Chosen[] = [];
  while (chosen.length < MAX_SENTENCES) {
    const next = best.find((candidate) => isWelcome(candidate, chosen, maxWords));
    const nextOpening = next?.readOpening() ?? null;
    if (next === undefined || nextOpening === null) break;
    chosen.push({ candidate: next, opening: nextOpening });
  }
  return joinPieces(chosen.sort((a, b) => a.candidate.rank - b.candidate.rank));
}

/** Says something new, and is understood behind what is chosen. */
function isWelcome(candidate: Candidate, chosen: readonly Chosen[], maxWords: number): boolean {
  const { terms } = candidate;
  const others = chosen.map((each) => each.candidate);
  const words = others.reduce((sum, other) => sum + other.words, candidate.words);
  if (others.length > 0 && words > maxWords) return false;
  if (others.some((other) => other === candidate || containment(terms, other.terms) >= SAME_FACTS))
    return false;
  const opening = candidate.readOpening();
  if (opening?.behind == null) return opening !== null;
  // A pronoun is understood in its paragraph.
  const maxApart = opening.behind === 'pronoun' ? 0 : 1;
  return others.some((other) => isRightBefore(other, candidate, maxApart));
}

/** @param maxApart how many paragraphs apart they may be. */
function isRightBefore(one: Candidate, other: Candidate, maxApart: number): boolean {
  const [before, { paragraph }] = [one.sentence.paragraph, other.sentence];
  return (
    one.rank + 1 === other.rank &&
    paragraph.index - before.index <= maxApart &&
    (before === paragraph || !paragraph.isFresh)
  );
}

/** A sentence that is understood behind another is one piece with it. @param chosen in text order. */
function joinPieces(chosen: readonly Chosen[]): SummaryPiece[] {
  const pieces: SummaryPiece[] = [];
  for (const { candidate, opening } of chosen) {
    const { start, end } = candidate.sentence;
    const before = opening.behind === null ? undefined : pieces.pop();
    const meant = [...(before?.meant ?? []), ...(opening.meant === null ? [] : [opening.meant])];
    const span = { start: before?.start ?? start, end };
    pieces.push(meant.length === 0 ? span : { ...span, meant });
  }
  return pieces;
}

function findCandidates(
  story: readonly Sentence[],
  document: Document,
  known: KnownNames,
): Candidate[] {
  const topic = topicOf(document);
  const reading = { document, known, headline: wordsOfHeadline(document) };
  const candidates: Candidate[] = [];
  for (const [rank, sentence] of story.entries()) {
    if (candidates.length === MAX_CANDIDATES) break;
    if (
      !isFit(sentence) ||
      TO_READERS.test(document.text.slice(sentence.start, sentence.start + 60))
    )
      continue;
    let opening: Opening | null | undefined;
    const { score, terms } = weighSentence(sentence, rank, topic);
    candidates.push({
      score,
      terms,
      sentence,
      rank,
      words: countWords(sentence, document.text),
      readOpening() {
        if (opening === undefined) opening = readOpening(sentence, reading, rank === 0);
        return opening;
      },
    });
  }
  return candidates;
}

/** As they are printed: those of quotations too. */
const countWords = ({ start, end }: Sentence, text: string) =>
  text.slice(start, end).split(/\s+/u).length;

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
