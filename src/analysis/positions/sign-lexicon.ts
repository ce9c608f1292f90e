/**
 * What words do in a statement, as one letter each: who judges, who is judged, praise, blame, "not", "must", "if". Own lists; the
 * forms of regular verbs are made by English spelling rules, irregular ones are written out.
 */

import { formsOf } from '../text/verb-forms.ts';
import { DEEDS } from './deed-lexicon.ts';
import { readTemplates } from './idiom-lexicon.ts';
import { PHRASES } from './phrase-lexicon.ts';
import { spellSplitVerbs } from './split-verb-lexicon.ts';
import { ENTRIES } from './word-lexicon.ts';

/**
 * The letters, beside those that `spellSigns` gives to names and marks:
 *
 * - `H` I, we; `h` my, our; `P` he, she, it, they; `p` his, its, their; `u` you, us; `d` this, those; `k` who, what, how
 * - `N` not, no; `n` never; `b` is; `a` has, does; `i` did; `F` will, would; `M` can, may; `D` must, should; `E` urges, wants
 * - `L` praises, thanks, backs; `B` condemns, blames; `A` accepts, lets, signs; `S` stops, withdraws, resigns; `s` is sacked, closed, cut
 * - `G` good, right, brave; `Q` bad, unfair, a disgrace; `g` helps, saves; `q` lies, fails, betrays
 * - `W` dies, collapses, a war; `w` in danger, at risk; `C` helps, builds, pays; `v` vows; `T` sure, believes; `U` doubts, unclear
 * - `K` claim, accusation; `R` demand, offer, plan; `V` false, nonsense; `Z` out of the question
 * - `O` wrong to say
 * - `I` if; `J` unless; `&` but; `t` that; `c` and; `o` of; `y` by, from; `f` for, to, with, on …; `x` against; `>` than; `z` there; `j` because; `<` critics; `r` gets; `m` other common verbs
 */
export type Sign = string;

const SIGN_BY_WORD = new Map<string, Sign>();
for (const { sign, verbs = '', words = '' } of [...ENTRIES, ...DEEDS]) {
  for (const verb of verbs.split(/\s+/u).filter(Boolean))
    for (const form of formsOf(verb)) SIGN_BY_WORD.set(form, sign);
  for (const word of words.split(/\s+/u).filter(Boolean)) SIGN_BY_WORD.set(word, sign);
}

// "shamefully", "braver", "weakness": praise and blame with an ending.
for (const [word, sign] of [...SIGN_BY_WORD]) {
  if (sign !== 'G' && sign !== 'Q') continue;
  const stem = word.replace(/[ey]$/u, '');
  const endings = word.endsWith('y') ? ['ily', 'ier', 'iest', 'iness'] : ['er', 'est'];
  const plural = sign === 'Q' ? [`${word}s`] : [];
  for (const form of [
    ...endings.map((ending) => stem + ending),
    `${word}ly`,
    `${word}ness`,
    ...plural,
  ])
    if (!SIGN_BY_WORD.has(form)) SIGN_BY_WORD.set(form, sign);
}

/** Phrases by their words: a tree of one level a word. */
export interface Branch {
  /** Null at an end. */
  next: Map<string, Branch> | null;
  /** Of the phrase that ends here; null where none does. */
  sign: Sign | null;
}

const PHRASE_TREE: Branch = { next: null, sign: null };
for (const [sign, list] of Object.entries(PHRASES))
  for (const phrase of list.split('|'))
    addPhrases(
      PHRASE_TREE,
      phrase
        .trim()
        .split(/\s+/u)
        .map((word) => [word]),
      sign,
    );
for (const { places, sign } of readTemplates()) addPhrases(PHRASE_TREE, places, sign);

/** Every choice at each place; of two signs for one phrase the first stays. */
function addPhrases(
  branch: Branch,
  places: readonly (readonly string[])[],
  sign: Sign,
  at = 0,
): void {
  const choices = places[at];
  if (choices === undefined) {
    branch.sign ??= sign;
    return;
  }
  for (const word of choices)
    addPhrases(word === '' ? branch : branchAt(branch, word), places, sign, at + 1);
}

