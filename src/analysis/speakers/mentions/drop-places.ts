/**
 * Takes a place off the name behind it where no comma parts the two: “In Oster Moen said”, “Writing in the Oster Post Anna Berg said”. Told when
 * all mentions are found.
 */
import { lowerBound } from '../../../lib/lower-bound.ts';
import { countryOf, PLACES } from '../../text/countries.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { BODY_WORDS } from '../../text/offices.ts';
import { DETERMINERS } from '../../text/word-lists.ts';
import type { Mention } from './mention.ts';
import { startsSentence } from './starts-sentence.ts';

const WHERE = /^(?:in|at|outside|inside|near|from|to|on)$/u;
/** “Speaking at”, “Writing in”, “Back in”. */
const MAX_OPENER = 2;

/** @param mentions of a document with these tokens, in text order; changed in place. */
export function dropPlaces(tokens: readonly Token[], mentions: Mention[]): void {
  for (const [at, mention] of mentions.entries()) {
    const { words } = mention;
    const token = lowerBound(tokens, ({ start }) => start < mention.start);
    if (words.length < 2 || isGivenName(words[0] ?? '') || !isPlaced(tokens, token, words.length))
      continue;
    const from = nameFrom(words);
    const first = tokens[token + from];
    if (from === 0 || !first || first.text !== words[from]) continue;
    const { start } = first;
    mentions[at] = { ...mention, start, titleStart: start, words: words.slice(from) };
  }
}

/** Between “At” that opens a sentence and “said”. */
function isPlaced(tokens: readonly Token[], token: number, count: number): boolean {
  const behind = tokens[token + count];
  let before = token - 1;
  if (DETERMINERS.has(tokens[before]?.lower ?? '')) before--;
  if (!behind || !isSpeechVerb(behind) || !WHERE.test(tokens[before]?.lower ?? '')) return false;
  const opener = [before, before - 1, before - MAX_OPENER];
  return opener.some(
    (at) =>
      startsSentence(tokens, at) &&
      (at === before ||
        /^(?:\p{L}+ing|back|later|earlier|then|and|but)$/u.test(tokens[at]?.lower ?? '')),
  );
}

/** @returns which word the name begins with; 0 where that is not told: “In Oster Berg Trust said”. */
function nameFrom(words: readonly string[]): number {
  const given = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isGivenName(word));
  const last = words.length - 1;
  if (given > 0) return given;
  // “In New York | Harbour Sachs said”
  const place = words.slice(0, 2).join(' ');
  if (last > 1 && (PLACES.has(place) || countryOf(place) !== null)) return 2;
  return BODY_WORDS.has(words[last]?.toLowerCase() ?? '') ? 0 : last;
}
