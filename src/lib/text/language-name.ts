/** Names of languages in English, and their codes, from the runtime's own tables. */

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Codes of forms that one reader reads: written Norwegian, and what detection calls Malay. */
const ONE_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', zlm: 'ms' };

/** Codes that ISO 639 has for what is no language, or several. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Names in lower case of all languages that have a code of two letters. */
const CODES_BY_NAME: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = nameOf(code);
    return name === undefined ? [] : [[name.toLowerCase(), languageCode(code) ?? code] as const];
  }),
);

/**
 * @param code BCP 47: "de", "zh", "pt-BR".
 * @returns "German"; "another language" where there is no name for it.
 */
export function languageName(code: string): string {
  return nameOf(code) ?? 'another language';
}

/**
 * @param tag BCP 47: "en-GB", "nb", "deu".
 * @returns the code of the language alone, the same for all forms of its code: "en", "no", "de"; null for what is no tag.
 */
export function languageCode(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag);
    return ONE_LANGUAGE[language] ?? language;
  } catch {
    return null;
  }
}

/**
 * @param typed a code, or a name in English, in any case: "de", "DEU", "German".
 * @returns as `languageCode` does; null for no language that has a name.
 */
export function findLanguage(typed: string): string | null {
  const key = typed.trim().toLowerCase();
  const named = CODES_BY_NAME.get(key);
  if (named !== undefined) return named;
  // A longer word is read as a tag, too, whatever it says.
  const code = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(key) ? languageCode(key) : null;
  return code === null || NO_LANGUAGE.has(code) || nameOf(code) === undefined ? null : code;
}

/** In lower case: names of all languages that have a code of two letters. */
export function languageNames(): readonly string[] {
  return [...CODES_BY_NAME.keys()];
}

function nameOf(code: string): string | undefined {
  try {
    return NAMES.of(code);
  } catch {
    return undefined;
  }
}