function branchAt(branch: Branch, word: string): Branch {
  branch.next ??= new Map();
  const known = branch.next.get(word);
  if (known) return known;
  const made: Branch = { next: null, sign: null };
  branch.next.set(word, made);
  return made;
}

interface Particle {
  readonly rest: readonly string[];
  readonly sign: Sign;
}

/** Parts of verbs that stand behind an object, by the verb's form and their own first word. */
const PARTICLES = new Map<string, Map<string, Particle[]>>();
for (const { verb, rest, sign } of spellSplitVerbs())
  for (const form of formsOf(verb)) {
    const parts = PARTICLES.get(form) ?? new Map<string, Particle[]>();
    const [first = ''] = rest;
    PARTICLES.set(form, parts.set(first, [...(parts.get(first) ?? []), { rest, sign }]));
  }

/** Words between a verb and its particle: "let a good man down". */
const MAX_OBJECT_WORDS = 6;
/** Another clause begins. */
const OBJECT_ENDS: ReadonlySet<string> = new Set(
  '. , ! ? ; that and to but when if because who which is are was were has have had'.split(' '),
);

/** @returns the sign of a word in lower case; null for one that says nothing here. */
export function signOfWord(word: string): Sign | null {
  return SIGN_BY_WORD.get(word) ?? null;
}

/** What a word may be, in one look-up. */
export interface Telling {
  /** By itself; null for none. */
  readonly sign: Sign | null;
  /** The phrases that it opens; null for none. */
  readonly phrases: Branch | null;
  /** A part of it may stand behind its object. */
  readonly isSplit: boolean;
}

const TELLING = new Map<string, Telling>();
for (const word of [
  ...SIGN_BY_WORD.keys(),
  ...(PHRASE_TREE.next?.keys() ?? []),
  ...PARTICLES.keys(),
])
  TELLING.set(word, {
    sign: signOfWord(word),
    phrases: PHRASE_TREE.next?.get(word) ?? null,
    isSplit: PARTICLES.has(word),
  });

/** @returns null for a word in lower case that has no sign, and begins nothing that has one. */
export function lookUp(word: string): Telling | null {
  return TELLING.get(word) ?? null;
}

/** @returns whether a word in lower case starts a phrase. */
export function opensPhrase(word: string): boolean {
  return PHRASE_TREE.next?.has(word) ?? false;
}

/**
 * @param phrases those that the word opens.
 * @returns sign and length, in words, of the longest phrase that starts at a place of words in lower case; null for none.
 */
export function findPhrase(
  words: readonly string[],
  at: number,
  phrases: Branch | null | undefined = PHRASE_TREE.next?.get(words[at] ?? ''),
): { readonly sign: Sign; readonly length: number } | null {
  let branch = phrases ?? undefined;
  let found: { readonly sign: Sign; readonly length: number } | null = null;
  for (let next = at + 1; branch; next++) {
    if (branch.sign !== null) found = { sign: branch.sign, length: next - at };
    branch = branch.next?.get(words[next] ?? '');
  }
  return found;
}

/**
 * @returns sign of a verb whose other part stands behind its object ("let Berg down"), and where, in words, that part begins and
 *   ends; null for none.
 */
export function findSplitVerb(
  words: readonly string[],
  at: number,
): { readonly sign: Sign; readonly start: number; readonly end: number } | null {
  const parts = PARTICLES.get(words[at] ?? '');
  if (!parts) return null;
  for (let start = at + 2; start <= at + 1 + MAX_OBJECT_WORDS; start++) {
    if (OBJECT_ENDS.has(words[start - 1] ?? '.')) return null;
    const part = parts
      .get(words[start] ?? '')
      ?.filter(({ rest }) => rest.every((word, index) => words[start + index] === word))
      .sort((a, b) => b.rest.length - a.rest.length)[0];
    if (part) return { sign: part.sign, start, end: start + part.rest.length };
  }
  return null;
}
