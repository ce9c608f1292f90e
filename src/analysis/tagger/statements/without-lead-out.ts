/**
 * Takes from a statement what is told behind its cue of what it was about: “…,” she said of the “tax”; “…,” she said, referring to the tax,
 * later; and what introduces another one: Moen mocked the debate, tweeting, “…”.
 */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb } from '../../text/noun-phrases.ts';
import { TIME_WORDS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { isVerb, type WordFacts } from '../words/word-facts.ts';

const MARK = /^[,:]$/u;
/** Longest aside between commas, in items. */
const MAX_ASIDE = 16;
const ABOUT = /^(?:referencing|referring|alluding|pointing|nodding)$/u;

/** @returns the reading without these, where it keeps something. */
export function withoutLeadOut(facts: WordFacts, whole: Reading): Reading {
  const { head } = whole;
  if (head === null) return whole;
  const reading = withoutAside(facts, whole, head);
  const { content } = reading;
  const kept = isLeadOut(facts, reading, head)
    ? content.filter((at) => !isLedOut(facts, at, head))
    : withoutIntroduced(facts, content);
  return kept.length === 0 ? reading : { ...reading, content: kept };
}

/** “The bridge, Moen said, referring to the old one, is “unsafe””. */
function withoutAside({ items, sentence }: WordFacts, reading: Reading, head: number): Reading {
  const { content } = reading;
  if (items[head + 1]?.text !== ',' || !ABOUT.test(items[head + 2]?.lower ?? '')) return reading;
  const close = range(head + 2, head + 2 + MAX_ASIDE).find((at) => items[at]?.text === ',');
  const isGoneOn = content.some((at) => at > (close ?? at) && sentence[at] === sentence[head]);
  if (close === undefined || !isGoneOn || !content.some((at) => at < head)) return reading;
  return { ...reading, content: content.filter((at) => at <= head || at > close) };
}

/** A quotation before the cue, and behind it “of the tax”, “, referring to the tax”, or no more than “later”. */
function isLeadOut(facts: WordFacts, { content }: Reading, head: number): boolean {
  const { items } = facts;
  const isQuoted = content.some((at) => at < head && items[at]?.quotation);
  if (!isQuoted) return false;
  const isAbout = items[head + 1]?.text === ',' && ABOUT.test(items[head + 2]?.lower ?? '');
  if (isAbout || items[head + 1]?.lower === 'of') return true;
  return content.filter((at) => isLedOut(facts, at, head)).every((at) => isWhen(items[at]));
}

const isWhen = (item: Token | undefined): boolean =>
  item !== undefined && (isAdverb(item) || TIME_WORDS.has(item.lower) || item.text === ',');

/** In the cue's sentence; but words that go on there in marks, behind a comma or a colon. */
function isLedOut({ items, sentence }: WordFacts, at: number, head: number): boolean {
  const isGoneOn = items[at]?.quotation && MARK.test(items[at - 1]?.text ?? '');
  return at > head && sentence[at] === sentence[head] && !isGoneOn;
}

/** @returns the content up to the comma of “, tweeting, “…””. */
function withoutIntroduced(facts: WordFacts, content: readonly number[]): readonly number[] {
  const { items } = facts;
  const comma = content.find((at, place) => {
    if (items[at]?.text !== ',' || content[place + 2] !== at + 2) return false;
    const verb = findCueVerb(items[at + 1]?.lower ?? '');
    const isIntroduction = verb?.form === 'ing' && /q/u.test(verb.flags) && isVerb(facts, at + 1);
    return isIntroduction && MARK.test(items[at + 2]?.text ?? '') && items[at + 3]?.quotation;
  });
  return comma === undefined ? content : content.filter((at) => at < comma);
}
