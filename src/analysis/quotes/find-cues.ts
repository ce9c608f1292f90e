/**
 * Finds the words that may link a source to a content: finite verbs of the lexicon with their auxiliaries and adverbs,
 * participles ("…, adding that"), and "according to". Nouns that look like verbs ("his claims") and infinitives are left out.
 */
import { type CueVerb, findCueVerb } from '../text/cue-lexicon.ts';
import type { Sentence, Token } from '../text/document.ts';
import { isAdverb, isNominal } from '../text/noun-phrases.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../text/word-lists.ts';
import { WordTable } from '../text/word-table.ts';
import type { CueCandidate } from './cue-candidate.ts';
import { withoutAsides } from './find-asides.ts';
import { findPassive, quoterEnd } from './find-passive-cue.ts';
import { opensSource, quotationBefore } from './find-source.ts';

const STATEMENT_NOUNS =
  /^(?:statement|interview|email|e-mail|tweet|letter|speech|memo|post|report|conference|release|message|text|note|blog|video|op-ed|filing|briefing|call|column|telephone|phone|debate|testimony|address|appearance|brief|affidavit|news|press|television|radio|written|joint|prepared|facebook|twitter|series|separate|recent|short)$/u;
const MAX_ADDRESSEE_ITEMS = 7;

/** @returns candidates in order; their ranges don't overlap. */
export function findCues(sentence: Sentence): CueCandidate[] {
  const { items } = sentence;
  const found: CueCandidate[] = [];
  let floor = 0;
  for (let at = 0; at < items.length; at++) {
    const candidate = candidateAt(items, at, floor);
    if (!candidate) continue;
    found.push(candidate);
    floor = candidate.end;
    at = candidate.end - 1;
  }
  return withoutAsides(items, found);
}

function candidateAt(items: readonly Token[], at: number, floor: number): CueCandidate | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  if (item.lower === 'according' && items[at + 1]?.lower === 'to')
    return accordingAt(at, at + 2, 'according to');
  if (item.lower === 'in' && wordsBehind(items, at, 3) === 'the words of')
    return accordingAt(at, at + 4, 'in the words of');
  const { verb: listed, particle } = VERBS.of(item);
  if (particle !== undefined && particle === items[at + 1]?.lower) return phrasalAt(items, at);
  const verb = listed ?? unlistedVerb(items, at);
  const isName = isInName(items, at) || isInCapitals(items, at);
  return verb && !isName ? verbAt(items, at, floor, verb) : null;
}

function wordsBehind(items: readonly Token[], at: number, count: number): string {
  return items
    .slice(at + 1, at + 1 + count)
    .map(({ lower }) => lower)
    .join(' ');
}

function accordingAt(start: number, end: number, lemma: string): CueCandidate {
  return { type: 'according', start, at: start, end, lemma, flags: 'qct', isHedged: false };
}

/** Verbs that say something only with their particle: "“…,” he went on", "Berg shot back: “…”". */
const PARTICLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    on: 'went goes',
    in: 'cut cuts chimed chimes broke breaks',
    back: 'shot shoots fired fires hit hits wrote writes',
    up: 'piped pipes spoke speaks summed sums',
    out: 'called calls cried cries blurted blurts',
  }).flatMap(([particle, verbs]) =>
    verbs.split(' ').map((verb): [string, string] => [verb, particle]),
  ),
);

const VERBS = new WordTable((lower) => ({
  verb: findCueVerb(lower),
  particle: PARTICLES.get(lower),
}));

/** @returns the cue where nothing stands between it and what is said. */
function phrasalAt(items: readonly Token[], at: number): CueCandidate | null {
  const next = items[at + 2];
  if (next && next.kind !== 'punctuation' && next.kind !== 'quotation') return null;
  const lemma = `${items[at]?.lower} ${items[at + 1]?.lower}`;
  return { type: 'verb', start: at, at, end: at + 2, lemma, flags: 'q', isHedged: false };
}

/** Shortest quotation, in words, behind which any verb is one of saying: less may be a title ("“The Wall,” Berg starred"). */
const MIN_STATEMENT_WORDS = 4;

/** "“This is a wonder!” purred Anna Berg": no list has all verbs that stand between a statement and who makes it. */
function unlistedVerb(items: readonly Token[], at: number): CueVerb | null {
  const { lower, isCapital } = items[at] as Token;
  if (isCapital || !lower.endsWith('ed') || lower.length < 4) return null;
  const next = items[at + 1];
  const isInverted = opensSource(next);
  const isEnd = next === undefined || next.kind === 'punctuation';
  if (!isInverted && !isEnd) return null;
  const quotation = quotationBefore(items, isInverted ? at : subjectStart(items, at));
  if (!quotation || quotation.wordCount < MIN_STATEMENT_WORDS || !quotation.startsCapital)
    return null;
  return { lemma: lower, class: 'say', flags: isInverted ? 'qv' : 'q', form: 'past' };
}

