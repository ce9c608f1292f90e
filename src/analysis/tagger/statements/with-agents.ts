/**
 * Tells who speaks where somebody is only spoken to or about: “Berg was praised by Moen for her “courage””, “the plan, described as “madness”
 * by Moen”. The model takes what such a verb’s subject is for who speaks; where no agent is named, nobody is told.
 */
import { range } from '../../../lib/range.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb, isFunctionWord, nounPhraseAfter } from '../../text/noun-phrases.ts';
import { maySpeak, SPOKES_NOUNS } from '../../text/offices.ts';
import { AUXILIARIES, BE_FORMS, TIME_WORDS } from '../../text/word-lists.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import type { WordFacts } from '../words/word-facts.ts';

/** Participles by which their subject is spoken to or about; not “convinced”, “opposed”, “quoted as saying”, “asked”. */
const SPOKEN_OF =
  /^(?:told|informed|warned|assured|advised|reminded|notified|urged|ordered|instructed|implored|accused|blamed|praised|commended|congratulated|thanked|applauded|saluted|hailed|lauded|described|branded|called|dubbed|labell?ed|termed|deemed|characteri[sz]ed|portrayed|depicted|condemned|denounced|slammed|blasted|dismissed|derided|mocked|ridiculed|criticised|criticized|attacked|lambasted|rebuked|scolded|chided|berated|admonished|rapped|panned|pilloried|savaged|flayed|deplored|promised|remembered|mourned|credited|likened|compared)$/u;
/** “criticised for calling it “madness””: what the subject is spoken of for is what it said. */
const FOR_SAYING =
  /^(?:saying|telling|calling|describing|branding|labell?ing|dubbing|comparing|likening|referring|claiming|suggesting|tweeting|posting|writing|shouting|chanting|declaring|announcing|asking|joking|coining)$/u;
/** Of these the subject is who is told, and none of what is said. */
const TOLD =
  /^(?:told|informed|warned|assured|advised|reminded|notified|urged|ordered|instructed|implored|promised)$/u;
/** That it is said, of those whose agent is named: invented sentences tell no more. */
const PROBABILITY = 0.75;
const MAX_AUXILIARIES = 4;
/** Longest “her lawyer at Berg and Lund”, in items. */
const MAX_APPOSITION = 10;
const CLOSED = /^[,;:–—()]$/u;
/** How far behind the verb its agent may stand, in items. */
const MAX_ITEMS = 24;

/** @returns the readings in their order, each such verb’s agent for its source. */
export function withAgents(facts: WordFacts, chosen: readonly JudgedReading[]): JudgedReading[] {
  return chosen.map((each) => {
    const { head } = each.reading;
    const passive = head === null ? null : passiveAt(facts.items, head);
    if (head === null || passive === null) return each;
    if (isForSaying(facts, each.reading) || isActive(facts, each.reading, passive)) return each;
    const reading = withoutSubject(facts, each.reading, passive, agentBehind(facts, head));
    if (!reading) return each;
    const isKnown =
      reading.source.length > 0 && reading.content.some((at) => facts.items[at]?.quotation);
    return {
      reading,
      probability: isKnown ? Math.max(each.probability, PROBABILITY) : each.probability,
    };
  });
}

/** “Moen was criticised for calling it “madness””: the words are Moen’s, whoever criticises. */
function isForSaying({ items }: WordFacts, { head, content }: Reading): boolean {
  const quotation = content.find((at) => items[at]?.quotation) ?? 0;
  return items.slice((head ?? 0) + 1, quotation).some(({ lower }) => FOR_SAYING.test(lower));
}

/** “Moen, the mayor, condemned “cowardly” attacks by rebels”: not what a comma and the sentence’s verb close, “Moen, hailed as “brave” by Berg, left”. */
function isActive(
  { items, tag, sentence, sentenceStart }: WordFacts,
  { head, source }: Reading,
  { isReduced }: Passive,
): boolean {
  const at = head ?? 0;
  const isSubject =
    source[0] === sentenceStart[sentence[at] ?? 0] ||
    source.some((index) => items[index]?.text === ',');
  if (!isReduced || !isSubject || items[at + 1]?.lower === 'by') return false;
  // “described as “kind” by his friends”; not “condemned as “cowardly” the attack by rebels”.
  const quotation = items[at + 1]?.quotation ? at + 1 : at + 2;
  if (items[quotation]?.quotation && items[quotation + 1]?.lower === 'by') return false;
  const close = closeBehind(items, at);
  const behind = items[close - 1]?.quotation?.ending === 'comma' ? close : close + 1;
  return tag[behind] !== VERB && tag[behind] !== AUX;
}

interface Agent {
  /** The item “by”. */
  readonly by: number;
  readonly end: number;
}

interface Passive {
  /** First item of its auxiliaries; the participle itself where it has none: “, praised for it,”. */
  readonly start: number;
  readonly isReduced: boolean;
}

