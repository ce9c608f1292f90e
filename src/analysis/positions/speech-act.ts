/**
 * Tells what a speaker does with the words: from the cue's verb where that says it, else from the words themselves.
 *
 * Patterns are few and strict; where none fits the act is `says`. The stance follows from the act, and from a few words of
 * praise or blame; in doubt it is `none`.
 */
import type { SpeechAct, Stance } from '../../model/position.ts';
import { cueClassOf } from '../text/cue-lexicon.ts';

const ACT_BY_CLASS: Readonly<Record<ReturnType<typeof cueClassOf>, SpeechAct>> = {
  say: 'says',
  demand: 'demands',
  reject: 'rejects',
  warn: 'warns',
  support: 'supports',
  criticise: 'criticises',
  promise: 'promises',
  deny: 'denies',
};

/** Of words in lower case (faster than a search in either case). In order: the first that fits decides. */
const PATTERNS: readonly (readonly [SpeechAct, RegExp])[] = [
  [
    'warns',
    /\bif\b[^.?!]{3,120},\s*(?:then\s+)?(?:we|i|they|it|there)\s+(?:will|shall|’ll|'ll|must|would)\b/u,
  ],
  [
    'warns',
    /\b(?:serious|severe|grave|dire|massive)\s+(?:consequences|costs?|mistake|danger|risk)\b/u,
  ],
  [
    'rejects',
    /\b(?:we|i|they|he|she|it|government|country)\s+(?:will|shall|would|can|could|do)\s*(?:not|never|n’t|n't)\s+(?:agree|accept|allow|support|tolerate|back|sign|join|negotiate)\b/u,
  ],
  [
    'rejects',
    /\b(?:won’t|won't|can’t|can't|cannot)\s+(?:agree|accept|allow|support|tolerate|back|sign|join)\b/u,
  ],
  ['rejects', /\b(?:non-?starters?|out of the question|off the table|totally unacceptable)\b/u],
  [
    'criticises',
    /\b(?:condemns?|deplores?|unacceptable|disgrace(?:ful)?|shameful|outrageous|reckless|irresponsible|appalling)\b/u,
  ],
  ['demands', /\b(?:must|has to|have to|ought to)\s+(?:not\s+)?\p{Ll}+/u],
  ['demands', /\b(?:call(?:s|ing)? (?:on|for)|demands?|urges?|insists? that)\b/u],
  ['promises', /\b(?:we|i)\s+(?:promise|pledge|vow|guarantee)\b/u],
  [
    'supports',
    /\b(?:we|i)\s+(?:fully\s+|strongly\s+)?(?:support|welcome|back|endorse|stand (?:with|by))\b|\bunited in (?:our|their) support\b/u,
  ],
  [
    'denies',
    /\b(?:we|i)\s+(?:deny|never did)\b|\b(?:is|are|was)\s+(?:simply\s+|completely\s+)?(?:not true|untrue|false)\b/u,
  ],
];

/**
 * @param lemma of the cue; null where a label stands in for it.
 * @param words the contents, joined by spaces.
 */
export function readSpeechAct(lemma: string | null, words: string): SpeechAct {
  const byCue = lemma === null ? 'says' : ACT_BY_CLASS[cueClassOf(lemma)];
  if (byCue !== 'says') return byCue;
  const lower = words.toLowerCase();
  return PATTERNS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'says';
}

const AGAINST_BEFORE =
  /\b(?:condemn|criticis|criticiz|denounc|blam|deplor|reject|oppos)\p{Ll}*\s+(?:the\s+)?$/iu;
const FAVOR_BEFORE =
  /\b(?:support(?:s|ed)?(?: for)?|in support of|stands? (?:with|by)|solidarity with|proud of|welcomes?|prais(?:es|ed))\s+(?:the\s+)?$/iu;
/** A topic so near the start of the words is what the cue's verb is about. */
const MAX_OBJECT_CHARACTERS = 12;

/**
 * The stance towards a topic that the words name.
 *
 * @param topic its name; words that name it otherwise give `none`.
 */
export function readStance(act: SpeechAct, words: string, topic: string): Stance {
  const at = words.indexOf(topic);
  if (at < 0) return 'none';
  const before = words.slice(Math.max(0, at - 40), at);
  if (AGAINST_BEFORE.test(before)) return 'against';
  if (FAVOR_BEFORE.test(before)) return 'favor';
  const isObject = at <= MAX_OBJECT_CHARACTERS;
  if (act === 'criticises' && isObject) return 'against';
  return act === 'supports' && isObject ? 'favor' : 'none';
}
