/** Rules on the signs around a topic (spell-signs.ts), tried in order: the first that fits decides. */
import type { SpeechAct } from '../../model/position.ts';

/** 1 for the topic, -1 against it. */
export type Vote = 1 | -1;

/** A topic in one sentence. */
export interface Place {
  readonly act: SpeechAct;
  readonly isByCue: boolean;
  /** Signs of the clause before the topic, and behind it. */
  readonly left: string;
  readonly right: string;
  /** Signs behind the topic to the end of the sentence. */
  readonly behind: string;
  /** The sentence. */
  readonly sentence: string;
  /** The clause is the first of the words. */
  readonly isFirst: boolean;
}

/** What each pattern must find in the signs of that name; 0 says that there is no stance. */
export interface PlaceRule extends Partial<Record<keyof Signs, RegExp>> {
  readonly vote: Vote | 0;
}

type Signs = Pick<Place, 'left' | 'right' | 'behind' | 'sentence'>;

/** @returns the vote of the first rule that fits; null where none does. */
export function decide(rules: readonly PlaceRule[], place: Signs): Vote | 0 | null {
  const fitting = rules.find(
    ({ left, right, behind, sentence }) =>
      (left?.test(place.left) ?? true) &&
      (right?.test(place.right) ?? true) &&
      (behind?.test(place.behind) ?? true) &&
      (sentence?.test(place.sentence) ?? true),
  );
  return fitting?.vote ?? null;
}

export function opposite(vote: Vote): Vote;
export function opposite(vote: Vote | 0): Vote | 0;
/** @returns the other side; 0 for none. */
export function opposite(vote: Vote | 0): Vote | 0 {
  return vote === 0 ? 0 : vote === 1 ? -1 : 1;
}
