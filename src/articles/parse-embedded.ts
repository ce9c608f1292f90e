/** Where a JSON value in a script ends, and what a list stands for whose entries refer to each other. */

/** @returns the place behind the value that begins at `start`: an object, a list or a string; the end of the text where it doesn't end. */
export function endOfJson(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return text.length;
}

/** @returns the place of the string's last quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

const MAX_REVIVED = 100_000;
const MAX_DEPTH = 24;

/**
 * A list in which objects and lists hold the places of their values, as Nuxt writes its data (https://github.com/Rich-Harris/devalue),
 * as the value it stands for. Anything else comes back as it is.
 */
export function reviveReferences(value: unknown): unknown {
  if (!Array.isArray(value) || !isReferring(value[0])) return value;
  let revived = 0;
  const revive = (place: unknown, depth: number): unknown => {
    revived += 1;
    const given: unknown = typeof place === 'number' ? value[place] : null;
    if (revived > MAX_REVIVED || depth > MAX_DEPTH) return null;
    if (typeof given !== 'object' || given === null) return given;
    if (!Array.isArray(given))
      return Object.fromEntries(
        Object.entries(given).map(([key, inner]) => [key, revive(inner, depth + 1)]),
      );
    // ["ShallowReactive", 1]
    if (typeof given[0] === 'string') return revive(given[1], depth + 1);
    return given.map((inner) => revive(inner, depth + 1));
  };
  return revive(0, 0);
}

function isReferring(first: unknown): boolean {
  if (Array.isArray(first)) return typeof first[0] === 'string' && typeof first[1] === 'number';
  const values = Object.values(first ?? {});
  return values.length > 0 && values.every((each) => typeof each === 'number');
}
