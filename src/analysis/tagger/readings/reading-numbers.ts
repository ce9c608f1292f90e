/** What is counted and measured of a whole reading: the numbers that the trees of the last step look at. */
import type { CueFacts } from '../cues/cue-facts.ts';
import { PRON, PROPN } from '../words/lexicon.ts';
import { countIn, isVerb, type WordFacts } from '../words/word-facts.ts';
import { isRival, type Reading, type ReadingsByItem } from './reading.ts';
import {
  countRuns,
  countWords,
  gapToCue,
  overlapOf,
  paragraphsOf,
  quotationsLeft,
  sideOf,
} from './reading-shape.ts';

/** Rates from this on are of rare words: see lexicon.ts. */
const RARE_RATE = 16;
/** For odds that stay finite. */
const LEAST_CHANCE = 1e-3;

/**
 * @param score what the weights of the sparse features say of the reading.
 * @returns the numbers, in an order that the model's trees know.
 */
export function measureReading(
  cues: CueFacts,
  reading: Reading,
  best: Reading,
  { others, score }: { readonly others: ReadingsByItem; readonly score: number },
): Float32Array {
  const { facts } = cues;
  const { head, source, cue, content, support } = reading;
  const first = content[0] ?? 0;
  const last = content.at(-1) ?? first;
  const anchor = head ?? first;
  const side = head === null ? 0 : sideOf(head, first, last);
  const sentence = facts.sentence[anchor] as number;
  const start = facts.sentenceStart[sentence] as number;
  const end = facts.sentenceStart[sentence + 1] as number;
  const quotations = content.filter((at) => facts.items[at]?.quotation).length;
  const rate = facts.cueRate[anchor] as number;
  const words = countWords(facts, content);
  const sourceStart = source[0] ?? anchor;
  const [ruleOverlap, ruleSource, ruleWords] = measureRule(cues, reading);
  const [overHead, overFirst, overLast, cuesIn] = measureRivals(cues, reading, others);
  return new Float32Array([
    score,
    logOdds(reading.cueProbability),
    reading.logProbability,
    reading.rank,
    reading.logProbability - best.logProbability,
    support.weakestContent,
    support.meanContent,
    support.contentLeft,
    support.meanSource,
    support.sourceLeft,
    words,
    content.length,
    quotations,
    quotations === content.length ? 2 : Math.min(1, quotations),
    countRuns(content),
    source.length,
    cue.length,
    gapToCue(cue, { side, first, last }),
    side,
    head === null ? 0 : head - (source.at(-1) ?? head),
    content.length / (end - start),
    paragraphsOf(facts, reading),
    formOf(facts, last + 1, sentence),
    formOf(facts, first - 1, sentence),
    ruleOverlap,
    ruleSource,
    ruleWords,
    rate % RARE_RATE,
    rate < RARE_RATE ? 0 : 1,
    overHead,
    overFirst,
    overLast,
    cuesIn,
    quotationsLeft(facts, reading),
    nameForm(facts.tag[sourceStart], source.length),
    content.filter((at) => isVerb(facts, at)).length,
    reading.added,
    reading.rule === 0 ? 0 : 1,
    end - start,
    anchor - start,
    facts.document.sentences[sentence]?.paragraph.kind === 'headline' ? 1 : 0,
    facts.tag[anchor] as number,
    reading.agreement,
    best.agreement - reading.agreement,
  ]);
}

function logOdds(chance: number): number {
  const bounded = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance));
  return Math.log(bounded / (1 - bounded));
}

/** What stands at an edge of the content. */
function formOf({ items, sentence, tag }: WordFacts, at: number, own: number): number {
  const item = items[at];
  if (!item || sentence[at] !== own) return 0;
  if (item.quotation) return 1;
  const sign = [',', '.', ':', 'that', '”', '"', 'and'].indexOf(item.lower);
  return sign < 0 ? 10 + (tag[at] as number) : 2 + sign;
}

function nameForm(tag: number | undefined, length: number): number {
  if (length === 0) return 0;
  if (tag === PRON) return 1;
  return tag === PROPN ? 2 : 3;
}

function measureRule(
  { readingOfCue }: CueFacts,
  { head, source, content }: Reading,
): readonly [overlap: number, source: number, words: number] {
  const rule = head === null ? undefined : readingOfCue.get(head);
  if (!rule) return [-1, -1, 0];
  const isSource = source.some((at) => rule.source.has(at));
  return [overlapOf(content, rule.content), isSource ? 1 : 0, rule.content.size];
}

/** Other heads: within this content, over this head, and for the same words. */
function measureRivals(
  cues: CueFacts,
  reading: Reading,
  others: ReadingsByItem,
): readonly [head: number, first: number, last: number, cues: number] {
  const { head, content } = reading;
  const strongestAt = (at: number | null | undefined) => {
    let most = 0;
    for (const other of others.get(at ?? -1) ?? [])
      if (isRival(other, reading)) most = Math.max(most, other.cueProbability);
    return most;
  };
  const cuesIn = content.filter((at) => countIn(cues.counts.cues, at, at + 1) > 0).length;
  return [strongestAt(head), strongestAt(content[0]), strongestAt(content.at(-1)), cuesIn];
}
