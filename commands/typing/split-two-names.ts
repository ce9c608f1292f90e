/** Parts "Anna Berg A. Berg": two names, or a name and what a part of its quotes is known by, without quotation marks. */
import type { CommandOption } from '../../src/model/command.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import type { OptionsGiven, Word } from '../command.ts';

/**
 * @param positional one option, which takes all words, or two. A value in quotation marks ends where they end; else the first place
 *   is taken where both sides are known, or at least the first.
 */
export function splitTwoNames(
  words: readonly Word[],
  index: QuoteIndex,
  positional: readonly CommandOption[],
): OptionsGiven {
  const [first, second] = positional.map(({ name }) => name);
  if (first === undefined) return { options: {}, quoted: [] };
  if (second === undefined || words.length === 1) return toOptions([[first, words]]);
  const at = placeToSplit(words, index);
  return toOptions([
    [first, words.slice(0, at)],
    [second, withoutJoiner(words.slice(at))],
  ]);
}

/** What stands behind the first of two names, without the word between them: "Anna Berg and Ida Moen". */
export function withoutJoiner(words: readonly Word[]): readonly Word[] {
  const [first, ...others] = words;
  const isJoiner = first?.isQuoted === false && /^(and|vs?\.?|with)$/i.test(first.text);
  return isJoiner && others.length > 0 ? others : words;
}

function placeToSplit(words: readonly Word[], index: QuoteIndex): number {
  if (words[0]?.isQuoted) return 1;
  if (words.at(-1)?.isQuoted) return words.length - 1;
  const isKnown = (part: readonly Word[]) => index.findNames(join(part)).length > 0;
  const places = words.slice(1).map((_, before) => before + 1);
  const known = places.filter((at) => isKnown(words.slice(0, at)));
  return known.find((at) => isKnown(withoutJoiner(words.slice(at)))) ?? known[0] ?? 1;
}

function toOptions(given: readonly (readonly [string, readonly Word[]])[]): OptionsGiven {
  return {
    options: Object.fromEntries(given.map(([name, words]) => [name, join(words)])),
    quoted: given
      .filter(([, words]) => words.length === 1 && words[0]?.isQuoted)
      .map(([name]) => name),
  };
}

const join = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');
