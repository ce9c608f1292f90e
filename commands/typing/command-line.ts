import { writeQuoted, writeValue } from './read-words.ts';

/** A command line without the slash: values as they must be written, options without a value left out. */
export function commandLine(
  name: string,
  positional: readonly string[],
  options: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const named = Object.entries(options)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([option, value]) => `${option}:${writeValue(String(value))}`);
  const free = positional.map((value, at) =>
    mayGoOn(value, positional[at + 1]) ? writeQuoted(value) : writeValue(value),
  );
  return [name, ...free, ...named].join(' ');
}

/** Of a name that nobody has, "the" and what it stands before, and words with capitals, are read as one. */
function mayGoOn(value: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return /^the$/iu.test(value) || [value, next].every((each) => /^\p{Lu}/u.test(each));
}
