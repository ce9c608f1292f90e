/**
 * Finds people whom the article does not name but speaks of: "A woman in the queue opened her bag." A "she" behind them may
 * mean them, and then means nobody who has a name.
 */
import type { Span } from '../../../model/span.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import { type ItemRange, sentenceSubject } from '../../text/noun-phrases.ts';
import { describeSource } from '../names/describe-source.ts';
import type { Entity } from '../names/join-names.ts';
import type { Trace } from './traces.ts';

/** The id of all that have no name. */
const NO_ID = -1;
const INDEFINITE = /^(?:an?|one|another)$/u;
/** Items looked at for the article that opens a subject: "But on Monday a woman …". */
const MAX_OPENING_ITEMS = 6;

/** @returns whether the entity is somebody without a name. */
export function isStranger({ id }: Entity): boolean {
  return id === NO_ID;
}

/** @param name the article's own words: "a woman in the queue". */
export function makeStranger(name: string, gender: Gender | null): Entity {
  return {
    id: NO_ID,
    name,
    kind: 'person',
    gender,
    office: null,
    officeFrom: null,
    offices: [],
    mentions: [],
  };
}

/**
 * @param isNamed whether a name touches the words from one offset to another.
 * @returns a trace for each sentence that is about one, in text order.
 */
export function traceStrangers(
  document: Document,
  isNamed: (start: number, end: number) => boolean,
): Trace[] {
  const traces: Trace[] = [];
  for (const sentence of document.sentences) {
    if (!sentence.items.slice(0, MAX_OPENING_ITEMS).some(({ lower }) => INDEFINITE.test(lower)))
      continue;
    const subject = sentenceSubject(sentence.items);
    const stranger = subject && strangerIn(document.text, sentence, subject);
    if (!stranger || isNamed(stranger.words.start, stranger.end)) continue;
    traces.push({
      entity: stranger.entity,
      sentence: sentence.index,
      paragraph: sentence.paragraph.index,
      offset: stranger.words.start,
      words: stranger.words,
      role: 'subject',
    });
  }
  return traces;
}

function strangerIn(
  text: string,
  { items }: Sentence,
  { start, end }: ItemRange,
): { readonly entity: Entity; readonly words: Span; readonly end: number } | null {
  const tokens: readonly Token[] = items.slice(start, end);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || !INDEFINITE.test(first.lower)) return null;
  const description = describeSource(tokens);
  if (description?.type !== 'person') return null;
  const behind = items[end]?.text === ',' ? (items[end + 1]?.end ?? last.end) : last.end;
  return {
    entity: makeStranger(text.slice(first.start, last.end), description.gender),
    words: { start: first.start, end: last.end },
    end: behind,
  };
}