/** Walks left over "he" or "Anna Berg". */
function subjectStart(items: readonly Token[], at: number): number {
  if (SUBJECT_PRONOUNS.has(items[at - 1]?.lower ?? '')) return at - 1;
  let start = at;
  while (items[start - 1]?.kind === 'word' && items[start - 1]?.isCapital) start--;
  return start;
}

/** "White House Press Secretary": a capital in the middle of a sentence is part of a name. */
function isInName(items: readonly Token[], at: number): boolean {
  const before = items[at - 1];
  if (!items[at]?.isCapital || !before || before.kind === 'punctuation') return false;
  return (
    before.kind !== 'quotation' &&
    items.some((item) => item.kind === 'word' && item.lower.length > 4 && !item.isCapital)
  );
}

/** "RED STATES FOR THE FIRST TIME": a heading, in which no word can be told from a name. */
function isInCapitals(items: readonly Token[], at: number): boolean {
  const isCapitals = (item: Token | undefined) => item?.kind === 'word' && item.isAllCapitals;
  return isCapitals(items[at]) && (isCapitals(items[at - 1]) || isCapitals(items[at + 1]));
}

function verbAt(
  items: readonly Token[],
  at: number,
  floor: number,
  verb: CueVerb,
): CueCandidate | null {
  const passive = findPassive(items, at);
  if (passive !== null) return passiveAt(items, at, phraseStart(items, passive, floor), verb);
  const start = phraseStart(items, at, floor);
  const words = items.slice(start, at).map((token) => token.lower);
  if (items[start - 1]?.lower === 'to' || words.includes('to'))
    return infinitiveAt(items, at, start, verb);
  const hasBe = words.some((word) => BE_FORMS.has(word) || word === "'s");
  if (verb.form === 'ing' && !hasBe) return participleAt(items, at, verb);
  if (verb.form !== 'ing' && words.some((word) => BE_FORMS.has(word))) return null;
  if (isNoun(items, at, start, verb)) return null;
  const isHedged = words.some((word) => MODALS.has(word) || NEGATIONS.has(word));
  return {
    type: 'verb',
    start,
    at,
    end: cueEnd(items, at, verb),
    lemma: verb.lemma,
    flags: verb.flags,
    isHedged,
  };
}

/** "was quoted by the Courier as saying"; of "the Courier quoted Berg as saying" it is no cue. */
function passiveAt(
  items: readonly Token[],
  at: number,
  start: number,
  { lemma, flags }: CueVerb,
): CueCandidate | null {
  const isPassive = items.slice(start, at).some(({ lower }) => BE_FORMS.has(lower));
  const end = quoterEnd(items, at + 1);
  return isPassive ? { type: 'verb', start, at, end, lemma, flags, isHedged: false } : null;
}

/** Walks left over "has also repeatedly". */
function phraseStart(items: readonly Token[], at: number, floor: number): number {
  let start = at;
  while (start > floor) {
    const before = items[start - 1];
    if (!before) break;
    const isPart =
      (before.kind === 'word' || before.kind === 'clitic') &&
      (AUXILIARIES.has(before.lower) || NEGATIONS.has(before.lower) || isAdverb(before));
    if (!isPart || (before.isCapital && !AUXILIARIES.has(before.lower))) break;
    start--;
  }
  while (start < at && isAdverb(items[start] as Token) && start === floor) start++;
  return isPossessive(items, start, at) ? start + 1 : start;
}

/** "Berg's claim": the clitic is no auxiliary unless a participle in -ing follows. */
function isPossessive(items: readonly Token[], start: number, at: number): boolean {
  return items[start]?.kind === 'clitic' && findCueVerb(items[at]?.lower ?? '')?.form !== 'ing';
}

/** "went on to say: “…”" counts where a quotation follows at once. */
function infinitiveAt(
  items: readonly Token[],
  at: number,
  start: number,
  verb: CueVerb,
): CueCandidate | null {
  if (verb.form !== 'base' || !verb.flags.includes('q')) return null;
  const next = items[at + 1]?.kind === 'quotation' ? items[at + 1] : items[at + 2];
  const isBeside =
    next?.kind === 'quotation' &&
    next.quotation !== null &&
    next.quotation.startsCapital &&
    next.quotation.wordCount > 2;
  if (!isBeside || !/^[,:“]/u.test(items[at + 1]?.text ?? '')) return null;
  return {
    type: 'participle',
    start: Math.min(start, at),
    at,
    end: at + 1,
    lemma: verb.lemma,
    flags: verb.flags,
    isHedged: true,
  };
}

function participleAt(items: readonly Token[], at: number, verb: CueVerb): CueCandidate | null {
  const before = items[at - 1];
  if (
    before &&
    (DETERMINERS.has(before.lower) ||
      before.kind === 'clitic' ||
      (PREPOSITIONS.has(before.lower) && before.lower !== 'by' && before.lower !== 'while'))
  )
    return null;
  if (!/[qct]/u.test(verb.flags) && !verb.flags.includes('o')) return null;
  return {
    type: 'participle',
    start: at,
    at,
    end: cueEnd(items, at, verb),
    lemma: verb.lemma,
    flags: verb.flags,
    isHedged: false,
  };
}

