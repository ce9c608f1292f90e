/**
 * Is sure of labels that name who spoke before: “Cllr Berg said it was late.” ¶ “Cllr Berg: “Go home.””. The model holds all labels for headings,
 * which look the same.
 */
import { range } from '../../../lib/range.ts';
import { isFunctionWord } from '../../text/noun-phrases.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { Reading } from '../readings/reading.ts';
import { quotedWords, type WordFacts } from '../words/word-facts.ts';

/** That it is said so, as of what else is introduced without a verb. */
const PROBABILITY = 0.8;
/** From here on whom a reading names counts as one who speaks. */
const TOLD_FROM = 0.6;
/** Longest label, in items. */
const MAX_LABEL = 5;

/** @returns the readings in their order, those by such a label more likely. */
export function withLabels(facts: WordFacts, chosen: readonly JudgedReading[]): JudgedReading[] {
  const spoken = new Set(
    chosen.flatMap(({ reading: { head, source }, probability }) =>
      head !== null && probability >= TOLD_FROM
        ? source.flatMap((at) => (facts.items[at]?.isCapital ? (facts.items[at]?.lower ?? []) : []))
        : [],
    ),
  );
  return chosen.map((each) =>
    isLabelled(facts, each.reading, spoken)
      ? { ...each, probability: Math.max(each.probability, PROBABILITY) }
      : each,
  );
}

/** The label opens its paragraph, and a whole statement ends the sentence. */
function isLabelled(
  facts: WordFacts,
  { head, source, content }: Reading,
  spoken: ReadonlySet<string>,
): boolean {
  const { items, sentence, sentenceStart, paragraph } = facts;
  const at = content[0] ?? 0;
  const quotation = items[at]?.quotation;
  const start = sentenceStart[sentence[at] ?? 0] ?? 0;
  const end = at - 1;
  const isSet = items[end]?.text === ':' && paragraph[start - 1] !== paragraph[at];
  if (head !== null || !quotation || !isSet || end === start || end - start > MAX_LABEL)
    return false;
  if (sentence[at + 1] === sentence[at] || !/[.!?…]$/u.test(quotedWords(facts, quotation)))
    return false;
  const isName = range(start, end).every(
    (index) => items[index]?.isCapital && !isFunctionWord(items[index]?.lower ?? ''),
  );
  return isName && source.includes(end - 1) && spoken.has(items[end - 1]?.lower ?? '');
}
