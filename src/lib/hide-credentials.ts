/** User names and passwords in addresses ("https://anna:secret@…") are stored never and logged never. */

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
