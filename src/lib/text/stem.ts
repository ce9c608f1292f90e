/** Letters that a word is cut to: joins most forms of an English word. */
export const STEM_LETTERS = 5;

/** @param word in lower case. */
export const stemOf = (word: string): string => word.slice(0, STEM_LETTERS);
