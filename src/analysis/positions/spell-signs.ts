/**
 * Writes a statement as a string of signs, one for each word or phrase that matters to act or stance, so that rules are short
 * patterns over signs: "We will not accept the plan" is `HFNA_R`. The letters are explained in sign-lexicon.ts.
 * Articles are left out.
 *
 * Beside those: `Y` a name, `H` the holder's; `'` a possessive; `,` a comma, colon, dash or bracket; `;` `.` `!` `?` an end; `_` any other word;
 * `e` an imperative that opens a sentence; `l` "even" or "ever" in a question; `=` "like" before a name.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Document, Token } from '../text/document.ts';
import { WordTable } from '../text/word-table.ts';
import type { NamedSpan } from './named-span.ts';
import {
  findPhrase,
  findSplitVerb,
  lookUp,
  opensPhrase,
  signOfWord,
  type Telling,
} from './sign-lexicon.ts';

/** A statement in signs; the three lists go together. */
export interface Spelled {
  readonly signs: string;
  /** For each sign the index of the name that it stands for, -1 for every other. */
  readonly names: readonly number[];
  /** The words behind the signs, lower case. */
  readonly words: readonly string[];
}

/** Words of a longer statement are not read: it is a speech, and no place for one stance. */
const MAX_WORDS = 400;

const IMPERATIVES: ReadonlySet<string> = new Set(
  `let give show get take bring pay put come tell publish stop keep open close stand go leave drop withdraw send ask look
  do end scrap resign remember release act start hand free return respect`.split(/\s+/u),
);

/**
 * @param names in text order, not overlapping; `names` of the result counts in them.
 * @param own names of the holder, and of the body that the holder speaks for.
 */
export function spellSigns(
  document: Pick<Document, 'tokens'>,
  spans: readonly Span[],
  names: readonly NamedSpan[],
  own: readonly string[],
): Spelled {
  const line: Line = { words: [], tellings: [], fixed: [], ofName: [] };
  const add: Add = (word, telling, sign, name) => {
    line.words.push(word);
    line.tellings.push(telling);
    line.fixed.push(sign);
    line.ofName.push(name);
  };
  const members = membersOf(own);
  const isOwn = (word: string, name: NamedSpan | undefined): boolean =>
    name ? own.includes(name.name) : members.has(word);
  for (const span of spans) {
    if (line.words.length > 0) addBreak(document.tokens, span, add);
    addSpan(document.tokens, span, names, (word, telling, sign, name) =>
      add(word, telling, isOwn(word, names[name]) ? 'H' : sign, name),
    );
    if (line.words.length > MAX_WORDS) break;
  }
  return readSigns(line);
}

/** Words in order; the four lists go together. */
interface Line {
  /** In lower case. */
  readonly words: string[];
  /** What each may be; null for most, and where the sign is fixed. */
  readonly tellings: (Telling | null)[];
  readonly fixed: (string | null)[];
  /** Index of the name that it stands for; -1 for none. */
  readonly ofName: number[];
}

/** "“They were slow,” she said, “but kind”" is one sentence. */
function addBreak(tokens: readonly Token[], span: Span, add: Add): void {
  const first = tokens[lowerBound(tokens, ({ start }) => start < span.start)];
  const isNewSentence = first?.kind !== 'word' || first.isCapital;
  const sign = isNewSentence ? '.' : ',';
  add(sign, null, sign, -1);
}

