/**
 * Says of a sentence as it is shown what in its opening points to something that isn't shown. Knows nothing of how sentences are chosen:
 * a few patterns over bare letters, that say "dangling" too often rather than too seldom.
 */

const WORD = String.raw`[\p{L}\p{N}’'-]+`;
/** A name in brackets right behind the words settles them. */
const UNNAMED = String.raw`(?! \[)`;

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    'goes on from a sentence before',
    /^(?:But|And|Or|So|Yet|Still|However|Meanwhile|Also|Then|Instead|Later|Earlier|Afterwards?|Moreover|Besides|Therefore|Thus|Hence|Otherwise|Nor|Elsewhere|Too|Even so|In addition|In turn|In response|As a result|For example|For instance|At the time|At the same time|By contrast|On the other hand|Since then|By then|So far|After that)\b/u,
  ],
  ['opens with a pronoun', new RegExp(`^(?:He|She|His|Her|Him)\\b${UNNAMED}`, 'u')],
  [
    'opens with a word that points back',
    /^(?:They|It|Its|Their|Them|This(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|season))|That|These|Those|Such|Both|Neither|Each|There|Here|I|We|You|My|Our|Your|Others?|Another)\b/u,
  ],
  [
    'a pronoun before anybody is named',
    new RegExp(
      `^${WORD},? (?:(?!\\p{Lu}|\\p{L}*m[ae]n\\b)${WORD},? ){0,5}(?:he|she)\\b${UNNAMED}`,
      'u',
    ),
  ],
  [
    'a pronoun for a thing before it is named',
    /^(?:At|On|In|By|After|Before|Abroad|Since) ?[^,.:;]{0,70}\b(?:it|they)\b/u,
  ],
  [
    'counts what was told before',
    /^(?:A hundred|Hundreds|Dozens|Some|Several|Many)(?: and \p{L}+)? (?:have|had|were|are|was|is)\b/u,
  ],
  ['lies between two things', /^In between\b/u],
  [
    'calls a thing as if it was told before',
    new RegExp(
      `^(?:The|Under the|After the|Before the) (?:move|outcome|reason|village|island|decision|announcement|incident|proposal|ruling|statement|comments?|remarks?|news|event|meeting|dispute|row|case|charges?|allegations?|claims?|offer|demand|request|same|pair|(?:two|three)(?= (?:were|are|will|have|had|\\p{L}+ed))|latter|former|couple|duo|trio|others?|step|measures?|figures?|findings|change|increase|firm|company|man|woman|boy|girl|victims?|suspect|driver|\\d+-year-old|\\p{L}+est (?:was|is|were))\\b(?! (?:of|to|by|that|on|over|in|at|between) )${UNNAMED}`,
      'u',
    ),
  ],
];

/**
 * @param shown with the names in brackets.
 * @param text the whole article: whose surnames stand alone, and what its headline names.
 * @returns what dangles; null where nothing does.
 */
export function findDangling(shown: string, text: string): string | null {
  const headline = text.split('\n', 1)[0] ?? '';
  // Before the first sentence nothing was told: "Those who stayed" are of its own.
  const isFirst = text.slice(headline.length).trim().startsWith(shown.slice(0, 20));
  if (isFirst && shown.startsWith('Those who ')) return null;
  const found = PATTERNS.find(([, pattern]) => {
    const opening = pattern.exec(shown)?.[0];
    const noun = opening?.split(' ').at(-1) ?? '';
    return opening !== undefined && !(noun.length > 3 && headline.toLowerCase().includes(noun));
  });
  return found?.[0] ?? (isSurnameAlone(shown, text) ? 'opens with a surname alone' : null);
}

/** "Berg said", where the article has "Anna Berg" and the sentence hasn't. */
function isSurnameAlone(shown: string, text: string): boolean {
  const surname = /^(\p{Lu}\p{L}+)(?:’s)?,? \p{Ll}/u.exec(shown)?.[1];
  if (surname === undefined) return false;
  const full = new RegExp(`(?<![.!?“:]\\s)\\b(\\p{Lu}\\p{Ll}+) ${surname}\\b`, 'u').exec(
    text.slice(text.indexOf('\n')),
  );
  return full !== null && !shown.includes(full[0]);
}
