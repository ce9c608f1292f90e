/**
 * Returns `text` with what may be a key taken out of each address in it: user name, password and query. For reasons that are stored
 * or logged; the path stays, for without it nobody could tell which address is meant.
 */
export function hideSecrets(text: string): string {
  return text
    .replace(/\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#]*@/gi, '$1')
    .replace(/\b([a-z][a-z\d+.-]{0,20}:\/\/[^\s?#]*)[?#]\S+/gi, '$1?…');
}
