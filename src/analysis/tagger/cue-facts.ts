/** What is known of a document once every item's probability of being a cue's head is. */
import { CUE_PROBABILITY, hashItems, type ItemKeys } from './item-keys.ts';
import type { RuleReading, WordFacts } from './word-facts.ts';

/** How many of each kind stand before an item: two look-ups count what lies between two items. */
interface Counts {
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quotations: Int32Array;
  readonly cues: Int32Array;
  readonly thats: Int32Array;
  readonly relatives: Int32Array;
  readonly joins: Int32Array;
}

export interface CueFacts {
  readonly facts: WordFacts;
  /** In [0, 1], one an item. */
  readonly probability: Float32Array;
  readonly counts: Counts;
  readonly keys: ItemKeys;
  readonly readingOfCue: ReadonlyMap<number, RuleReading>;
}

export function describeCues(facts: WordFacts, probability: Float32Array): CueFacts {
  const { items } = facts;
  const count = (test: (at: number) => boolean): Int32Array => {
    const counts = new Int32Array(items.length + 1);
    for (let at = 0; at < items.length; at++) counts[at + 1] = (counts[at] ?? 0) + Number(test(at));
    return counts;
  };
  const isWord = (word: string) => (at: number) => items[at]?.lower === word;
  const isEither = (one: string, other: string) => (at: number) => {
    const lower = items[at]?.lower;
    return lower === one || lower === other;
  };
  const readingOfCue = new Map<number, RuleReading>();
  for (const reading of facts.readings)
    for (const at of reading.cue) if (!readingOfCue.has(at)) readingOfCue.set(at, reading);
  return {
    facts,
    probability,
    readingOfCue,
    keys: hashItems(facts, probability),
    counts: {
      commas: count(isWord(',')),
      verbs: facts.verbsBefore,
      quotations: facts.quotationsBefore,
      cues: count((at) => (probability[at] ?? 0) > CUE_PROBABILITY),
      thats: count(isWord('that')),
      relatives: count(isEither('who', 'which')),
      joins: count(isEither('and', 'but')),
    },
  };
}
