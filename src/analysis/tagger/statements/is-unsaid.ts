/**
 * Tells what somebody did not say, or may not have: “Berg never said: “…””, “should have said: “…””, “denied saying “…””, “If Berg had said
 * “…””. What somebody “will say” or “would say” stays: papers quote speeches before they are held, and what somebody used to say.
 */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb } from '../../text/noun-phrases.ts';
import { AUXILIARIES, MODALS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX } from '../words/lexicon.ts';
import { isVerb, type WordFacts } from '../words/word-facts.ts';

const SAYS =
  /^(?:say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|claiming|call|calls|called|calling|describe|describes|described|describing|use|used|using|write|writes|wrote|written|writing|state|stated|stating|mention|mentioned|mentioning|utter|uttered|uttering|suggest|suggested|suggesting|ask|asked|asking|add|added|adding|reply|replied|replying|admit|admitted|admitting|shout|shouted|shouting|tweet|tweeted|tweeting|refer|referred|referring)$/u;
const NEGATED = /^(?:not|never|nor)$|n['’]t$|^cannot$/u;
const UNREAL = /^(?:should|could|might|may|must|can|ought)$/u;
const DENIES = /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))$/u;
const RECALLS = /^(?:recall|remember|recollect)$/u;
/** “wanted to say”, “failed to say”. */
const INTENDED =
  /^(?:wants?|wanted|wish(?:es|ed)|planned|meant|hoped|tempted|failed|forgot|neglected|longed)$/u;
/** “wrong to say”, “fair to call it”: what others said, or nobody yet. */
const JUDGED =
  /^(?:wrong|right|foolish|irresponsible|unfair|fair|ridiculous|absurd|dishonest|misleading|premature|early|unwise|naive|reckless|correct|mistaken|silly|stupid|hard|difficult|easy|impossible|untrue|false|offensive|insulting|disingenuous|disgraceful|outrageous|nonsense)$/u;
const IF = /^(?:if|unless|had|imagine|suppose)$/u;

/** “asked Moen to say”, “urged Moen to come out and say”: who speaks is to be somebody else. */
const ORDERS =
  /^(?:ask|tell|urge|order|beg|invite|want|expect|encourage|force|instruct|advise|challenge|press|persuade|command|implore|allow)(?:s|d|ed|ing)?$|^told$/u;
/** Longest way between “and” and the “to” in front of it, and between that and its verb, in items. */
const MAX_ORDER = 8;

/** Most auxiliaries and adverbs in front of a verb. */
const MAX_CHAIN = 6;

/** @returns whether the words in quotation marks are said not to have been said by whom they are given to. */
export function isUnsaid(facts: WordFacts, reading: Reading): boolean {
  const { items, sentence, sentenceStart } = facts;
  const { head, source, content } = reading;
  if (head === null || !SAYS.test(items[head]?.lower ?? '')) return false;
  if (!content.some((at) => items[at]?.quotation)) return false;
  const start = sentenceStart[sentence[head] ?? 0] ?? 0;
  const first = source[0] ?? head;
  const isIf =
    first < head && [first, first - 1].some((at) => at >= start && IF.test(items[at]?.lower ?? ''));
  const behind = `${items[head + 1]?.lower} ${items[head + 2]?.lower}`;
  // “may have said it best”, “could say only that”, “all she could say was: “…””
  if (/^(?:it best|only)\b/u.test(behind) || items[first - 1]?.lower === 'all') return false;
  return (
    isIf ||
    isJudgedAt(items, head) ||
    isNegatedAt(items, head, start) ||
    isUnrealAt(items, head) ||
    isOrderedAt(facts, head)
  );
}

/** “never said”, “did not say”, “denied ever saying”, “cannot recall saying”; not “not only said”. */
function isNegatedAt(items: readonly Token[], head: number, start: number): boolean {
  for (let at = head - 1; at >= Math.max(start, head - MAX_CHAIN); at--) {
    const item = items[at];
    if (item?.kind !== 'word') return false;
    if (DENIES.test(item.lower)) return true;
    if (NEGATED.test(item.lower))
      return !/^(?:only|just|merely|simply)$/u.test(items[at + 1]?.lower ?? '');
    const isChain =
      AUXILIARIES.has(item.lower) ||
      MODALS.has(item.lower) ||
      isAdverb(item) ||
      RECALLS.test(item.lower) ||
      item.lower === 'having';
    if (!isChain) return false;
  }
  return false;
}

/** “Berg was wrong to say it was “safe””, as Moen has it: not Moen’s words. */
function isJudgedAt(items: readonly Token[], head: number): boolean {
  const judgement = items[head - 2];
  const isJudged = Boolean(judgement?.quotation) || JUDGED.test(judgement?.lower ?? '');
  return items[head - 1]?.lower === 'to' && isJudged;
}

/** “should have said”, “might say”, “ought to say”. */
function isUnrealAt(items: readonly Token[], head: number): boolean {
  let at = head - 1;
  while (
    at > head - MAX_CHAIN &&
    /^(?:have|to|be|also|well|then|just|simply)$/u.test(items[at]?.lower ?? '')
  )
    at--;
  const lower = items[at]?.lower ?? '';
  // Not “never failed to say”.
  const isIntended =
    INTENDED.test(lower) &&
    items[at + 1]?.lower === 'to' &&
    !NEGATED.test(items[at - 1]?.lower ?? '');
  const isTooLate = /^(?:would|was|were)$/u.test(lower) && items[head - 1]?.lower === 'have';
  return UNREAL.test(lower) || isIntended || isTooLate;
}

/** “asked Moen to say”; not “told them he came to say”. */
function isOrderedAt(facts: WordFacts, head: number): boolean {
  const { items, tag } = facts;
  const isInfinitive = findCueVerb(items[head]?.lower ?? '')?.form === 'base';
  const isTo = (at: number) => items[at]?.lower === 'to';
  const before = range(Math.max(0, head - MAX_ORDER), head).reverse();
  const to = items[head - 1]?.lower === 'and' ? before.find(isTo) : head - 1;
  if (!isInfinitive || to === undefined || !isTo(to)) return false;
  const verb = range(Math.max(0, to - MAX_ORDER), to)
    .reverse()
    .find((at) => isVerb(facts, at) || tag[at] === AUX || items[at]?.kind !== 'word');
  return verb !== undefined && verb < to - 1 && ORDERS.test(items[verb]?.lower ?? '');
}
