/**
 * Finds who holds what about whom: one position for each topic that an attribution with a known speaker names.
 */
import type { Attribution } from '../../model/attribution.ts';
import type { Position, Stance } from '../../model/position.ts';
import type { Span } from '../../model/span.ts';
import { findTopics, type NamedSpan } from './find-topics.ts';
import { readSpeechAct, readStance } from './speech-act.ts';

/** More topics than this in one attribution are a list, not a position. */
const MAX_TOPICS = 12;

/**
 * @param sentences the sentence of each attribution, in the same order.
 * @returns positions in the order of their attributions; a holder is never its own topic.
 */
export function findPositions(
  text: string,
  attributions: readonly Attribution[],
  sentences: readonly Span[],
  named: readonly NamedSpan[],
): Position[] {
  const positions: Position[] = [];
  attributions.forEach((attribution, attributionIndex) => {
    const { speaker } = attribution;
    if (!speaker || speaker.kind === 'unnamed') return;
    const words = attribution.contents.map(({ start, end }) => text.slice(start, end)).join(' ');
    const act = readSpeechAct(attribution.cue?.lemma ?? null, words);
    const sentence = sentences[attributionIndex] ?? attribution.contents[0];
    const topics = findTopics(text, attribution.contents, sentence, named).filter(
      (topic) => topic !== speaker.name,
    );
    for (const topic of topics.slice(0, MAX_TOPICS)) {
      positions.push({
        holder: speaker.name,
        topic,
        act,
        stance: readStance(act, words, topic),
        attributionIndex,
      });
    }
  });
  return mergeStances(positions);
}

/** A holder who is for and against one topic in one article argues both ways. */
function mergeStances(positions: readonly Position[]): Position[] {
  const stances = new Map<string, Set<Stance>>();
  const keyOf = (position: Position): string => `${position.holder}\n${position.topic}`;
  for (const position of positions) {
    const found = stances.get(keyOf(position)) ?? new Set();
    stances.set(keyOf(position), found.add(position.stance));
  }
  return positions.map((position) => {
    const found = stances.get(keyOf(position));
    const isBoth = found?.has('favor') && found.has('against');
    return isBoth && position.stance !== 'none' ? { ...position, stance: 'mixed' } : position;
  });
}
