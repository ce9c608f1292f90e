/**
 * Tells where a word that is a verb of saying elsewhere is none: a noun (“Moen’s replies are “dull””), another deed (“the firm recalls
 * chicken over “salmonella””, “Moen hails a taxi”), or what is done to its subject (“Minister quizzed over “lies””, “inquest told”).
 */
import { range } from '../../../lib/range.ts';
import type { Token } from '../../text/document.ts';
import { isFunctionWord } from '../../text/noun-phrases.ts';
import { COURTS, DETERMINERS } from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { isNominalTag, type WordFacts } from '../words/word-facts.ts';

const NOUNS =
  /^(?:replies|retorts|quips|cries|screams|yells|whispers|muses|barks|blogs|marvels|counters|booms|objects|fumes|stresses|repeats|echos)$/u;
const RECALLS = /^recall(?:s|ed|ing)?$/u;
const ENVOY = /^(?:ambassador|envoy|diplomat)s?$/u;
const REASON = /^(?:over|due|amid|because|after|precaution)$/u;
/** Called back by whoever sold them. */
const GOODS =
  /^(?:batch(?:es)?|products?|ranges?|items|stock|lots|units|vehicles|cars|planes|trains|toys|drugs?|packs|bottles|cans|jars|bags)$/u;
/** Stand behind “recalls” where somebody remembers: “how”, “seeing”, “vividly”. */
const LEADS_ON = /^(?:how|when|what|where|why|who|which|if|once|\p{L}+(?:ing|ly))$/u;
/** “Minister quizzed over it”: of a headline that has no “is”. */
const ASKED = /^(?:quizzed|rapped|panned|pilloried|flayed|ridiculed)$/u;
const PASSIVE = /^(?:over|about|on|for|by|in|after|amid|as)$/u;
/** “MPs told”, of a headline that has no “is”, too. */
const MEMBERS = /^(?:mps|peers|councillors)$/u;
const HAILS = /^hail(?:s|ed|ing)?$/u;
const CARRIER = /^(?:taxi|cab|minicab|rickshaw|tuk-tuk|uber|bus|ride|lift|boat|waiter)$/u;
const KNOCKS = /^knock(?:s|ed|ing)?$/u;
const DOOR = /^(?:doors?|windows?|gates?)$/u;
/** Words behind “hails” and “knocks” in which what is hailed or knocked on stands. */
const MAX_OBJECT = 4;
/** Words behind “recalls” in which what is called back, and why, stand. */
const MAX_GOODS = 4;
const MAX_REASON = 14;

/** @returns whether nobody says anything by the reading’s head. */
export function isOtherSense(facts: WordFacts, { head, source }: Reading): boolean {
  const lower = facts.items[head ?? -1]?.lower ?? '';
  if (head === null) return false;
  if (RECALLS.test(lower)) return isCalledBack(facts, head);
  if (HAILS.test(lower)) return isFromOrCarrier(facts, head);
  if (KNOCKS.test(lower)) return isOnDoor(facts, head);
  if (ASKED.test(lower))
    return (source[0] ?? head) < head && PASSIVE.test(facts.items[head + 1]?.lower ?? '');
  if (lower === 'told') return isHearer(facts, head, source);
  return NOUNS.test(lower) && (source.length === 0 || isNoun(facts, head));
}

/** “…, inquest told”: those who are told stand in front of the last word of the line. */
function isHearer(
  { items, sentence }: WordFacts,
  head: number,
  source: readonly number[],
): boolean {
  const isLast = sentence[head + 1] !== sentence[head] || items[head + 1] === undefined;
  const hearer = items[head - 1]?.lower ?? '';
  return isLast && source.at(-1) === head - 1 && (COURTS.has(hearer) || MEMBERS.test(hearer));
}

function isNoun({ items, tag }: WordFacts, head: number): boolean {
  const [before, next] = [items[head - 1], tag[head + 1]];
  const isOwned = before?.kind === 'clitic' || DETERMINERS.has(before?.lower ?? '');
  return isOwned || next === AUX || next === VERB;
}

/** “hails from Oster”, “hailed a passing taxi”; not “hailed a new bus lane”. */
function isFromOrCarrier({ items, tag }: WordFacts, head: number): boolean {
  if (items[head + 1]?.lower === 'from') return true;
  const isOne = /^(?:an?|the|another)$/u.test(items[head + 1]?.lower ?? '');
  const noun = range(head + 2, head + MAX_OBJECT).find((at) =>
    CARRIER.test(items[at]?.lower ?? ''),
  );
  return isOne && noun !== undefined && !isNominalTag(tag[noun + 1]);
}

/** “knocked on her door” */
function isOnDoor({ items }: WordFacts, head: number): boolean {
  return items.slice(head + 1, head + 1 + MAX_OBJECT).some(({ lower }) => DOOR.test(lower));
}

/** “recalls 4,000 planes over”, “recalled its ambassador after”; not “recalls his words after”. */
function isCalledBack({ items, sentence }: WordFacts, head: number): boolean {
  const near = (count: number): Token[] =>
    items
      .slice(head + 1, head + 1 + count)
      .filter((_, index) => sentence[head + 1 + index] === sentence[head]);
  const [first] = near(1);
  const isBare =
    first?.kind === 'word' &&
    !(first.isCapital || isFunctionWord(first.lower) || LEADS_ON.test(first.lower));
  // “Oat bars recalled over metal”
  if (/^(?:over|amid)$/u.test(first?.lower ?? '')) return true;
  const isGoods =
    first?.kind === 'number' ||
    isBare ||
    near(MAX_GOODS).some(({ lower }) => ENVOY.test(lower) || GOODS.test(lower));
  return isGoods && near(MAX_REASON).some(({ lower }) => REASON.test(lower));
}
