/**
 * Gives the second half of what was said to the verb of the first: ““Each time you say that,” Moen said, referring to the tax, “you lose””, which the
 * model takes for what he refers to.
 */
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { Reading } from '../readings/reading.ts';
import { endsInComma, type WordFacts } from '../words/word-facts.ts';

/** Longest “said in an interview on Monday,” in items. */
const MAX_BETWEEN = 12;

/** @returns the readings in their order, without those that only tell what the words were about or what was done meanwhile. */
export function withSecondHalf(
  facts: WordFacts,
  chosen: readonly JudgedReading[],
): JudgedReading[] {
  const halves = new Map<Reading, readonly number[]>();
  const gone = new Set<Reading>();
  const firsts = new Map<number, Reading>();
  for (const { reading } of chosen)
    if (isFirstHalf(facts, reading)) firsts.set(facts.sentence[reading.head ?? 0] ?? 0, reading);
  for (const { reading } of chosen) {
    const first = firsts.get(facts.sentence[reading.head ?? 0] ?? 0);
    const half = first && secondHalf(facts, first, reading);
    if (!first || !half) continue;
    halves.set(first, half);
    gone.add(reading);
  }
  return chosen.flatMap((each) => {
    if (gone.has(each.reading)) return [];
    const half = halves.get(each.reading);
    if (half === undefined) return [each];
    return [{ ...each, reading: { ...each.reading, content: [...each.reading.content, ...half] } }];
  });
}

/** “Each time you say that,” Moen said. */
function isFirstHalf(facts: WordFacts, { head, source, content }: Reading): boolean {
  const last = content.at(-1);
  if (head === null || source.length === 0 || last === undefined || last > head) return false;
  return Boolean(facts.items[last]?.quotation) && endsInComma(facts, last);
}

/** @returns what is quoted behind the comma of “, referring to the tax, “you lose””; null where the reading is of another kind. */
function secondHalf(
  { items, sentence }: WordFacts,
  first: Reading,
  { head, content }: Reading,
): readonly number[] | null {
  if (head === null || first.head === null || sentence[head] !== sentence[first.head]) return null;
  const { lower = '' } = items[head] ?? {};
  const isMeanwhile = /ing$/u.test(lower) && !/q.*[vct]/u.test(findCueVerb(lower)?.flags ?? '');
  const isBehind =
    head > first.head && head - first.head <= MAX_BETWEEN && items[head - 1]?.text === ',';
  const half = content.findIndex((at) => items[at]?.quotation && items[at - 1]?.text === ',');
  if (!isMeanwhile || !isBehind || half < 0 || (content[half] ?? 0) < head) return null;
  return content.slice(half);
}
