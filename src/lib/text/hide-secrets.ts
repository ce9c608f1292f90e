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

/** The value of a parameter whose name says that it is a key: "api_key", "access_token", "X-Amz-Signature". */
const KEY =
  /(?<=[?&][\w.-]{0,30}(?:key|token|auth|secret|sig|signature|passw(?:or)?d|pwd)=)[^\s"&#\\]+/gi;

/** Text in which each address has "[secret]@" instead, and "[secret]" for keys in its query; the rest tells which address it is. */
export function hideCredentials(text: string): string {
  return text.replace(USER_INFO, '[secret]@').replace(KEY, '[secret]');
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

/** Shorter ones would be found inside of words; no service gives out one. */
const MIN_SECRET_CHARS = 8;

/**
 * Returns a function that puts "[secret]" in the place of these values, wherever they stand in a text, also as they are written in an
 * address or in base64, as in headers.
 */
export function createHider(secrets: readonly (string | undefined)[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== undefined && secret.length >= MIN_SECRET_CHARS)
    .flatMap((secret = '') => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
    ]);
  if (forms.length === 0) return (text) => text;
  // The longest first: one may be the beginning of another.
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
  return (text) => text.replace(pattern, '[secret]');
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
