/**
 * What readers of a headline or a summary were told and is no more so: of a line that an edit changed, a figure, a day or a name that gave its
 * place to another, or a "not" that came or went. Other words for the same are no correction: outlets try several headlines. Pure.
 */
import { foldText, foldWords } from '../lib/text/fold-text.ts';
import { isTelling } from '../lib/text/function-words.ts';
import { shareHeld } from '../lib/text/shingles.ts';
import { stemOf } from '../lib/text/stem.ts';

export interface ChangedLine {
  readonly from: string;
  readonly to: string;
}

/** Share of the other words that both lines have, from which one stands in the place of the other. */
const SAME_LINE = 0.6;
/** A "not" may be said in another half of a sentence. */
const SAME_BUT_NOT = 0.75;

const NOT = /\b(?:not|never|nobody|none|neither|nor|cannot|without|no(?!\.))\b|n[’']t\b/iu;

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at * 10 + 30)]),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)]),
  ['hundred', '100'],
  ['thousand', 'k'],
  ['million', 'm'],
  ['billion', 'bn'],
]);

const DAY_OR_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|saturday|sunday)$/i;

/** @param before the headline, then the summary. @param after as they are now. @param text of the article now. */
export function findChangedFacts(
  before: readonly string[],
  after: readonly string[],
  text: string,
): readonly ChangedLine[] {
  const lines = [...after, ...text.split('\n\n').slice(1)];
  const now = readLine(text);
  return before.flatMap((from) => {
    const key = foldText(from);
    if (lines.some((line) => ` ${foldText(line)} `.includes(` ${key} `))) return [];
    const old = readLine(from);
    const to = lines.find((line) => isChanged(old, readLine(line), now));
    return to === undefined ? [] : [{ from, to }];
  });
}

interface Line {
  /** Each with the word behind it. */
  readonly figures: ReadonlyMap<string, string>;
  /** Capitalised within a sentence, folded. */
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** What it is about besides. */
  readonly terms: ReadonlySet<string>;
  readonly isDenied: boolean;
}

function readLine(text: string): Line {
  const tokens = [...text.matchAll(/\d[\d.,]*|\p{L}[\p{L}\p{M}]*/gu)].map(([token]) => token);
  const figures = new Map<string, string>();
  for (const [at, token] of tokens.entries()) {
    const figure = figureOf(token);
    if (figure !== null) figures.set(figure, foldText(tokens[at + 1] ?? ''));
  }
  const words = foldWords(text);
  const lower = new Set(tokens.filter((token) => /^\p{Ll}/u.test(token)).map(foldText));
  // All words of some headlines have capitals.
  const hasCapitals = tokens
    .filter((token) => token.length > 3)
    .every((each) => /^\P{Ll}/u.test(each));
  const inside = [...text.matchAll(/(?<=[\p{L}\p{N},;][’”]? )\p{Lu}\p{Ll}+/gu)].map(
    ([name]) => name,
  );
  const names = hasCapitals ? [] : inside.filter((name) => figureOf(name) === null).map(foldText);
  return {
    figures,
    names: new Set(names.filter((name) => isTelling(name) && !lower.has(name))),
    words: new Set(words),
    terms: new Set(words.filter((each) => isTelling(each) && figureOf(each) === null).map(stemOf)),
    isDenied: NOT.test(text),
  };
}

/** "1,200", "twelve" and "12", "Dec" and "December" alike; null for another word. */
function figureOf(token: string): string | null {
  if (/^\d/.test(token)) return token.replace(/,(?=\d{3})/g, '').replace(/[.,]+$/, '');
  if (/^(?:k|m|bn)$/.test(token)) return token;
  const folded = foldText(token);
  return NUMBERS.get(folded) ?? (DAY_OR_MONTH.test(token) ? folded.slice(0, 3) : null);
}

/** @param now the whole text: what it still says was only left out of the line. */
function isChanged(old: Line, line: Line, now: Line): boolean {
  const share = Math.min(shareHeld(old.terms, line.terms), shareHeld(line.terms, old.terms));
  if (old.isDenied !== line.isDenied && share >= SAME_BUT_NOT && old.terms.size > 1) return true;
  if (hasOtherFigure(old, line, now) && share >= SAME_LINE) return true;
  const lost = [...old.names].filter((name) => !now.words.has(name));
  const gained = [...now.names].filter((name) => line.words.has(name) && !old.words.has(name));
  if (lost.length === 0 || gained.length === 0) return false;
  const without = (terms: ReadonlySet<string>, names: readonly string[]) =>
    new Set([...terms].filter((term) => !names.map(stemOf).includes(term)));
  return (
    shareHeld(without(old.terms, lost), line.terms) >= SAME_LINE &&
    shareHeld(without(line.terms, gained), old.terms) >= SAME_LINE
  );
}

function hasOtherFigure({ figures }: Line, line: Line, now: Line): boolean {
  const lost = [...figures].filter(([figure]) => !line.figures.has(figure));
  const gained = [...line.figures].filter(([figure]) => !figures.has(figure));
  const isOfSame = ([, behind]: readonly [string, string]) =>
    behind !== '' && gained.some(([, other]) => other === behind);
  return gained.length > 0 && lost.some((each) => !now.figures.has(each[0]) || isOfSame(each));
}
