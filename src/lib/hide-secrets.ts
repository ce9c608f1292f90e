/** Addresses in what is stored or logged may hold user names, passwords and keys: stored never, logged never. */

/**
 * Returns `text` with what may be a key taken out of each address in it: user name, password and query. For reasons that are stored
 * or logged; the path stays, for without it nobody could tell which address is meant.
 */
export function hideSecrets(text: string): string {
  return text
    .replace(/\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#]*@/gi, '$1')
    .replace(/\b([a-z][a-z\d+.-]{0,20}:\/\/[^\s?#]*)[?#]\S+/gi, '$1?…');
}

/** From "//" to "@" within one address' authority (RFC 3986 §3.2.1). */
const USER_INFO = /(?<=:\/\/)[^\s"/\\?#]*@/g;

/** Text in which each address has "[secret]@" instead. */
export function hideCredentials(text: string): string {
  return text.replace(USER_INFO, '[secret]@');
}

/** The same web address without them. */
export function withoutCredentials(url: string): string {
  const parsed = new URL(url);
  if (parsed.username === '' && parsed.password === '') return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
