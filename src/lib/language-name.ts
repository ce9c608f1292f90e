/** Names of languages in English, from the runtime's own tables. */

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * @param code BCP 47: "de", "zh", "pt-BR".
 * @returns "German"; "another language" where there is no name for it.
 */
export function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? 'another language';
  } catch {
    return 'another language';
  }
}
