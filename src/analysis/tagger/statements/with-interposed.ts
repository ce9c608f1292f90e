/**
 * Reads clauses that stand amid what they report, verb first: “The bridge, says Moen, is closed.” British and Indian papers write so on
 * every page, the articles that the model learned from hardly ever: it takes the bridge for who speaks.
 */

import { lowerBound } from '../../../lib/lower-bound.ts';
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isAuxiliary, isFunctionWord, nounPhraseAfter } from '../../text/noun-phrases.ts';
import { maySpeak } from '../../text/offices.ts';
import { DETERMINERS, NEGATIONS, SUBJECT_PRONOUNS, TIME_WORDS } from '../../text/word-lists.ts';
import type { JudgedReading } from '../readings/choose-readings.ts';
import { type Reading, readByShape } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { isVerb, sentenceOf, type WordFacts } from '../words/word-facts.ts';

/** That such a clause is read right; of invented sentences all were, so that the rest is for what was not thought of. */
const PROBABILITY = 0.85;

/** Longest of what stands before it, of whom it names, and of what is told of them, in items. */
const MAX_HEAD = 24;
const MAX_NAME = 24;
const MAX_ASIDES = 40;

/** Beside the verbs of speech, which all may stand so. */
const SINGULAR =
  /^(?:said|(?:say|argue|claim|insist|believe|think|reckon|suggest|contend|maintain|warn|add|explain|note|write|admit|concede|predict|fear|complain|observe|joke|allege|conclude)s|(?:argu|claim|insist|believ|reckon|suggest|contend|maintain|warn|add|explain|not|conced|predict|fear|complain|observ|jok|alleg|conclud)ed|admitted|wrote|thought)$/u;
const PLURAL =
  /^(?:say|argue|claim|insist|believe|think|reckon|suggest|contend|maintain|warn|fear|complain|predict)$/u;

/** Open a phrase or a clause that needs the one behind it. */
const FRONTED =
  /^(?:in|at|on|after|during|before|when|as|while|for|by|with|since|despite|from|if|under|without|because|unless|although|though|until|once|where|over|within|between|to|unlike|no|yes|thus|instead|still|perhaps|sometimes|soon|nowadays)$/u;
/** Of these, those that may have a verb of their own: “If the bridge goes, says Moen, we go.” */
const CONJUNCTIONS =
  /^(?:to|unlike|when|as|while|since|if|because|unless|although|though|until|once|where|before|after)$/u;
/** Leads on from the sentence before. */
const JOIN = /^(?:and|but|so|yet|or)$/u;

interface Clause {
  /** First item of what it stands amid. */
  readonly start: number;
  /** The mark in front of it. */
  readonly mark: number;
  readonly verb: number;
  /** Items of whom it names, half-open. */
  readonly source: { readonly start: number; readonly end: number };
  /** Item behind the mark that ends it. */
  readonly end: number;
}

/** @returns the readings, each such clause with who stands behind its verb for a source, and with what is on both sides for its content. */
export function withInterposed(
  facts: WordFacts,
  chosen: readonly JudgedReading[],
): readonly JudgedReading[] {
  const clauses = facts.items.flatMap((_, mark) => readClause(facts, mark) ?? []);
  const byVerb = new Map(clauses.map((clause) => [clause.verb, clause]));
  const bySentence = new Map(clauses.map((clause) => [facts.sentence[clause.verb], clause]));
  const others = chosen.flatMap((each) => {
    const { head, source } = each.reading;
    if (byVerb.has(head ?? -1) || source.some((at) => byVerb.has(at))) return [];
    const clause = bySentence.get(facts.sentence[head ?? 0]);
    return clause && isAdded(facts, clause, each.reading)
      ? [{ ...each, reading: { ...each.reading, source: sourceOf(clause) } }]
      : [{ ...each, reading: withSubject(facts, each.reading) }];
  });
  const told = others.flatMap(({ reading: { source, cue } }) => [...source, ...cue]);
  const starts = [...told, ...clauses.map(({ start }) => start)].sort((a, b) => a - b);
  return [...others, ...clauses.map((clause) => readingOf(facts, clause, starts))];
}

