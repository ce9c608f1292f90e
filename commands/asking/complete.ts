/** Completions made from the quote index. Values are put in place as they are; both parts hold at most 100 characters. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { Choice } from '../../src/model/command.ts';
import type { NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { nameWithOffice, printingsOf } from '../replying/reply-parts.ts';

/** Discord shows no more (https://discord.com/developers/docs/interactions/application-commands#autocomplete). */
const MAX_CHOICES = 25;

const MAX_CHOICE_LENGTH = 100;

/** Names looked at for 25 wanted ones: some kinds are left out. */
const MAX_NAMES = 100;

/** Less is the beginning of too many offices. */
const MIN_OFFICE_CHARS = 3;

/** Returns names with office and number of printings: "Anna Berg, mayor of Oster (12 printings)"; behind them who has an office that begins so. */
export function completeNames(
  index: QuoteIndex,
  typed: string,
  isWanted: (entry: NameEntry) => boolean,
): readonly Choice[] {
  const named = index.completeNames(typed, MAX_NAMES).filter(isWanted);
  const isFew = named.length < MAX_CHOICES && typed.trim().length >= MIN_OFFICE_CHARS;
  const holders = isFew ? index.officeHolders(typed, MAX_CHOICES, true).filter(isWanted) : [];
  return fitChoices(
    [...new Map([...named, ...holders].map((entry) => [entry.key, entry])).values()].map(
      (entry) => ({
        label: withCount(nameWithOffice(entry), printingsOf(entry)),
        value: entry.handle,
      }),
    ),
  );
}

export function completeOutlets(index: QuoteIndex, typed: string): readonly Choice[] {
  return fitChoices(
    matching(
      index.outlets().map((name) => ({ label: name, value: name })),
      typed,
    ),
  );
}

/** Those whose label has what was typed in it, letters compared alone. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const key = foldText(typed);
  return choices.filter(({ label }) => foldText(label).includes(key));
}

/** At most 25; a value that is too long would be another when cut, so it is left out. */
export function fitChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices
    .filter(({ value }) => value !== '' && value.length <= MAX_CHOICE_LENGTH)
    .slice(0, MAX_CHOICES)
    .map(({ label, value }) => ({ label: cutLine(label, MAX_CHOICE_LENGTH), value }));
}

/** The number stays when an office is too long. */
function withCount(name: string, printings: string): string {
  const count = ` (${printings})`;
  return cutLine(name, MAX_CHOICE_LENGTH - count.length) + count;
}
