/**
 * Finds by what the opening of a sentence points back to the sentences before it: "It", "But", "the move", "Both men".
 *
 * The opening reaches to the end of the subject. By closed lists of words; limits: English, and strict, so that some sentences that could
 * stand alone are held for ones that can't.
 */
import { wordSet } from '../../lib/text/word-set.ts';
import type { Sentence, Token } from '../text/document.ts';
import { type ItemRange, isNominal, sentenceSubject } from '../text/noun-phrases.ts';

/** Open a sentence that goes on from the one before. */
const GOES_ON = wordSet(
  `but and or nor so yet however meanwhile also instead then still later earlier afterwards afterward besides moreover furthermore
  therefore thus hence otherwise nevertheless nonetheless similarly likewise conversely accordingly consequently indeed rather
  separately additionally finally eventually subsequently elsewhere alternatively even though because too not neither nor each
  either another other others there here such both asked speaking`,
);

/** Openings of several words that do the same. */
const GOES_ON_PHRASE =
  /^(?:in (?:between|addition|response|turn|contrast|particular|all|other words|return|reply|fact|doing so|the meantime|the end)|as (?:a result|such|well|for)|on the (?:other|contrary)|at (?:the|that) (?:time|same|moment|point)|for (?:example|instance|now|its part|his part|her part|their part)|by (?:then|contrast|comparison|now)|(?:after|since|until|before) (?:that|this|then|which)|so far|among (?:them|those|these)|of (?:those|these|them)|like (?:many|most|him|her|them)|all (?:of )?(?:them|three|four|five|six|of)|(?:one|two|three|four|five|six|some|many|most|none|half|both|neither|each|all|several) of (?:them|those|these|the (?:two|three|four|five|six|seven|eight|nine|ten|others?))\b|a (?:second|third|fourth|further|similar)\b|more than that|that said|to that end|under (?:the|that|this|these) (?:plan|deal|proposal|agreement|scheme|rules?|terms|changes)\b)/iu;

/** One or some of what was told before. */
const OF_THEM =
  /^the (?:same|two|three|four|pair|duo|trio|couple|former|latter|others?|rest|first|second|third|last|next|\d+-year-old|\p{L}+est (?:was|is|were|are|had|has))\b/iu;

/** Point back wherever they stand in an opening. */
const POINTS_BACK = wordSet(
  `it they them its their theirs i we you us our my your this that these those then there itself themselves`,
);

/** "this week" points to the reader's own time. */
const OF_NOW = wordSet(
  'week month year morning afternoon evening night weekend summer winter spring autumn season decade century',
);

/** What a report tells before it calls it so. */
const TOLD_BEFORE = wordSet(
  `move decision announcement incident proposal ruling statement comments remarks comment remark blast strike crash attack measure measures
  step news event meeting dispute row case charges charge allegations allegation claims claim accusation accusations offer demand request
  document letter figure figures findings results increase decrease change changes scheme idea deadline agreement deal plan plans pact vote talks
  issue matter situation question answer problem mistake error failure success outcome reason village island company firm group team couple man woman boy girl men women victim victims suspect`,
);

/** Without a noun behind them they stand for one that was told before. */
const COUNTS =
  /^(?:some|many|several|most|few|all|none|one|two|three|four|five|six|half|dozens|hundreds|thousands|more|fewer|less)$/u;

/** Behind a count: what is counted comes. */
const COUNTED =
  /^(?:than|of|to|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)$/u;

/** "A hundred and ten have come forward." */
const COUNT_ALONE =
  /^(?:(?:a|an|one|some|about|nearly|over|more|than|and|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|few|[\d.,]+)[ -])+(?:have|has|had|are|were|is|was|will|would|can|could|came|went|said|died)\b/iu;

/** Where no subject can be told, the opening is so long; keeps the look at any sentence short. */
const FALLBACK_ITEMS = 12;
const MAX_OPENING_ITEMS = 40;
const MAX_PHRASE_CHARACTERS = 60;
/** "the ruling of the lower court of Oster" */
const MAX_NAME_ITEMS = 8;

/** `pronoun`: "It", "that"; `phrase`: "But", "the move", "Both men". */
export type Pointer = 'pronoun' | 'phrase';

/**
 * @param headline its words in lower case: what it names stands over the summary.
 * @param isFirst true for the first sentence of the story, before which nothing was told.
 * @returns by what the sentence points back; null where it doesn't.
 */
export function findPointer(
  { items, start, end }: Sentence,
  text: string,
  headline: ReadonlySet<string>,
  isFirst: boolean,
): Pointer | null {
  const subject = sentenceSubject(items);
  // "Abroad it is worse." has a second word that counts, whatever its subject seems to be.
  const length = Math.max(2, subject?.end ?? FALLBACK_ITEMS);
  const opening = items.slice(0, Math.min(length, MAX_OPENING_ITEMS));
  const words = text.slice(start, Math.min(end, start + MAX_PHRASE_CHARACTERS));
  if (opening.some((_, at) => isPronoun(items, at, { subject, isFirst }))) return 'pronoun';
  const goesOn =
    (opening[0]?.kind === 'word' && GOES_ON.has(opening[0].lower)) ||
    GOES_ON_PHRASE.test(words) ||
    isBareCount(items) ||
    COUNT_ALONE.test(words) ||
    (!isFirst && (OF_THEM.test(words) || opening.some((_, at) => isTold(opening, at, headline))));
  return goesOn ? 'phrase' : null;
}

function isPronoun(
  items: readonly Token[],
  at: number,
  { subject, isFirst }: { readonly subject: ItemRange | null; readonly isFirst: boolean },
): boolean {
  const { kind, lower } = items[at] as Token;
  if (kind !== 'word' || !POINTS_BACK.has(lower.replace(/['’].*$/u, ''))) return false;
  const next = items[at + 1]?.lower ?? '';
  if (lower === 'this' && OF_NOW.has(next)) return false;
  if (lower === 'those' && (at > 0 || isFirst) && next === 'who') return false;
  // "In its report the Harbour Council …" points forward.
  const isForward = /^(?:its|their)$/u.test(lower) && subject !== null && at < subject.start;
  return !(isForward && items.slice(subject.start, subject.end).some(({ isCapital }) => isCapital));
}

/** "Some were late.", but not "Some nine hundred people were late." */
function isBareCount([count, next]: readonly Token[]): boolean {
  const isAlone = !isNominal(next) && !COUNTED.test(next?.lower ?? '');
  return isAlone && COUNTS.test(count?.lower ?? '');
}

function isTold(opening: readonly Token[], at: number, headline: ReadonlySet<string>): boolean {
  const [the, noun, next] = opening.slice(at, at + 3);
  if (the?.lower !== 'the' || !noun || headline.has(noun.lower) || !TOLD_BEFORE.has(noun.lower))
    return false;
  const isNamed = opening.slice(at + 2, at + MAX_NAME_ITEMS).some(({ isCapital }) => isCapital);
  return !(next?.lower === 'of' && isNamed);
}
