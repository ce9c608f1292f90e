/** Takes from a statement the words that lead to it: “Berg replied to a fan: “We go.””, “Asked whether it was late, Berg said: “No.””. */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { quotedWords, type WordFacts } from '../words/word-facts.ts';

/** Longest "an old friend of hers in the town council on many occasions" in front of what is told, in items. */
const MAX_ADDRESSEE = 24;
/** Opens a sentence with what others asked or said. */
const ASKED =
  /^(?:asked|pressed|quizzed|questioned|challenged|grilled|pushed|told|reminded|confronted)$/u;

/**
 * @returns the reading without what it was asked, and what stands between its cue and a colon, where nothing is done there and a whole sentence
 *   in marks follows.
 */
export function withoutLeadIn(facts: WordFacts, reading: Reading): Reading {
  return withoutAddressee(facts, withoutTold(facts, withoutAsked(facts, reading)));
}

/** “Berg told an old friend of hers on many occasions that it was late”: where no verb is in front of the “that”. */
function withoutTold({ items, tag, sentence }: WordFacts, reading: Reading): Reading {
  const { content, head } = reading;
  if (head === null || !/t.*a/u.test(findCueVerb(items[head]?.lower ?? '')?.flags ?? ''))
    return reading;
  const isVerbAt = (at: number) => tag[at] === VERB || tag[at] === AUX;
  const behind = range(head + 1, head + 1 + MAX_ADDRESSEE);
  const that = behind.find((at) => items[at]?.lower === 'that' || isVerbAt(at));
  const isTold =
    that !== undefined &&
    items[that]?.lower === 'that' &&
    sentence[that + 1] === sentence[head] &&
    !isVerbAt(that + 1);
  const kept = isTold ? content.filter((at) => at < head || at > that) : [];
  return kept.length === 0 ? reading : { ...reading, content: kept };
}

function withoutAsked(facts: WordFacts, reading: Reading): Reading {
  const { items, sentence, sentenceStart } = facts;
  const { content, head, source } = reading;
  if (head === null) return reading;
  const start = sentenceStart[sentence[head] ?? 0] ?? head;
  const [first, second] = [items[start]?.lower ?? '', items[start + 1]?.lower ?? ''];
  const opener = first === 'when' ? start + 1 : start;
  const comma = range(start, head).find((at) => items[at]?.text === ',');
  const isAsked = opener !== head && ASKED.test(opener === start ? first : second);
  if (!isAsked || comma === undefined || comma + 1 !== source[0]) return reading;
  const kept = content.filter((at) => at < start || at > comma);
  return kept.length === 0 ? reading : { ...reading, content: kept };
}

function withoutAddressee(facts: WordFacts, reading: Reading): Reading {
  const { items, tag } = facts;
  const { content, head } = reading;
  const place = content.findIndex((at) => items[at]?.quotation);
  const quotation = items[content[place] ?? -1]?.quotation;
  if (head === null || !quotation || place < 1) return reading;
  const before = content.slice(0, place);
  const colon = (content[place] ?? 0) - 1;
  const words = quotedWords(facts, quotation);
  const isLead =
    items[colon]?.text === ':' &&
    before.every((at) => at > head && tag[at] !== VERB && tag[at] !== AUX);
  return isLead && /^\p{Lu}.*[.!?]$/su.test(words)
    ? { ...reading, content: content.slice(place) }
    : reading;
}