/** “…, adding that …” behind such a clause is of whom it names, not of what its sentence begins with. */
function isAdded({ items }: WordFacts, { verb, end }: Clause, { head, source }: Reading): boolean {
  if (head === null || head < end) return false;
  const isAddition = items[head - 1]?.text === ',' && /ing$/u.test(items[head]?.lower ?? '');
  return isAddition && (source[0] ?? verb) < verb;
}

/** @returns the source behind its last comma, where the verb that follows the clause is of what stands before that: “Moen, mayor Anna Berg said, was late.” */
function ownSource(facts: WordFacts, { source, cue }: Reading): readonly number[] {
  const { items } = facts;
  const comma = source.findLastIndex((at) => items[at]?.text === ',');
  const behind = (cue.at(-1) ?? -1) + 1;
  const isNamed = source.slice(comma + 1).some((at) => items[at]?.isCapital);
  const isAmid =
    comma > 0 && isNamed && items[behind]?.text === ',' && isAuxiliary(items[behind + 1]);
  return isAmid ? source.slice(comma + 1) : source;
}

/** @returns the reading with the subject in front of its source too, where what it says has none: “Moen, police say, was late.” */
function withSubject(facts: WordFacts, reading: Reading): Reading {
  const { items } = facts;
  const { head, cue, content } = reading;
  const source = ownSource(facts, reading);
  const [mark, end] = [(source[0] ?? 0) - 1, (content[0] ?? 0) - 1];
  const close = closeOf(items[mark]);
  const isAmid =
    close !== null && items[end]?.text === close && source.at(-1) === (cue[0] ?? 0) - 1;
  if (head === null || !isAmid || head > end || items[end + 1]?.quotation) return reading;
  const start = startOf(facts, mark);
  const before = range(start, mark);
  const isAlone = before.length <= MAX_HEAD && before.every((at) => items[at]?.kind === 'word');
  const need = needOf(facts, start, mark);
  const isNeeded = (need === 'verb' || need === 'complement') && isMet(facts, need, end + 1);
  return isAlone && isNeeded ? { ...reading, source, content: [...before, ...content] } : reading;
}

const sourceOf = ({ source }: Clause): number[] => range(source.start, source.end);

/** @param starts items at which something else that is said may begin, in order. */
function readingOf(facts: WordFacts, clause: Clause, starts: readonly number[]): JudgedReading {
  const { start, mark, verb, end } = clause;
  const isJoin = mark - start === 1 && JOIN.test(facts.items[start]?.lower ?? '');
  const content = [
    ...(isJoin ? [] : range(start, mark)),
    ...range(end, contentEnd(facts, clause, starts)),
  ];
  return { reading: readByShape(verb, sourceOf(clause), content), probability: PROBABILITY };
}

/** @returns the item where the sentence ends, or goes over into something else that is said: “…, but Berg said …”, “…, adding that …”. */
function contentEnd(facts: WordFacts, { verb, end }: Clause, starts: readonly number[]): number {
  const { items } = facts;
  const last = sentenceOf(facts, verb).end;
  const isJoin = (at: number) =>
    /^(?:[,;—–]|and|but|while|though|although)$/u.test(items[at]?.lower ?? '');
  // Not at “said” of “Berg, says Moen, said that …”.
  let at = lowerBound(starts, (start) => start <= end);
  while ((starts[at] ?? last) < last && !isJoin((starts[at] ?? 0) - 1)) at++;
  let next = Math.min(last, starts[at] ?? last);
  while (next < last && next > end && isJoin(next - 1)) next--;
  return next;
}

/** @returns the clause that the mark opens: a comma, a dash or a bracket; null where none does. */
function readClause(facts: WordFacts, mark: number): Clause | null {
  const { items, sentence } = facts;
  const close = closeOf(items[mark]);
  // ‘The bridge’, says Moen, ‘is closed.’
  if (close === null || items[mark - 1]?.quotation) return null;
  const verb = verbBehind(items, mark);
  const isPlural = PLURAL.test(items[verb]?.lower ?? '');
  if (!isPlural && !isSingular(items[verb])) return null;
  const start = startOf(facts, mark);
  if (mark === start || mark - start > MAX_HEAD || sentence[mark] !== sentence[verb + 1])
    return null;
  const before = items.slice(start, mark);
  const mayHeadSpeak = before.some(
    (word) => maySpeak(word) && !(word === items[start] && isFunctionWord(word.lower)),
  );
  if (mayHeadSpeak && before.some(({ text }) => text === ',')) return null;
  const source = sourceAt(items, verb + 1, { isPlural, isAnyone: !mayHeadSpeak });
  const end = source && endOf(facts, { start, mark, from: source.end, close });
  // “The site, which is down, claims Moen, 45, is a doctor”: the site claims it.
  const isBroken = before.some(({ text }) => text === ',') && end !== (source?.end ?? 0) + 1;
  return source && end && !isBroken ? { start, mark, verb, source, end } : null;
}

