/**
 * Whether what came instead of an article is a wall: a page that asks for consent to cookies, or for a login, and holds nothing else.
 *
 * Method: by where a request was led to, for groups of publishers ask on a host of their own, and by what is said: little, all of it of
 * cookies and privacy, to the reader, and nobody is quoted. Walls with a headline of their own: is-error-page.ts.
 * Limit: what is said is known in English only.
 */

/** Names of hosts and parts of paths that such groups use for nothing else. */
const WALL_HOST = /^(?:consent|cmp|privacy|login|signin|accounts?|auth|sso)\./i;
const WALL_PATH = /\/(?:consent|cookie-?wall|login|signin|sign-in|sso)(?:[/.?]|$)/i;

const MAX_WORDS = 250;
const CONSENT =
  /\b(?:cookies?|consent|privacy|personal(?:i[sz]ed)? (?:data|content|ad)|our partners)\b/i;
const TO_THE_READER = /\b(?:we|our|you|your)\b/i;
const QUOTED = /["“”«»„]/;

/** @param from what was asked for; `to` what answered, after redirects. */
export function leadsToWall(from: string, to: string): boolean {
  if (from === to || !URL.canParse(from) || !URL.canParse(to)) return false;
  const [asked, answered] = [new URL(from), new URL(to)];
  const isOtherHost = asked.host !== answered.host && WALL_HOST.test(answered.host);
  return isOtherHost || (WALL_PATH.test(answered.pathname) && !WALL_PATH.test(asked.pathname));
}

/** @param text paragraphs apart by one blank line. */
export function isConsentWall(text: string): boolean {
  if (text === '' || text.split(/\s+/).length > MAX_WORDS || QUOTED.test(text)) return false;
  const prose = text.split('\n\n').filter((paragraph) => /[.!?]$/.test(paragraph));
  return (
    prose.length > 0 &&
    /\bcookies?\b/i.test(text) &&
    prose.every((paragraph) => CONSENT.test(paragraph) && TO_THE_READER.test(paragraph))
  );
}