/** "drivers" says the Drivers’ Guild of its own. */
function membersOf(own: readonly string[]): ReadonlySet<string> {
  const words = own.flatMap((name) => name.toLowerCase().split(/[\s’']+/u));
  return new Set(words.filter((word) => /.{4}s$/u.test(word)));
}

type Add = (word: string, telling: Telling | null, sign: string | null, name: number) => void;

function addSpan(
  tokens: readonly Token[],
  span: Span,
  names: readonly NamedSpan[],
  add: Add,
): void {
  let name = lowerBound(names, ({ end }) => end <= span.start);
  const first = lowerBound(tokens, ({ start }) => start < span.start);
  const end = lowerBound(tokens, ({ start }) => start < span.end);
  for (const [index, token] of tokens.slice(first, Math.min(end, first + MAX_WORDS)).entries()) {
    while (isPast(names[name], token)) name++;
    const here = names[name];
    const before = tokens[first + index - 1];
    const isName = here && token.start >= here.start && !isWord(here, token, before);
    if (!isName) addToken(token, before, add);
    else if (token.start === here.start || index === 0) {
      add(token.lower, null, 'Y', name);
      if (token.end > here.end) addShortened(token, add);
    }
  }
}

function addToken(token: Token, before: Token | undefined, add: Add): void {
  if (isPlain(token)) add(token.lower, TELLINGS.of(token), null, -1);
  else for (const [word, sign] of wordsOf(token, before)) add(word, tellingOf(word), sign, -1);
}

/** "will" of "She’ll be missed", where "She" stands for a name. */
function addShortened(token: Token, add: Add): void {
  for (const [word, sign] of wordsOf(token, undefined).slice(1))
    add(word, tellingOf(word), sign, -1);
}

const isPast = (name: Span | undefined, token: Token): boolean =>
  name !== undefined && name.end <= token.start;

/** "Shame on them", "Stop that": the capital makes no name of a word that is known, where a sentence starts. */
function isWord(name: NamedSpan, token: Token, before: Token | undefined): boolean {
  if (name.kind !== 'unknown' || name.end > token.end + 2) return false;
  if (before && !/^[.!?:;"“‘'«—–-]$/u.test(before.text)) return false;
  const word = token.lower.replace(/[’'](?:s|re|ve|ll|d|m)$/u, '');
  return IMPERATIVES.has(word) || signOfWord(word) !== null || opensPhrase(word);
}

/** A word that nothing was joined to. */
function isPlain({ kind, lower }: Token): boolean {
  return kind === 'word' && lower !== 'cannot' && !lower.includes('’') && !lower.includes("'");
}

type Words = readonly (readonly [word: string, sign: string | null])[];

/** A token as words, most of them without a sign yet. */
function wordsOf({ kind, lower }: Token, before: Token | undefined): Words {
  if (kind === 'mark') return [];
  if (kind === 'clitic')
    return BEFORE_IS.test(before?.lower ?? '') ? [['is', null]] : [['’s', "'"]];
  if (kind !== 'punctuation') return splitWord(lower.replaceAll("'", '’'));
  if (/[.!?;]/u.test(lower)) return [[lower, lower]];
  return /[,:—–()-]/u.test(lower) ? [[lower, ',']] : [];
}

/** "won’t" as "will" and "not". */
function splitWord(word: string): Words {
  if (word === 'let’s') return [['let', null]];
  if (word === 'cannot') return splitWord('can’t');
  const [, stem = word, ending = ''] = /^(.+?)(n’t|’m|’re|’ve|’ll|’d|’s)$/u.exec(word) ?? [];
  if (ending === '') return [[word, null]];
  const first = [UNSHORTENED[stem] ?? stem, null] as const;
  if (ending !== '’s') return [first, [ending === 'n’t' ? 'not' : ending, null]];
  return [first, BEFORE_IS.test(stem) ? ['is', null] : [ending, "'"]];
}

/** "It’s", "who’s": no possessive. */
const BEFORE_IS = /^(?:it|he|she|that|there|what|who|here|where|how)$/u;

const isArticle = (word: string): boolean => word === 'the' || word === 'a' || word === 'an';

/** What is left of "won’t", "can’t" and "shan’t" when "n’t" is taken away. */
const UNSHORTENED: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };

const ENDS = '.!?;';

function readSigns(line: Line): Spelled {
  const { words, ofName } = line;
  let signs = '';
  const names: number[] = [];
  const kept: string[] = [];
  /** Of a verb that was read already: "down" of "let Berg down". */
  let particle: Part | null = null;
  let isMuted = false;
  for (let at = 0; at < words.length; ) {
    if (particle?.start === at) {
      at = particle.end;
      particle = null;
      continue;
    }
    const read = readAt(line, at, signs);
    particle = read.particle ?? particle;
    if (read.sign !== '') {
      signs += isMuted ? read.sign.replace(JUDGING, '_') : read.sign.replace('#', '_');
      names.push(ofName[at] ?? -1);
      kept.push(words[at] ?? '');
    }
    isMuted = mutes(read.sign, signs, isMuted);
    at += read.length;
  }
  return { signs, names, words: kept };
}

/** What says nothing of whoever was "hit by weak demand". */
const JUDGING = /^[GgQqBLVKWsS#]$/u;

/** Until the clause ends; "I admit that Berg is kind" and "it must admit its mistake" judge. */
function mutes(sign: string, signs: string, isMuted: boolean): boolean {
  if (/^[,.!?;&]$/u.test(sign)) return false;
  return isMuted || (sign === '#' && !/(?:H[abi]?_?|D)_$/u.test(signs));
}

interface Part {
  readonly start: number;
  readonly end: number;
}

interface Read {
  /** Empty for an article. */
  readonly sign: string;
  /** In words. */
  readonly length: number;
  readonly particle?: Part;
}

function readAt(line: Line, at: number, signs: string): Read {
  const { words, fixed } = line;
  const sign = fixed[at] ?? null;
  if (sign === "'" && IS_BEHIND_NAME.test(words[at + 1] ?? '')) return { sign: 'b', length: 1 };
  if (sign !== null) return { sign, length: 1 };
  const next = isArticle(words[at + 1] ?? '') ? at + 2 : at + 1;
  const before = fixed[next] === 'Y' ? signBeforeName(words, at) : null;
  if (before !== null) return { sign: before, length: 1 };
  // "Don’t listen to them"
  if (words[at] === 'not' && /(?:^|[.!?;])e$/u.test(signs)) return { sign: 'N', length: 1 };
  return readWord(line, at, signs);
}

function signBeforeName(words: readonly string[], at: number): string | null {
  const word = words[at] ?? '';
  if (word === 'like' || isAsMuch(words, at)) return '=';
  if (word === 'poor') return '_';
  return FIGHT.test(word) ? 'x' : null;
}

/** "Berg’s a good man", "Berg’s not wrong" */
const IS_BEHIND_NAME = /^(?:an?|the|not|so|too|very|just|been|going|gonna)$/u;

/** "nobody works as hard for us as X": the second of two. */
function isAsMuch(words: readonly string[], at: number): boolean {
  return words[at] === 'as' && words.slice(Math.max(0, at - MAX_WORDS_AS), at - 1).includes('as');
}

/** Between the two. */
const MAX_WORDS_AS = 7;

/** Whom one fights: "the fight of" somebody is none. */
const FIGHT = /^fight(?:s|ing)?$/u;

/** Of a plan these blame who made it. */
const BUNGLED =
  /^(?:botch|bungl|mishandl|mismanag|misjudg|rigg|fudg|distort|fabricat|exaggerat|falsif|flaw)/u;

/** Who "was hurt" or "is being attacked" did not do it. */
function isSuffered(word: string, sign: string, signs: string): boolean {
  if ((sign !== 'q' && sign !== 'B') || word.endsWith('ing')) return false;
  if (/[YP][aFM]?b{1,2}_?$/u.test(signs)) return true;
  return /'_?a?b$/u.test(signs) && !BUNGLED.test(word);
}

/** Are called by who, or what, was in them: "the Berg email scandal", "the Oster massacre". */
const EVENT =
  /^(?:scandal|massacre|loophole|assault|crisis|disaster|tragedy|horror|shooting|bombing|fiasco|debacle|robbery)$/u;

/** Of somebody it was done to them: "Berg’s murder". */
const FATE =
  /^(?:murder|killing|assassination|deaths?|abduction|kidnap(?:ping)?|shooting|stabbing|torture|lynching|execution|poisoning|disappearance|imprisonment|detention|funeral|injur(?:y|ies)|illness|suicide|conviction|symptoms?|condition|health|knee|ankle|hamstring)$/u;

/** Behind a name, with no article: "the Oster ferry disaster", but not "Berg a disaster". */
function isEvent(words: readonly string[], at: number, signs: string): boolean {
  return EVENT.test(words[at] ?? '') && !isArticle(words[at - 1] ?? '') && /Y_?$/u.test(signs);
}

/** Whom one runs, plays or is compared against. */
const RACE =
  /\b(?:races?|racing|runs?|ran|running|runoff|run-off|contests?|bid|match|matches|match-up|matchup|match-ups|matchups|game|plays?|played|playing|final|poll|polls|primary|head-to-head|ticket|competed?|competing)$/u;

/** "wickedly funny", "insanely good" */
const INTENSE =
  /^(?:wickedly|ridiculously|insanely|frighteningly|terrifyingly|absurdly|stupidly|painfully|awfully|terribly|dreadfully|brutally|fiercely|crazily|madly|horribly)$/u;

/** Praise or blame nobody who feels so: "Cole is happy". */
const FELT: ReadonlySet<string> = new Set(
  `happy glad pleased delighted thrilled proud grateful thankful relieved overjoyed elated ecstatic jubilant enthusiastic hopeful joyful
  optimistic gratified`.split(/\s+/u),
);
const VEXED: ReadonlySet<string> = new Set(
  `angry furious upset sad disappointed devastated heartbroken worried frightened confused depressed lonely tired anxious dismayed
  outraged disgusted shocked distraught indignant frustrated disheartened disillusioned resentful jealous horrified terrified`.split(
    /\s+/u,
  ),
);
const FELT_BY_OTHERS = /[YP][^,.!?;HYP]{0,4}$/u;
/** "I’m grateful to Cole and furious about the bill" is one’s own. */
const VEXED_OTHERS = /[YP][^,.!?;HYPc]{0,4}$/u;

const isFelt = (word: string, signs: string): boolean =>
  (FELT.has(word) && FELT_BY_OTHERS.test(signs)) || (VEXED.has(word) && VEXED_OTHERS.test(signs));

/** What somebody else "had praised" judges nobody here. */
const REPORTED =
  /^(?:praised|welcomed|hailed|applauded|commended|endorsed|condemned|denounced|criticised|criticized|rejected|opposed)$/u;

/** Without a sign of their own, and not always plain. */
const OTHERS: ReadonlySet<string> = new Set([...IMPERATIVES, 'even', 'ever']);
const OTHER: Telling = { sign: null, phrases: null, isSplit: false };

/** @returns null for a word that is always plain. */
function tellingOf(word: string): Telling | null {
  return lookUp(word) ?? (OTHERS.has(word) ? OTHER : null);
}

const TELLINGS = new WordTable(tellingOf);

/** Most words. */
const PLAIN: Read = { sign: '_', length: 1 };

function readWord({ words, tellings }: Line, at: number, signs: string): Read {
  const word = words[at] ?? '';
  const telling = tellings[at];
  if (signs.endsWith("'") && FATE.test(word)) return { sign: 'z', length: 1 };
  if (!telling) return PLAIN;
  const asking = signOfAsking(words, at);
  if (asking !== null) return { sign: asking, length: 1 };
  const joined = readJoined(words, at, telling);
  if (joined) return joined;
  if (isArticle(word)) return { sign: '', length: 1 };
  const sign = signOf(word, telling, signs.at(-1) ?? '.');
  return { sign: signInPlace(words, at, signs, sign), length: 1 };
}

/** What a word with a sign is where it stands. */
function signInPlace(words: readonly string[], at: number, signs: string, sign: string): string {
  const word = words[at] ?? '';
  if (REPORTED.test(word) && /[YP]a$/u.test(signs)) return 'm';
  if (INTENSE.test(word) && /^\p{L}/u.test(words[at + 1] ?? '')) return '_';
  if (isEvent(words, at, signs)) return '_';
  if (word === 'against' && RACE.test(words.slice(Math.max(0, at - 3), at).join(' '))) return '_';
  // "was attacked by cowards"
  if (isSuffered(word, sign, signs)) return words[at + 1] === 'by' ? '#' : '_';
  return isFelt(word, signs) ? '_' : sign;
}

/** A phrase, or a verb with its other part: whichever reaches farther. */
function readJoined(words: readonly string[], at: number, telling: Telling): Read | null {
  const split = telling.isSplit ? findSplitVerb(words, at) : null;
  const phrase = telling.phrases ? findPhrase(words, at, telling.phrases) : null;
  return split && at + (phrase?.length ?? 0) < split.end
    ? { sign: split.sign, length: 1, particle: split }
    : phrase;
}

function signOfAsking(words: readonly string[], at: number): string | null {
  const word = words[at];
  if (word === 'do') return ADDRESSED.test(words[at + 1] ?? '') ? 'a' : null;
  return (word === 'even' || word === 'ever') && isAsked(words, at) ? 'l' : null;
}

/** "Do you believe them?" is no order. */
const ADDRESSED = /^(?:you|we|they|i|people)$/u;

/** Whether the sentence is a question. */
function isAsked(words: readonly string[], at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + MAX_QUESTION_WORDS; next++)
    if (ENDS.includes(words[next] ?? '')) return words[next] === '?';
  return false;
}

/** Behind "even". */
const MAX_QUESTION_WORDS = 24;

function signOf(word: string, { sign }: Telling, last: string): string {
  const isOpening = ENDS.includes(last);
  // "while the lights are on" concedes nothing
  if (word === 'while' && !isOpening && last !== ',') return '_';
  // "should do" asks, "should have" blames
  if (word === 'do' && last === 'D') return '_';
  // "I hope that X listens" doesn’t say that it does
  if (word === 'hope' && last === 'H') return 'I';
  if (isOpening && IMPERATIVES.has(word)) return word === 'resign' ? 'S' : 'e';
  return sign ?? '_';
}
