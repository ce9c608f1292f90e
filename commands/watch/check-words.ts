/** Which words can be watched: such as stand in some quotes, and not in nearly all. */
import { foldText } from '../../src/lib/text/fold-text.ts';
import { isTelling } from '../../src/lib/text/function-words.ts';
import { VerbatimError } from '../../src/model/errors.ts';

const MAX_WORDS = 10;

/**
 * A word in nearly every sentence would tell of nearly every quote.
 *
 * @param isAlone whether no name is watched with them.
 * @throws {VerbatimError} `usage`.
 */
export function checkWords(words: readonly string[], isAlone: boolean): void {
  for (const word of words) demandLetters(word);
  if (words.length > MAX_WORDS)
    throw new VerbatimError(
      'usage',
      `Those are ${words.length} words; a watch has at most ${MAX_WORDS}.`,
    );
  if (!isAlone) return;
  if (words.length === 0)
    throw new VerbatimError('usage', 'Whom or what shall I watch? Write a name, words:…, or both.');
  if (!words.some((word) => foldText(word).split(' ').some(isTelling)))
    throw new VerbatimError(
      'usage',
      `“${words.join(' ').slice(0, 60)}” stands in nearly every quote. Add a name, or a word that says more.`,
    );
}

/** Signs and emoji are in no quote as they are compared: a watch of them would find nothing. “Nordlys™” is no emoji, whatever Unicode says. @throws {VerbatimError} `usage`. */
export function demandLetters(typed: string): void {
  const shown = typed.slice(0, 60);
  if (foldText(typed) === '')
    throw new VerbatimError(
      'usage',
      `There is no word in “${shown}”. Write a name, words:…, or both.`,
    );
  if (/(?![©®™])\p{Extended_Pictographic}/u.test(typed))
    throw new VerbatimError(
      'usage',
      `Quotes are compared by words, not by emoji as in “${shown}”. Leave those out.`,
    );
}