/** @returns null for “Moen praised”. */
function passiveAt(items: readonly Token[], head: number): Passive | null {
  if (!SPOKEN_OF.test(items[head]?.lower ?? '')) return null;
  let start = head;
  while (start > head - MAX_AUXILIARIES && isBeforeParticiple(items[start - 1])) start--;
  const hasBe = items
    .slice(start, head)
    .some(({ lower }) => BE_FORMS.has(lower) || /^(?:been|being|['’](?:re|m))$/u.test(lower));
  if (hasBe) return { start, isReduced: false };
  const [next, text] = [items[head + 1], items[start - 1]?.text ?? ','];
  return CLOSED.test(text) && isReduced(items[head], next)
    ? { start: head, isReduced: true }
    : null;
}

function isBeforeParticiple(item: Token | undefined): boolean {
  return (
    item !== undefined && (AUXILIARIES.has(item.lower) || isAdverb(item) || item.lower === 'been')
  );
}

/** “, branded “madness” by Moen,”; not “Moen, for one, called “…””, “Moen, 49, warned of …”. */
function isReduced(verb: Token | undefined, next: Token | undefined): boolean {
  if (next?.lower === 'by') return true;
  if (!verb || TOLD.test(verb.lower) || verb.lower === 'called') return false;
  return next?.quotation != null || /^(?:as|for|of)$/u.test(next?.lower ?? '');
}

/** @returns where “by Moen” stands; null where nobody is named so. */
function agentBehind({ items, sentence, tag }: WordFacts, head: number): Agent | null {
  for (let by = head + 1; by < head + MAX_ITEMS && sentence[by] === sentence[head]; by++) {
    if (CLOSED.test(items[by]?.text ?? '') || items[by - 1]?.quotation?.ending === 'comma')
      return null;
    // "at a lunch held by the Courier"
    const isOther = by > head + 1 && tag[by - 1] === VERB;
    if (items[by]?.lower !== 'by' || isOther || TIME_WORDS.has(items[by + 1]?.lower ?? ''))
      continue;
    const end = agentEnd(items, by + 1);
    const words = items.slice(by + 1, end);
    const isMany = words.every(({ kind }) => kind === 'word') && words.at(-1)?.lower.endsWith('s');
    if (isMany || words.some((word) => maySpeak(word) && !isFunctionWord(word.lower)))
      return { by, end: appositionEnd(items, end) };
  }
  return null;
}

/** “by Moen, her lawyer, | as”: behind who is named so, and what is told of them between commas. */
function appositionEnd(items: readonly Token[], end: number): number {
  if (items[end]?.text !== ',') return end;
  const close = range(end + 1, end + MAX_APPOSITION).find((at) =>
    CLOSED.test(items[at]?.text ?? ''),
  );
  const isBack = close !== undefined && /^(?:as|for|of|to)$/u.test(items[close + 1]?.lower ?? '');
  return isBack && items[close]?.text === ',' ? close + 1 : end;
}

/** “by Moen | for her courage”, “by the mayor of Oster | of lying”. */
function agentEnd(items: readonly Token[], start: number): number {
  const end = nounPhraseAfter(items, start)?.end ?? start;
  for (let at = start + 1; at < end; at++) {
    const { lower = '' } = items[at] ?? {};
    const isWhat = lower === 'of' && items[at + 1]?.lower.endsWith('ing');
    if (isWhat || (lower === 'for' && !SPOKES_NOUNS.has(items[at - 1]?.lower ?? ''))) return at;
  }
  return end;
}

/** @returns the reading with the agent for its source, and the subject in its content where that is spoken of; null where neither is there. */
function withoutSubject(
  { items }: WordFacts,
  reading: Reading,
  passive: Passive,
  agent: Agent | null,
): Reading | null {
  const { source, content } = reading;
  const head = reading.head ?? 0;
  const last = source.at(-1) ?? head;
  const isSubject = last < head && isBeside(items, last + 1, passive.start);
  if ((last < head && !isSubject) || !(agent || isSubject)) return null;
  const isSpokenOf = isSubject && !passive.isReduced && !TOLD.test(items[head]?.lower ?? '');
  const said = withoutAgent(items, [...(isSpokenOf ? source : []), ...content], agent);
  const end = passive.isReduced ? closeBehind(items, head) : items.length;
  const kept = passive.isReduced ? said.filter((at) => at > head && at < end) : said;
  return kept.length === 0 ? null : { ...reading, source: named(source, agent), content: kept };
}

/** Nor what is said by another: “as “fair” by Moen and by Berg as “madness””. */
function withoutAgent(
  items: readonly Token[],
  said: readonly number[],
  agent: Agent | null,
): number[] {
  const isOther = (at: number) =>
    agent !== null &&
    at >= agent.end &&
    items[at]?.lower === 'and' &&
    items[at + 1]?.lower === 'by';
  const other = said.find(isOther) ?? items.length;
  const kept = agent ? said.filter((at) => (at < agent.by || at >= agent.end) && at < other) : said;
  return [...new Set(kept)].sort((a, b) => a - b);
}

/** @returns the agent’s items; the source where that is the agent already, or has it. */
function named(source: readonly number[], agent: Agent | null): readonly number[] {
  const items = agent ? range(agent.by + 1, agent.end) : [];
  return items.some((at) => source.includes(at)) ? source : items;
}

/** Nothing but “, who” stands between a subject and its verb. */
const isBeside = (items: readonly Token[], from: number, to: number): boolean =>
  range(from, to).every((at) => /^(?:,|who|which)$/u.test(items[at]?.lower ?? ''));

/** @returns the item that closes what the verb opens, or the one behind a quotation with a comma at its end. */
function closeBehind(items: readonly Token[], head: number): number {
  let end = head + 1;
  const isOpen = () => items[end - 1]?.quotation?.ending !== 'comma';
  while (end < items.length && isOpen() && !CLOSED.test(items[end]?.text ?? '')) end++;
  return end;
}
