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

/** An address as people type it, without "https://": a host with a dot, maybe a path, then what may hold a key. */
const TYPED_ADDRESS =
  /(?<=^|[\s"“”<:])((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:\/[^\s?#"]*)?)[?#][^\s"“”>]+/gi;

/** User name and password before a host, without a scheme. */
const TYPED_USER_INFO = /(?<=^|[\s"“”<:])[^\s:@/"]{1,100}:[^\s@/"]{1,200}@(?=[\w-])/g;

/** As `hideSecrets`, also where the scheme is left out: in what people type. */
export function hideTypedSecrets(text: string): string {
  return hideSecrets(text).replace(TYPED_USER_INFO, '').replace(TYPED_ADDRESS, '$1?…');
}
