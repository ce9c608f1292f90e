/** What is known of a document once every item's probability of being a cue's head is. */
import type { RuleReading, WordFacts } from '../words/word-facts.ts';
import { CUE_PROBABILITY, hashItems, type ItemKeys } from './item-keys.ts';

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
  const readingOfCue = new Map<number, RuleReading>();
  for (const reading of facts.readings)
    for (const at of reading.cue) if (!readingOfCue.has(at)) readingOfCue.set(at, reading);
  return {
    facts,
    probability,
    readingOfCue,
    keys: hashItems(facts, probability),
    counts: count(facts, probability),
  };
}

function count({ items, verbsBefore, quotationsBefore }: WordFacts, probability: Float32Array) {
  const column = () => new Int32Array(items.length + 1);
  const counts = {
    commas: column(),
    verbs: verbsBefore,
    quotations: quotationsBefore,
    cues: column(),
    thats: column(),
    relatives: column(),
    joins: column(),
  };
  const { commas, cues, thats, relatives, joins } = counts;
  items.forEach(({ lower }, at) => {
    commas[at + 1] = (commas[at] as number) + Number(lower === ',');
    cues[at + 1] = (cues[at] as number) + Number((probability[at] as number) > CUE_PROBABILITY);
    thats[at + 1] = (thats[at] as number) + Number(lower === 'that');
    relatives[at + 1] = (relatives[at] as number) + Number(lower === 'who' || lower === 'which');
    joins[at + 1] = (joins[at] as number) + Number(lower === 'and' || lower === 'but');
  });
  return counts;
}