/** @returns the mark that closes what this one opens; null where it opens nothing. */
function closeOf(item: Token | undefined): string | null {
  if (item?.kind !== 'punctuation') return null;
  if (item.text === '(') return ')';
  return /^[,–—]$/u.test(item.text) ? item.text : null;
}

/** “says”, “argues”, “snaps”; not “tells”. */
function isSingular(item: Token | undefined): boolean {
  if (!item || /^t(?:ell|old)/u.test(item.lower)) return false;
  return SINGULAR.test(item.lower) || isSpeechVerb(item);
}

/** “…, says Moen”, “…, so says Moen”, “…, or so says Moen” */
function verbBehind(items: readonly Token[], mark: number): number {
  let verb = mark + 1;
  if (items[verb]?.lower === 'or' && items[verb + 1]?.lower === 'so') verb++;
  return items[verb]?.lower === 'so' ? verb + 1 : verb;
}

/** @param isAnyone whether what the words before it name can’t be who speaks: “Councillor Berg, said the bridge, built in 1890, was safe” is written too. */
function sourceAt(
  items: readonly Token[],
  from: number,
  { isPlural, isAnyone }: { readonly isPlural: boolean; readonly isAnyone: boolean },
): Clause['source'] | null {
  const first = items[from];
  if (first?.kind !== 'word' || TIME_WORDS.has(first.lower)) return null;
  if (!first.isCapital && (SUBJECT_PRONOUNS.has(first.lower) || first.lower === 'that'))
    return null;
  const phrase = withoutSuch(items, nounPhraseAfter(items, from));
  if (!phrase || phrase.end - from > MAX_NAME) return null;
  const words = items.slice(from, phrase.end);
  const isTold = isAnyone && /^(?:the|its|his|her|their|our)$/u.test(first.lower);
  const isMany = words.some(({ lower, kind }) => kind === 'word' && lower.endsWith('s'));
  if (isPlural)
    return isMany || words.some(({ lower }) => /^(?:and|people|police|some|many)$/u.test(lower))
      ? phrase
      : null;
  return isTold || words.some(maySpeak) || /^(?:one|an?)$/u.test(first.lower) ? phrase : null;
}

/** “campaigners | such as Moen” */
function withoutSuch(
  items: readonly Token[],
  phrase: Clause['source'] | null,
): Clause['source'] | null {
  const isSuch = phrase && items[phrase.end - 1]?.lower === 'such';
  return isSuch ? { ...phrase, end: phrase.end - 1 } : phrase;
}

/** @returns the item behind the closing mark, from which on is said what the words before the clause need; null where these need nothing. */
function endOf(
  facts: WordFacts,
  {
    start,
    mark,
    from,
    close,
  }: Pick<Clause, 'start' | 'mark'> & { readonly from: number; readonly close: string },
): number | null {
  const { items, sentence } = facts;
  const need = needOf(facts, start, mark);
  for (let at = from; at < from + MAX_ASIDES; at++) {
    const next = at + 1;
    if (items[at]?.quotation || sentence[next] !== sentence[start]) return null;
    if (items[at]?.text === ':' && need === 'verb') return next;
    if (items[at]?.text === close && isMet(facts, need, next)) return next;
  }
  return null;
}

/** What words that stand alone in front of such a clause still need; null where they are a sentence, or may be. */
type Need = 'verb' | 'complement' | 'clause' | null;

