/** One way to read an attribution among all that are thought of; items in order. */
export interface Reading {
  /** Item that heads the cue; null for a quotation without one. */
  readonly head: number | null;
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** Of the head being a cue, in [0, 1]. */
  readonly cueProbability: number;
  /** Of the labels that it was read from, given the head; 0 where rules alone read it. */
  readonly logProbability: number;
  /** 0 for the reading of its head that most of its likely paths agree with. */
  readonly rank: number;
  /** Of the paths that are this or nearly this, given the head; 0 where rules alone read it. */
  readonly agreement: number;
  /** How likely the labels of source and content are, each by itself. */
  readonly support: Support;
  /** Quotations that the rules have in the same turn and that were added for it. */
  readonly added: number;
  /** Hash of the rule that alone read it; 0 where the labels did. */
  readonly rule: number;
}

export interface Support {
  /** Least and mean over the content's items. */
  readonly weakestContent: number;
  readonly meanContent: number;
  /** Sum over the items that the content leaves out. */
  readonly contentLeft: number;
  readonly meanSource: number;
  readonly sourceLeft: number;
}

export const NO_SUPPORT: Support = {
  weakestContent: 0,
  meanContent: 0,
  contentLeft: 0,
  meanSource: 0,
  sourceLeft: 0,
};

/** @returns a reading that no step of the model has weighed: one that the shape of its sentence gives, with its head alone for a cue. */
export function readByShape(
  head: number,
  source: readonly number[],
  content: readonly number[],
): Reading {
  return {
    ...{ head, cue: [head], source, content },
    ...{ cueProbability: 1, logProbability: 0, rank: 0, agreement: 1 },
    ...{ support: NO_SUPPORT, added: 0, rule: 0 },
  };
}

/** @returns whether another cue, or no cue, leads to it: readings of one head are not rivals, one of them at most is right. */
export function isRival(other: Reading, reading: Reading): boolean {
  return other !== reading && (other.head === null || other.head !== reading.head);
}

/** The readings whose content an item is in. */
export type ReadingsByItem = ReadonlyMap<number, readonly Reading[]>;

export function groupByItem(readings: readonly Reading[]): ReadingsByItem {
  const byItem = new Map<number, Reading[]>();
  for (const reading of readings) {
    for (const at of reading.content) {
      const known = byItem.get(at);
      if (known) known.push(reading);
      else byItem.set(at, [reading]);
    }
  }
  return byItem;
}
