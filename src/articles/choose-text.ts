/**
 * Which of three readings is the article: Readability's of the page, JSON-LD's `articleBody`, the feed's own content.
 *
 * Method: agreement is measured as the share of one reading's shingles (three words in a row) that another holds. JSON-LD and feed
 * state what the publisher calls the article, with nothing around it, but often only its beginning; the page's reading has its
 * paragraphs and headings, but may be a teaser, may be of the wrong part, or may hold more than the article. So:
 *
 * 1. a statement more than twice as long as the page's reading wins where it holds that reading (the page shows a teaser), or where
 *    nothing confirms the page's reading (it is of something else);
 * 2. two whole statements that say the same outvote a page's reading that says less, more, or other things;
 * 3. a page's reading that nothing confirms gives way to a statement that another one confirms;
 * 4. else the page's reading is the article: the longest is not the best by being long.
 *
 * One reading is taken as it is: words of two are never mixed. What only witnesses (another site's feed) counts as agreement, and is
 * never the article: nobody's words may stand in place of an outlet's.
 */
import { shareHeld, shinglesOfWords } from '../lib/text/shingles.ts';
import type { PageBlock } from './read-blocks.ts';

export interface Candidate {
  readonly origin: 'page' | 'json-ld' | 'feed';
  readonly blocks: readonly PageBlock[];
  /** It may confirm another reading, and is no reading itself. */
  readonly isWitness?: boolean;
}

/** So much of a text is found again in another that holds it: editors' marks, numbers and a changed sentence make up the rest. */
const MIN_SHARE_HELD = 0.8;
const MAX_SHARE_OF_TEASER = 0.5;
/** A summary of fewer words says nothing about which reading is right. */
const MIN_WITNESS_WORDS = 12;
/** A statement of fewer words may be a summary; the shortest news items are as long. */
const MIN_WHOLE_WORDS = 100;
const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/;

interface Measured {
  readonly candidate: Candidate;
  readonly words: number;
  readonly shingles: ReadonlySet<number>;
  readonly isCutOff: boolean;
}

/**
 * @param page the page's reading; no blocks where it has none.
 * @param statements what JSON-LD and feed say, the more trusted first; those without blocks say nothing.
 */
export function chooseText(page: Candidate, statements: readonly Candidate[]): Candidate {
  const shown = measure(page);
  const stated = statements.map(measure).filter(({ words }) => words > 0);
  const eligible = stated.filter(isEligible);
  const isConfirmed = stated.some((each) => confirms(each, shown));
  const chosen =
    eligible.find((each) => isTeaserOf(shown, each) && (holds(each, shown) || !isConfirmed)) ??
    outvoting(stated, shown) ??
    (isConfirmed
      ? undefined
      : eligible.find((each) => stated.some((other) => other !== each && confirms(other, each))));
  return chosen?.candidate ?? page;
}

const isEligible = ({ candidate }: Measured) => candidate.isWitness !== true;

function measure(candidate: Candidate): Measured {
  const text = candidate.blocks.map((block) => block.text).join('\n');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    candidate,
    words: words.length,
    shingles: shinglesOfWords(words),
    isCutOff: CUT_OFF.test(text),
  };
}

/** `witness` stands in `reading`, or is the same at greater length. */
function confirms(witness: Measured, reading: Measured): boolean {
  if (Math.min(witness.words, reading.words) < MIN_WITNESS_WORDS) return false;
  return holds(reading, witness) || saysTheSame(witness, reading);
}

function holds(whole: Measured, part: Measured): boolean {
  return shareHeld(part.shingles, whole.shingles) >= MIN_SHARE_HELD;
}

function saysTheSame(a: Measured, b: Measured): boolean {
  return holds(a, b) && holds(b, a);
}

function isTeaserOf(shown: Measured, stated: Measured): boolean {
  return shown.words < stated.words * MAX_SHARE_OF_TEASER;
}

/** Of two whole statements that say the same, the one with more paragraphs. */
function outvoting(stated: readonly Measured[], shown: Measured): Measured | undefined {
  const whole = stated.filter(({ words, isCutOff }) => words >= MIN_WHOLE_WORDS && !isCutOff);
  const agreeing = whole.filter((each) =>
    whole.some((other) => other !== each && saysTheSame(each, other)),
  );
  if (agreeing.some((each) => saysTheSame(each, shown))) return undefined;
  return agreeing
    .filter(isEligible)
    .toSorted((a, b) => b.candidate.blocks.length - a.candidate.blocks.length)[0];
}
