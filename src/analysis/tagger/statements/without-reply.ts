/** Takes from a statement what another answers in its sentence: “Berg said it was “theft”, to which Moen replied that it was “fair”.” */
import { range } from '../../../lib/range.ts';
import { type CueVerb, findCueVerb } from '../../text/cue-lexicon.ts';
import { isFunctionWord } from '../../text/noun-phrases.ts';
import { DETERMINERS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** What only answers: “said she was “happy” before Moen told her” may all be hers. */
const ANSWERS =
  /^(?:add|repl[iy]|respond|retort|answer|counter|interrupt|interject|shout|yell|scream|agree|chim)/u;
const ASIDE = /^(?:though|although|while|whereas)$/u;
const TIMES = /^(?:moments|seconds|minutes|hours|days|weeks|months|years)$/u;
const CAUSES = /^(?:prompting|leading|leaving|forcing|causing)$/u;
/** Longest “the mayor of Oster then angrily” up to the verb, in items. */
const MAX_TO_VERB = 8;

/** @returns the reading up to where another answers, where both have words in marks. */
export function withoutReply(facts: WordFacts, reading: Reading): Reading {
  const { items } = facts;
  const { head, content } = reading;
  if (head === null) return reading;
  const quotations = content.filter((at) => items[at]?.quotation);
  const last = quotations.at(-1) ?? 0;
  const reply = quotations.slice(0, -1).flatMap((quotation) => {
    const start = openerBehind(facts, Math.max(quotation, reading.source[0] ?? 0, head), last);
    return start === undefined ? [] : [start];
  })[0];
  return reply === undefined
    ? reading
    : { ...reading, content: content.filter((at) => at < reply) };
}

/** @returns the “to” of “to which Moen replied”, right behind words in marks or, behind “said Berg”, a comma. */
function openerBehind(facts: WordFacts, from: number, end: number): number | undefined {
  const { items, sentence } = facts;
  return range(from + 1, Math.min(end, from + MAX_TO_VERB)).find((at) => {
    const before = items[at - 1];
    const isOpen = before?.text === ',' || before?.quotation;
    if (!isOpen || sentence[at] !== sentence[from]) return false;
    const isComma = before?.text === ',' || before?.quotation?.ending === 'comma';
    return isReply(facts, at, isComma) && sentence[end] === sentence[from];
  });
}

function isReply({ items }: WordFacts, at: number, isComma: boolean): boolean {
  const lowerAt = (place: number) => items[place]?.lower ?? '';
  const [word, next] = [lowerAt(at), lowerAt(at + 1)];
  const told = (from: number, form: RegExp) => verbBehind(items, from, form);
  if (/^(?:to|after)$/u.test(word) && next === 'which') return told(at + 2, /past|third/u) !== null;
  if (word === 'before')
    return isComma
      ? told(at + 1, /past/u) !== null
      : ANSWERS.test(told(at + 1, /past/u)?.lemma ?? '');
  if (TIMES.test(word) && next === 'after') return told(at + 2, /past/u) !== null;
  if (word === 'with') return told(at + 1, /ing/u) !== null;
  const aside = word === 'even' ? at + 1 : at;
  if (isComma && ASIDE.test(lowerAt(aside))) return told(aside + 1, /past|third/u) !== null;
  if (word === 'only' && next === 'for') return told(at + 2, /base/u) !== null;
  return CAUSES.test(word) && told(at + 1, /base/u) !== null;
}

/** @returns the verb of saying, in such a form, behind a name or “the mayor” that stands there. */
function verbBehind(items: WordFacts['items'], from: number, form: RegExp): CueVerb | null {
  const first = items[from];
  const isName = first?.kind === 'word' && first.isCapital && !isFunctionWord(first.lower);
  if (!isName && !DETERMINERS.has(first?.lower ?? '')) return null;
  const closed = range(from, from + MAX_TO_VERB).find((at) => items[at]?.kind !== 'word');
  for (const at of range(from + 1, closed ?? from + MAX_TO_VERB)) {
    const verb = findCueVerb(items[at]?.lower ?? '');
    if (verb && form.test(verb.form) && /[qo]/u.test(verb.flags)) return verb;
  }
  return null;
}