/** "his claims", "of reports", "the charge": a noun that looks like a form of the verb. */
function isNoun(items: readonly Token[], at: number, start: number, verb: CueVerb): boolean {
  const before = items[start - 1];
  const isBare = start === at;
  if (isBare && before && opensNoun(before, verb)) return true;
  if (verb.form === 'past') return before?.lower === 'the' || before?.lower === 'a';
  if (verb.form === 'base' && isBare && !isPluralSubject(before)) return true;
  if (!verb.flags.includes('n') || isClauseNext(items, at) || isBehindStatement(items, at))
    return false;
  const next = items[at + 1];
  const hasSubject =
    before !== undefined &&
    (SUBJECT_PRONOUNS.has(before.lower) || before.isCapital || before.text === ',' || !isBare);
  return !(
    hasSubject &&
    next !== undefined &&
    !PREPOSITIONS.has(next.lower) &&
    isClauseStart(next)
  );
}

function opensNoun(before: Token, verb: CueVerb): boolean {
  if (before.kind === 'clitic') return true;
  if (DETERMINERS.has(before.lower)) {
    return !/^(?:some|many|several|others|both|this|that|which|most)$/u.test(before.lower);
  }
  return PREPOSITIONS.has(before.lower) && before.lower !== 'that' && verb.form !== 'past';
}

function isClauseNext(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  if (next?.lower === 'that' || next?.kind === 'quotation') return true;
  if (next?.text === ':' && at + 2 === items.length) return true;
  if ((!next || /^[.,]$/u.test(next.text)) && items[0]?.kind === 'quotation') return true;
  return (next?.text === ':' || next?.text === ',') && items[at + 2]?.kind === 'quotation';
}

/** How many items may stand between a statement and a verb that is no noun: "“…,” the envoys of both towns state in a letter". */
const MAX_SUBJECT_ITEMS = 6;

function isBehindStatement(items: readonly Token[], at: number): boolean {
  const quotation = items[0]?.quotation;
  return (
    at <= MAX_SUBJECT_ITEMS && quotation?.startsCapital === true && quotation.ending === 'comma'
  );
}

const PLURAL_WORDS =
  /^(?:they|we|you|i|people|police|others|many|some|most|several|both|men|women|who|that|,|\))$/u;

function isPluralSubject(before: Token | undefined): boolean {
  if (!before) return false;
  return (
    PLURAL_WORDS.test(before.lower) || (before.kind === 'word' && /[^s]s$/u.test(before.lower))
  );
}

function isClauseStart(next: Token): boolean {
  return (
    next.isCapital ||
    DETERMINERS.has(next.lower) ||
    SUBJECT_PRONOUNS.has(next.lower) ||
    isNominal(next)
  );
}

/** Takes in "told reporters", "said in a statement", "called on". */
function cueEnd(items: readonly Token[], at: number, verb: CueVerb): number {
  let end = at + 1;
  if (
    (verb.lemma === 'point' && items[end]?.lower === 'out') ||
    (verb.lemma === 'call' && /^(?:on|for)$/u.test(items[end]?.lower ?? ''))
  )
    end++;
  if (verb.lemma === 'tell') end = addresseeEnd(items, end);
  const noun = statementEnd(items, end);
  return Math.max(noun, end);
}

function addresseeEnd(items: readonly Token[], from: number): number {
  const first = items[from];
  if (!first) return from;
  if (
    /^(?:him|her|them|me|us|reporters|journalists|viewers|supporters|voters|colleagues|investors|fans)$/u.test(
      first.lower,
    )
  )
    return from + 1;
  if (!isNominal(first) && !DETERMINERS.has(first.lower)) return from;
  let end = from + 1;
  const isList = first.isCapital;
  while (end < items.length && end - from < MAX_ADDRESSEE_ITEMS) {
    const item = items[end];
    if (!item || !isNominal(item) || (isList && !item.isCapital && item.kind !== 'clitic')) break;
    end++;
  }
  return end;
}

function statementEnd(items: readonly Token[], from: number): number {
  if (!/^(?:in|on|via|by|through|during|at)$/u.test(items[from]?.lower ?? '')) return from;
  for (let at = from + 1; at < Math.min(items.length, from + 6); at++) {
    const item = items[at];
    if (item?.kind !== 'word') return from;
    const isLast =
      STATEMENT_NOUNS.test(item.lower) && !STATEMENT_NOUNS.test(items[at + 1]?.lower ?? '');
    if (isLast) return at + 1;
    if (!DETERMINERS.has(item.lower) && !STATEMENT_NOUNS.test(item.lower)) return from;
  }
  return from;
}
