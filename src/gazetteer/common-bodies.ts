/**
 * Names of bodies that every state or town has one of: "Ministry of Justice", "Supreme Court", "City Council". Own lists.
 */
import { wordSet } from '../lib/text/word-set.ts';

const NOUNS = wordSet(
  `ministry department office commission committee council board assembly legislature chamber court tribunal parliament senate
  congress cabinet government treasury police army navy force forces guard coastguard house bank`,
);
const QUALIFIERS = wordSet(
  `foreign defense defence interior home finance financial health education justice trade energy environment transport transportation
  labour labor culture economy economic economics agriculture housing state treasury commerce tourism sport sports science technology industry
  development planning information communications fisheries forestry water works public social welfare security national federal central
  supreme high constitutional appeal appeals district county city town village municipal regional provincial local military armed internal
  external affairs family women youth veterans immigration migration emergency electoral election elections tax customs fire air coast
  general intelligence upper lower crown criminal civil representatives commons lords deputies joint select standing budget ethics
  judiciary oversight prosecutor prosecutors presidential school of for and on the &`,
);
/** @returns true for words, lower case, that name such a body and not whose it is. */
export function isCommonName(words: readonly string[]): boolean {
  return words.some((word) => NOUNS.has(word)) && words.every(isCommonWord);
}

function isCommonWord(word: string): boolean {
  return NOUNS.has(word) || QUALIFIERS.has(word);
}

/** Of one word: "Bank of Oster" is no "Oster’s bank". */
const ALONE = wordSet(
  'parliament government senate congress cabinet treasury legislature police army navy',
);
const PORTFOLIO = /^(?:ministry|department) (?:of|for) (?:the )?(.+)$/;
const SPELT: Readonly<Record<string, string>> = { defence: 'defense', labour: 'labor' };

export interface OwnedBody {
  /** Folded: "norway", "norwegian", "oster". */
  readonly owner: string;
  /** The same for each way to say it: "foreign ministry" of "Ministry of Foreign Affairs". */
  readonly body: string;
}

/**
 * Reads whose body a folded name says it is: "norway s foreign ministry", "norwegian ministry of foreign affairs", "supreme court of
 * oster".
 *
 * @returns null for names of another kind, and for those that say no owner or may be a company’s ("bank of oster").
 */
export function readOwnedBody(key: string): OwnedBody | null {
  const words = key.split(' ');
  const last = words.findLastIndex((word) => !isCommonWord(word));
  const start = words.findIndex((word, at) => at > last && !isLink(word));
  const [before, name] = [words.slice(0, start), words.slice(start)];
  if (start > 0 && isCommonName(name)) return owned(before, name);
  const link = words.lastIndexOf('of');
  const first = words.slice(0, Math.max(link, 0));
  return start !== 0 && isCommonName(first) ? owned(words.slice(link + 1), first) : null;
}

function owned(of: readonly string[], words: readonly string[]): OwnedBody | null {
  const owner = of
    .join(' ')
    .replace(/^the(?: |$)/, '')
    .replace(/(?<=..) s$/, '');
  const [noun = ''] = words;
  if (owner === '' || (words.length === 1 && !ALONE.has(noun))) return null;
  const name = words.map((word) => SPELT[word] ?? word).join(' ');
  const portfolio = PORTFOLIO.exec(name)?.[1];
  if (portfolio === undefined) return { owner, body: name };
  return { owner, body: `${portfolio.replace(/^foreign affairs$/, 'foreign')} ${noun}` };
}

/** @returns true for words with which no name begins. */
export function isLink(word: string): boolean {
  return /^(?:of|for|and|on|the|&)$/.test(word);
}
