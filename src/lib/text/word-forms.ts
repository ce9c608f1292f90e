/**
 * Other forms of an English word: "strike" -> strikes, striking …; "lorries" -> lorry. By its ending alone, so that many of them are no
 * words: whoever asks looks them up. Irregular forms ("lose", "lost") and other languages aren't known.
 */

/** Endings that one word may have, its stem left: "" for the bare word. */
const ENDINGS: readonly (readonly string[])[] = [
  ['', 's', 'es', 'ed', 'ing', 'er', 'ers'],
  ['e', 'es', 'ed', 'ing', 'er', 'ers'],
  ['y', 'ies', 'ied', 'ying'],
];

/** A stem of fewer letters is another word's: "is", "as". */
const SHORTEST_STEM = 3;

/** @param word folded. @returns forms that it may have besides itself, none for a short word. */
export function formsOf(word: string): readonly string[] {
  const forms = new Set<string>();
  for (const endings of ENDINGS)
    for (const ending of endings) {
      const stem = word.slice(0, word.length - ending.length);
      if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) continue;
      for (const other of endings) forms.add(stem + other);
      for (const doubled of doublings(stem, ending)) forms.add(doubled);
    }
  forms.delete(word);
  return [...forms];
}

/** "stop" -> stopped, stopping; "stopped" -> stop. */
function doublings(stem: string, ending: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  if (!/[bdgklmnprt]/.test(last)) return [];
  if (ending === '') return [`${stem}${last}ed`, `${stem}${last}ing`];
  return /^(?:ed|ing)$/.test(ending) && stem.at(-2) === last
    ? [stem.slice(0, -1), `${stem.slice(0, -1)}s`]
    : [];
}
