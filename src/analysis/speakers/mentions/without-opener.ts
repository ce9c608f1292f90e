/**
 * Takes words off a run of capitals that are no part of the name: "Maybe Anna Berg", "Telling Anna Berg that …", "Oster-born Anna Berg", "In
 * Ohio Berg said"; and gives the title back to "secretary of State Berg". A name read too long is that of everybody's later "Berg".
 */
import { PLACES } from '../../text/countries.ts';
import type { Token } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { BODY_WORDS, GROUP_NOUNS, isOffice } from '../../text/offices.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import { isEpithet } from './is-epithet.ts';
import { opensWithBody } from './kind-told.ts';
import type { Run } from './mention.ts';
import { startsSentence } from './starts-sentence.ts';

const PARTIES =
  /^(?:republicans|democrats|greens|liberals|conservatives|tories|independents|socialists|libertarians|progressives)$/u;
/** Most tokens from "Berg" to the "and" before another name: "Berg of North Oster and Moen". */
const MAX_BETWEEN = 5;

/** Never the name of anybody; several people's titles are no one's. */
const NEVER_NAMES =
  /^(?:maybe|perhaps|instead|beneath|unlike|absent|despite|without|besides|wherever|whenever|more|nor|although|unless|whether|everything|nothing|somebody|someone|anybody|anyone|everybody|everyone|fewer|subsequent|former|presumptive|would-be|onetime|longtime|senators|sens\.|reps\.|representatives|govs\.|governors|congressmen|ministers|celebrities|telling|asking|calling|quoting|citing|tonight|yesterday|tomorrow|neighbouring|neighboring|fellow|elsewhere|afterwards?|especially|nevertheless|nonetheless|furthermore|moreover)$/u;
/** "Oster-born" */
const ORIGIN = /-(?:based|born|bred|raised|trained)$/u;

/** "Significantly, the mayor said"; not "Jolly, the mayor" or "McNally, the mayor". */
const COMMENT =
  /^(?!mc|conn|nunn)(?:sure|overall|indeed|\p{Ll}{2,}(?:[^e]al|ab|ar|ib|ic|in|ant|ent|ing|ed|ate|ite|ive|ous|ful|less|ost|tun|ear)ly)$/u;

/** @returns whether the word, with no other of a name behind it, is that of nobody. */
export function isNeverName(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (NEVER_NAMES.test(lower)) return true;
  const isComment = COMMENT.test(lower) && !isGivenName(lower);
  return isComment && tokens[at + 1]?.text === ',' && startsSentence(tokens, at);
}

export function withoutOpener(tokens: readonly Token[], { start, end }: Run): Run {
  const first = tokens[start];
  const next = tokens[start + 1];
  if (!first || !next || end - start < 2) return { start, end };
  if (
    first.text === 'State' &&
    tokens[start - 1]?.lower === 'of' &&
    tokens[start - 2]?.lower === 'secretary'
  )
    return { start: start - 2, end };
  const origin = tokens.slice(start, end - 1).findLastIndex(({ lower }) => ORIGIN.test(lower));
  if (origin >= 0) return { start: start + origin + 1, end };
  const isLeft =
    NEVER_NAMES.test(first.lower) ||
    isEpithet(tokens, start) ||
    isPlaceBefore(tokens, start) ||
    isTitleOfSeveral(tokens, { start, end }) ||
    opensWithBody(tokens, { start, end }) ||
    isVerbBefore(tokens, { start, end });
  // "Ministers of Oster"
  const rest = next.isCapital ? start + 1 : start + 2;
  return isLeft ? { start: Math.min(rest, end - 1), end } : { start, end };
}

/** "In Ohio Berg said" */
function isPlaceBefore(tokens: readonly Token[], start: number): boolean {
  const [before, first, next] = [tokens[start - 1], tokens[start], tokens[start + 1]];
  return (
    before?.kind === 'word' &&
    PREPOSITIONS.has(before.lower) &&
    PLACES.has(first?.text ?? '') &&
    !BODY_WORDS.has(next?.lower ?? '')
  );
}

/** "republicans", "professors": they stand before names of several. */
export function isPluralTitle(lower: string): boolean {
  const isPlural = lower.endsWith('s');
  return (
    PARTIES.test(lower) || (isPlural && (GROUP_NOUNS.has(lower) || isOffice(lower.slice(0, -1))))
  );
}

/** "Republicans Anna Berg and Ida Moen", "Greens Berg of Oster and Moen of Vestmark"; not "Democrats Abroad". */
function isTitleOfSeveral(tokens: readonly Token[], { start, end }: Run): boolean {
  if (!isPluralTitle(tokens[start]?.lower ?? '')) return false;
  if (isGivenName(tokens[start + 1]?.lower ?? '')) return true;
  const and = tokens.slice(end, end + MAX_BETWEEN).findIndex(({ lower }) => lower === 'and');
  return end - start === 2 && and >= 0 && tokens[end + and + 1]?.isCapital === true;
}

/** "Playing Vincent was hard": of two words alone, for "Playing Field Trust" is a name. */
const DOING =
  /^(?:playing|starring|featuring|representing|replacing|succeeding|addressing|praising|facing|visiting|beating)$/u;

/** "Telling Anna Berg that …", "Nearly Anna Berg’s whole speech …" */
function isVerbBefore(tokens: readonly Token[], { start, end }: Run): boolean {
  const [first, next] = [tokens[start]?.lower ?? '', tokens[start + 1]?.lower ?? ''];
  if (end - start === 2 && DOING.test(first)) return startsSentence(tokens, start);
  return (
    end - start > 2 &&
    /(?:ing|ly)$/u.test(first) &&
    first !== 'king' &&
    !isGivenName(first) &&
    isGivenName(next) &&
    startsSentence(tokens, start)
  );
}
