/**
 * Takes the word off a name that a sentence opens with, where the words behind it are a name of their own in the article: "Crooked Anna Berg",
 * "Give Berg a chance", "Even Berg", and what stands in front of names anywhere: "DI Berg". Told when all mentions are found.
 */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isLead } from '../../text/offices.ts';
import type { Mention } from './mention.ts';
import { startsSentence } from './starts-sentence.ts';

/** Verbs that may open an order, and an adjective, that some are called by. */
const SELDOM_NAMES =
  /^(?:Add|Ask|Back|Believe|Bless|Blame|Bring|Call|Consider|Credit|Deport|Enter|Forget|Free|Follow|Give|Help|Imagine|Join|Keep|Leave|Let|Make|Meet|Pay|Picture|Protect|Put|Remember|Respect|Sack|Save|See|Send|Spare|Stop|Support|Take|Tell|Thank|Trust|Vote|Watch|Young)$/u;

/** "Even Anna Berg said", "Privately Berg said", "Meet Anna Berg": whoever is called by one has a surname behind it. */
const ADVERBS =
  /^(?:Even|First|Now|Once|Still|Just|Only|Then|Today|Overnight|\p{Lu}\p{Ll}{3,}ly)$/u;

/** @param mentions of a document with these tokens, in text order; changed in place. */
export function dropOpeners(tokens: readonly Token[], mentions: Mention[]): void {
  const names = countNames(mentions);
  for (const [at, mention] of mentions.entries()) {
    if (!mayBeOpened(mention, names)) continue;
    const token = lowerBound(tokens, ({ start }) => start < mention.start);
    const next = tokens[token + 1];
    if (next === undefined) continue;
    if (!startsSentence(tokens, token) && !isLed(mention, names)) continue;
    const words = mention.words.slice(1);
    mentions[at] = { ...mention, start: next.start, titleStart: next.start, words };
  }
}

interface Names {
  readonly counts: ReadonlyMap<string, number>;
  /** Those that stand alone, or behind a given name. */
  readonly surnames: ReadonlySet<string>;
  /** Those behind a given name. */
  readonly full: ReadonlySet<string>;
}

function countNames(mentions: readonly Mention[]): Names {
  const counts = new Map<string, number>();
  const surnames = new Set<string>();
  const full = new Set<string>();
  for (const { words } of mentions) {
    const name = words.join(' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const last = words.at(-1) ?? '';
    const isFull = words.length > 1 && isGivenName(words[0] ?? '');
    if (isFull) full.add(last);
    if (isFull || words.length === 1) surnames.add(last);
  }
  return { counts, surnames, full };
}

/** "DI Berg", "Winger Berg", where somebody's full name ends so. */
function isLed({ words: [first = '', second = '', third] }: Mention, { full }: Names): boolean {
  return third === undefined && isLead(first.toLowerCase()) && full.has(second);
}

function mayBeOpened(mention: Mention, names: Names): boolean {
  const { words } = mention;
  const { counts, surnames } = names;
  const [first = '', second = '', ...others] = words;
  if (second === '' || isGivenName(first)) return false;
  if (isLed(mention, names)) return true;
  if (others.length > 0)
    return isGivenName(second) && (mayOpen(first) || counts.has(words.slice(1).join(' ')));
  const isOnce = counts.get(words.join(' ')) === 1;
  return isOnce && mayOpen(first) && surnames.has(second);
}

function mayOpen(word: string): boolean {
  return ADVERBS.test(word) || SELDOM_NAMES.test(word);
}
