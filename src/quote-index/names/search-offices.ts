/**
 * Finds people by an office, as articles give it: "health secretary", "mayor of Oster", "British PM". All words must stand in one office and
 * its body, the noun it is called by among them: "mayor" is no "spokeswoman for the mayor". A deputy, or whoever is yet to hold it, is asked for as such.
 */
import { findByAdjective, findKnown, isSameName } from '../../gazetteer/gazetteer.ts';
import { lowerBound } from '../../lib/lower-bound.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Entry, NameBook, NamePart } from '../held/held.ts';
import { isPastOffice } from '../who/roles.ts';
import { byQuoteCount } from './names.ts';

/** Say nothing of which office it is. */
const SMALL: ReadonlySet<string> = new Set(
  'the of for a an and in at to on s our this new current'.split(' '),
);

/** Make another office of one. */
const BESIDE: ReadonlySet<string> = new Set(
  'deputy vice shadow assistant associate elect designate under junior lieutenant'.split(' '),
);

/** One word for an office of two, and the nouns by which roles know it. */
const SHORT: readonly (readonly [short: string, long: RegExp, heads: readonly string[]])[] = [
  ['ceo', /\bchief executive(?: officer)?\b/, ['executive']],
  ['cfo', /\bchief financial officer\b/, ['officer']],
  ['pm', /\bprime minister\b/, ['minister']],
  ['cm', /\bchief minister\b/, ['minister']],
  ['governor', /\bgov\b/, ['gov']],
  ['senator', /\bsen\b/, ['sen']],
];

interface Holder {
  readonly entry: Entry;
  /** Still held, as the newest quotes have it. */
  readonly isHeld: boolean;
  /** Words of the office that were not asked for. */
  readonly beyond: number;
}

/**
 * @param isBegun the last word may be the beginning of one: "health sec".
 * @returns people, those first who hold it by the newest quotes, then whose office has the fewest other words, then the most quoted.
 */
export function findHolders(
  book: NameBook,
  asked: string,
  { limit, isBegun }: { readonly limit: number; readonly isBegun: boolean },
): readonly Entry[] {
  const key = shorten(foldText(asked));
  const isPast = isPastOffice(key);
  const wanted = wordsOf(key).filter((word) => !isPastOffice(word));
  const heads = headsOf(wanted);
  const begun = isBegun ? (wanted.at(-1) ?? '') : null;
  const isAsked = (head: string) => heads.has(head) || (begun !== null && head.startsWith(begun));
  const found = new Map<Entry, Holder>();
  for (const [part, entry] of book.entriesByPart) {
    // Every part is asked: that is what few pass, and takes the least.
    if (!isAsked(part.head) || !isSpeaker(part, entry)) continue;
    const isOver = isPastOffice(part.office);
    const beyond = isOver && !isPast ? null : wordsBeyond(part, wanted, begun);
    if (beyond === null) continue;
    const isHeld = !isOver && isShownAs(entry, part);
    if (!(isHeld && isPast)) offer(found, { entry, isHeld, beyond });
  }
  return best([...found.values()], limit);
}

/** Few of very many: they are put in their place, the others are only looked at. */
function best(holders: readonly Holder[], limit: number): readonly Entry[] {
  const kept: Holder[] = [];
  for (const holder of holders) {
    const last = kept[limit - 1];
    if (last !== undefined && byRank(last, holder) <= 0) continue;
    kept.splice(
      lowerBound(kept, (each) => byRank(each, holder) < 0),
      0,
      holder,
    );
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ entry }) => entry);
}

const isSpeaker = ({ spoken }: NamePart, { shown }: Entry) =>
  shown.kind === 'person' && spoken.count > 0;

/** Of one who held several, the nearest to what was asked. */
function offer(found: Map<Entry, Holder>, holder: Holder): void {
  const known = found.get(holder.entry);
  if (known === undefined || byRank(holder, known) < 0) found.set(holder.entry, holder);
}

function headsOf(wanted: readonly string[]): ReadonlySet<string> {
  const short = SHORT.filter(([word]) => wanted.includes(word));
  return new Set([...wanted, ...short.flatMap(([, , heads]) => heads)]);
}

/** @returns how many words of the office were not asked for; null where it is another. */
function wordsBeyond(
  { office, body }: NamePart,
  wanted: readonly string[],
  begun: string | null,
): number | null {
  const text = shorten(office);
  const words = ` ${text} `;
  const rest = wanted.filter((word) => !words.includes(word === begun ? ` ${word}` : ` ${word} `));
  if (rest.length === wanted.length || (rest.length > 0 && !isBody(rest, body))) return null;
  const title = wordsOf(text.split(/ (?:of|for|at|in|to) /)[0] ?? '');
  const beyond = title.filter((word) => !wanted.includes(word));
  return beyond.some((word) => BESIDE.has(word)) ? null : beyond.length;
}

/** "British" and "UK" for Britain. */
function isBody(rest: readonly string[], body: string): boolean {
  if (body === '') return false;
  const words = ` ${body} `;
  if (rest.every((word) => words.includes(` ${word} `))) return true;
  const name = rest.join(' ');
  const known = findKnown(name) ?? findByAdjective(name);
  return known !== null && isSameName(foldText(known.name), body);
}

const isShownAs = ({ shown: { office } }: Entry, part: NamePart) =>
  office !== null && foldText(office) === part.office;

const byRank = (a: Holder, b: Holder) =>
  Number(b.isHeld) - Number(a.isHeld) ||
  a.beyond - b.beyond ||
  byQuoteCount(a.entry.shown, b.entry.shown);

const HAS_LONG = /\b(?:chief|prime|gov|sen)\b/;

const shorten = (text: string) =>
  HAS_LONG.test(text)
    ? SHORT.reduce((shorter, [word, long]) => shorter.replace(long, word), text)
    : text;

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '' && !SMALL.has(word));
