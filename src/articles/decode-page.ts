/**
 * Bytes of a web page to text.
 *
 * Method: a byte order mark, or the zero byte beside the "<" that a page in UTF-16 begins with; else UTF-8 where the bytes are valid UTF-8, whatever is declared (other encodings hardly ever are, and
 * servers often declare the wrong one, UTF-8 where no letter is in it among them); else the charset of the HTTP header, else of the page's own meta tag, else a detector. The
 * platform's TextDecoder knows every encoding of the WHATWG Encoding Standard.
 */
import { detect } from 'chardet';
import iconv from 'iconv-lite';

/** The HTML standard looks at 1,024 bytes; real pages put their meta tag later. */
const META_BYTES = 4_096;
/** The detector gains nothing from more. */
const DETECT_BYTES = 65_536;
const LAST_RESORT = 'windows-1252';

/** Encodings whose bytes can be valid UTF-8 without being it. */
const SEVEN_BIT_OR_WIDE = /^(?:utf-?16|iso-2022|hz)/i;

/** Returns the text without byte order mark; undecodable bytes become U+FFFD. `contentType` is the HTTP header. */
export function decodePage(body: Uint8Array, contentType: string | null): string {
  const marked = markedEncodingOf(body);
  if (marked !== null) return new TextDecoder(marked).decode(body);
  const declared = charsetOf(contentType ?? '') ?? charsetOfMeta(body);
  const isSafe = declared === null || !SEVEN_BIT_OR_WIDE.test(declared);
  const utf8 = isSafe ? decodeWith('utf-8', body, true) : null;
  if (utf8 !== null) return utf8;
  const isMisnamed = isUtf8(declared) && !hasUtf8(body);
  const believed = isMisnamed ? otherThanUtf8(charsetOfMeta(body)) : declared;
  const detected = believed ?? detect(textBeyondAscii(body));
  const decoded = detected === null ? null : decodeWith(detected, body, false);
  return decoded ?? iconv.decode(body, LAST_RESORT);
}

/** What stands between two tags and holds a letter that tells encodings apart: in ten times as much markup a detector finds nothing but ASCII. */
function textBeyondAscii(body: Uint8Array): Uint8Array {
  const texts: number[] = [];
  let start = 0;
  let isBeyond = false;
  for (let at = 0; at <= body.length && texts.length < DETECT_BYTES; at += 1) {
    const byte = body[at] ?? LESS_THAN;
    if (byte >= 0x80) isBeyond = true;
    else if (byte === LESS_THAN || byte === GREATER_THAN) {
      if (isBeyond) for (const each of body.subarray(start, at + 1)) texts.push(each);
      start = at + 1;
      isBeyond = false;
    }
  }
  return Uint8Array.from(texts).subarray(0, DETECT_BYTES);
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

const isUtf8 = (label: string | null) => /^utf-?8/i.test(label ?? '');

const otherThanUtf8 = (label: string | null) => (isUtf8(label) ? null : label);

/** Whether one letter is in UTF-8: of a page that is cut off or has a wrong byte most are, of one that a server only calls so none. */
function hasUtf8(body: Uint8Array): boolean {
  return /[\u0080-\ufffc]/.test(new TextDecoder().decode(body));
}

function markedEncodingOf(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  if (body[0] === 0x3c && body[1] === 0) return 'utf-16le';
  if (body[0] === 0 && body[1] === 0x3c) return 'utf-16be';
  return null;
}

function charsetOf(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1] ?? null;
}

function charsetOfMeta(body: Uint8Array): string | null {
  const head = new TextDecoder(LAST_RESORT).decode(body.subarray(0, META_BYTES));
  const tag = /<meta\s[^>]*charset[^>]*>/i.exec(head)?.[0];
  const charset = tag === undefined ? null : charsetOf(tag);
  // A page whose ASCII tags can be read is not UTF-16, whatever they say (HTML standard, 13.2.3.2).
  return charset !== null && /^utf-?16/i.test(charset) ? 'utf-8' : charset;
}

/** null for bytes that are not valid in it (when `isStrict`), or for an unknown encoding. */
function decodeWith(label: string, body: Uint8Array, isStrict: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: isStrict });
    // Node 20.18.3 and later read it as Latin 1, without quotation marks (https://github.com/nodejs/node/issues/56542).
    return decoder.encoding === LAST_RESORT
      ? iconv.decode(body, LAST_RESORT)
      : decoder.decode(body);
  } catch {
    return null;
  }
}
