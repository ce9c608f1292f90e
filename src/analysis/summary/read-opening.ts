/**
 * Tells how a sentence can be read: alone, with a name in brackets where one is missing, behind the sentence before it alone, or not at
 * all without the article.
 *
 * What points back to things ("It", "the move", "But") is understood behind the sentence that it goes on from; whom it is about must be
 * named in it, or be sure (read-actor.ts).
 */
import type { Meant } from '../../model/analysis.ts';
import type { Sentence } from '../text/document.ts';
import { findPointer, type Pointer } from './find-pointer.ts';
import { type Reading, readActor } from './read-actor.ts';

export interface Opening {
  /** Whether it is only understood behind the sentence before it, and by which words it goes on; null where it stands alone. */
  readonly behind: Pointer | null;
  /** The name that it needs; null where none is missing. */
  readonly meant: Meant | null;
}

/**
 * @param isFirst true for the first sentence of the story, before which nothing was told.
 * @returns null for a sentence that is understood in its article alone.
 */
export function readOpening(
  sentence: Sentence,
  reading: Reading,
  isFirst: boolean,
): Opening | null {
  const { document, headline } = reading;
  const actor = readActor(sentence, reading, isFirst);
  if (actor === 'nobody') return null;
  return {
    behind:
      findPointer(sentence, document.text, headline, isFirst) ??
      (actor === 'before' ? 'phrase' : null),
    meant: typeof actor === 'string' ? null : actor,
  };
}
