import { readTemplates } from '../../../src/analysis/positions/idiom-lexicon.ts';

/** @returns phrases, in words with blanks between, by sign. */
export function spellIdioms(): readonly (readonly [phrase: string, sign: string])[] {
  return readTemplates().flatMap(({ places, sign }) =>
    places
      .reduce<readonly string[]>(
        (starts, choices) =>
          starts.flatMap((start) => choices.map((choice) => `${start} ${choice}`.trim())),
        [''],
      )
      .map((phrase) => [phrase, sign] as const),
  );
}
