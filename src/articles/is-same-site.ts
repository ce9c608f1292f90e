/**
 * Whether two addresses belong to one site, near enough: the same port and the same registrable name.
 *
 * Limits: without the Public Suffix List the registrable name is guessed as the last two labels, or three where the second
 * to last is a short one under a country ("co.uk"). A wrong guess joins hosts below one such suffix at worst.
 */

/** False when either is no address. */
export function isSameSite(first: string, second: string): boolean {
  if (!URL.canParse(first) || !URL.canParse(second)) return false;
  const [a, b] = [new URL(first), new URL(second)];
  return a.port === b.port && siteOf(a.hostname) === siteOf(b.hostname);
}

function siteOf(host: string): string {
  const isAddress = /^[\d.]+$|:/.test(host);
  const labels = host.replace(/\.$/, '').split('.');
  if (isAddress || labels.length <= 2) return labels.join('.');
  const [last = '', second = ''] = labels.toReversed();
  const isShared = last.length === 2 && /^(?:com?|org|net|gov|gob|ac|edu|or|ne|go)$/.test(second);
  return labels.slice(isShared ? -3 : -2).join('.');
}
