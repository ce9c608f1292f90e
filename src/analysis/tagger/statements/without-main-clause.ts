/** Takes from what is said in a relative clause the clause that it stands in: “Berg, who said the bridge was “safe,” was away.” */
import { range } from '../../../lib/range.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { endsInComma, isFiniteVerb, type WordFacts } from '../words/word-facts.ts';

/** Longest "who in May again" up to the verb, in items. */
const MAX_TO_HEAD = 7;
/** Longest aside between commas, in items. */
const MAX_ASIDE = 30;
const RELATIVE = /^(?:who|which)$/u;
/** Behind these another comma and verb may belong to what is said. */
const OPENS_CLAUSE = /^(?:who|which|that|whose|where|when|while|if|as|because)$/u;

/**
 * @returns the reading, where ", who" or a comma leads to its head, up to the comma with which the clause around goes on; and with "who" for a
 *   source where it has no more than a year for one ("who in 2010 said").
 */
export function withoutMainClause(facts: WordFacts, reading: Reading): Reading {
  const { items } = facts;
  const { head, content, source } = reading;
  const opener = head === null ? undefined : openerOf(facts, head);
  if (head === null || opener === undefined) return reading;
  const isYear = source.length > 0 && source.every((at) => items[at]?.kind === 'number');
  const end = mainClause(facts, reading, opener);
  const kept = end === undefined ? content : content.filter((at) => at < end);
  return { ...reading, source: isYear ? [opener] : source, content: kept };
}

/** @returns the "who" that a comma stands in front of and whose verb the head is; the head where that is “Berg, calling it …”. */
function openerOf({ items, tag, sentence }: WordFacts, head: number): number | undefined {
  if (/ing$/u.test(items[head]?.lower ?? '') && items[head - 1]?.text === ',') return head;
  const between = range(Math.max(0, head - MAX_TO_HEAD), head).reverse();
  const found = between.find((at) => RELATIVE.test(items[at]?.lower ?? '') || tag[at] === VERB);
  const isRelative = found !== undefined && RELATIVE.test(items[found]?.lower ?? '');
  return isRelative && sentence[found] === sentence[head] && items[found - 1]?.text === ','
    ? found
    : undefined;
}

/** @returns where the clause around goes on, with a verb behind a comma of what is said. */
function mainClause(
  facts: WordFacts,
  { content, head }: Reading,
  opener: number,
): number | undefined {
  const { items } = facts;
  const behind = content.filter((at) => at > (head ?? opener));
  const first = behind.find((at) => endsInComma(facts, at));
  const comma = behind.find((at, place) => {
    const isGoneOn = behind[place + 1] === at + 1 && isFiniteVerb(facts, at + 1);
    if (!isGoneOn || !endsInComma(facts, at)) return false;
    if (items[at]?.quotation) return !isAside(facts, at, opener);
    // “…, saying he was ill, tired of the town”: a participle, as likely.
    return at === first && opener !== head && isClause(facts, behind, at);
  });
  if (comma === undefined) return undefined;
  return items[comma]?.text === ',' ? comma : comma + 1;
}

/** “the bridge, which he called “old,” was shut”: the comma ends what another opened. */
function isAside({ items, tag }: WordFacts, quotation: number, opener: number): boolean {
  const before = range(Math.max(opener + 1, quotation - MAX_ASIDE), quotation).reverse();
  const comma = before.find((at) => items[at]?.text === ',');
  if (comma === undefined) return false;
  return tag[comma + 1] === VERB || OPENS_CLAUSE.test(items[comma + 1]?.lower ?? '');
}

/** “the bridge was safe”; not “the bridge, built in 1900, was safe”. */
function isClause({ items, tag }: WordFacts, behind: readonly number[], comma: number): boolean {
  const said = behind.filter((at) => at < comma);
  const inner = items[said[0] ?? comma]?.lower === 'that' ? said.slice(1) : said;
  return (
    said.some((at) => tag[at] === AUX || tag[at] === VERB) &&
    !inner.some((at) => OPENS_CLAUSE.test(items[at]?.lower ?? ''))
  );
}