function isMet(facts: WordFacts, need: Need, next: number): boolean {
  const item = facts.items[next];
  if (need === 'verb') return item?.quotation?.startsCapital === false || isTensed(facts, next);
  if (need === 'complement')
    return !/^(?:who|which|whose)$/u.test(item?.lower ?? '') && !isTold(facts, next);
  return need === 'clause' ? opensClause(facts, next) : isAuxiliary(item);
}

/** “It was, said Moen, | the mayor of Oster, a disgrace”: an office of who is named, for more that may be the complement follows it. */
function isTold({ items, sentence }: WordFacts, next: number): boolean {
  if (!DETERMINERS.has(items[next]?.lower ?? '')) return false;
  const comma = range(next, next + MAX_NAME).find((at) => items[at]?.text === ',') ?? -1;
  const [behind, first] = [comma + 1, comma + 2].map((at) => items[at]?.lower ?? '');
  // Not of a list: “the mayor, the council and the port”.
  const isMore =
    behind === 'a' || behind === 'an' || (behind === 'the' && /(?:st|only)$/u.test(first ?? ''));
  const isOffice = items.slice(next + 1, comma).some(maySpeak);
  return isOffice && isMore && sentence[comma + 1] === sentence[next];
}

/** “The bridge, …” needs a verb, “It is, …” a complement, “In ten years, …” and “If the bridge goes, …” a clause. */
function needOf(facts: WordFacts, start: number, end: number): Need {
  const { items } = facts;
  let from = start;
  while (from < end && JOIN.test(items[from]?.lower ?? '')) from++;
  if (isAuxiliary(items[end - 1])) return 'complement';
  if (from === end) return 'clause';
  const first = items[from]?.lower ?? '';
  const hasVerb = range(from, end).some((at) => isAuxiliary(items[at]) || isVerb(facts, at));
  if (CONJUNCTIONS.test(first) && hasVerb) return 'clause';
  if (hasVerb) return null;
  const isAdverb = end - from === 1 && /ly$/u.test(first);
  return FRONTED.test(first) || TIME_WORDS.has(first) || isAdverb ? 'clause' : 'verb';
}

/** A verb that needs a subject before it: “is”, “will”, “never paid”. */
function isTensed(facts: WordFacts, at: number): boolean {
  const { items, tag } = facts;
  const item = items[at];
  if (item?.kind !== 'word') return false;
  if (
    NEGATIONS.has(item.lower) ||
    /^(?:also|never|still|only|just|already|often)$/u.test(item.lower) ||
    /ly$/u.test(item.lower)
  )
    return isAuxiliary(items[at + 1]) || isLexical(facts, at + 1);
  return isAuxiliary(item) || tag[at] === AUX || isLexical(facts, at);
}

function isLexical(facts: WordFacts, at: number): boolean {
  const item = facts.items[at];
  return (
    item?.kind === 'word' &&
    !isAuxiliary(item) &&
    facts.tag[at] === VERB &&
    !/ing$/u.test(item.lower)
  );
}

/** A subject and its verb behind it, up to the next comma: “the village will die”. */
function opensClause(facts: WordFacts, from: number): boolean {
  const { items } = facts;
  const first = items[from];
  if (!first || /^(?:who|which|whose|where|when)$/u.test(first.lower)) return false;
  const isSubject =
    first.isCapital ||
    DETERMINERS.has(first.lower) ||
    SUBJECT_PRONOUNS.has(first.lower) ||
    /^(?:there|nobody|nothing|everybody|everyone|everything|people|few|many|.*[^s]s)$/u.test(
      first.lower,
    );
  if (!isSubject) return false;
  for (let at = from + 1; at < from + MAX_HEAD && items[at]?.text !== ','; at++) {
    if (/^(?:who|which|that|whose)$/u.test(items[at]?.lower ?? '')) return false;
    if (isAuxiliary(items[at]) || facts.tag[at] === AUX || isLexical(facts, at)) return true;
  }
  return false;
}

/** The sentence’s first item, or the first behind a semicolon. */
function startOf({ items, sentence, sentenceStart }: WordFacts, at: number): number {
  const first = sentenceStart[sentence[at] ?? 0] ?? 0;
  let start = at;
  while (start > first && at - start <= MAX_HEAD + 1 && items[start - 1]?.text !== ';') start--;
  return start;
}
