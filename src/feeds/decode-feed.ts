/**
 * Bytes of a feed to text. Tried in this order: byte order mark, UTF-16/32 by the zero bytes around the first "<",
 * valid UTF-8, the HTTP charset, the XML declaration, a statistical detector. Valid UTF-8 goes before what is declared:
 * text in another encoding is almost never valid UTF-8 by chance, while declarations are often copied and wrong.
 */
import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { MAX_DOCUMENT_BYTES } from '../lib/net/http.ts';
import { VerbatimError } from '../model/errors.ts';

export interface DecodedFeed {
  readonly text: string;
  /** Lower-case name as iconv-lite knows it: "utf-8", "windows-1252". */
  readonly encoding: string;
}

/** The XML declaration stands at the start; more is never needed to find it. */
const DECLARATION_BYTES = 1024;

/** The detector reads all that it is given; this much is enough for it and takes milliseconds. */
const DETECTOR_BYTES = 64 * 1024;

/** UTF-8 with a few broken characters stays UTF-8 when at least this many good ones stand beside each broken one. */
const GOOD_PER_BROKEN_CHARACTER = 10;

/** Fewer are enough where both declarations say UTF-8: by chance bytes of another encoding are hardly ever good. */
const GOOD_PER_BROKEN_WHERE_DECLARED = 1;

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0x00, 0x3c], encoding: 'utf-32be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
];

/**
 * @param body may be packed by gzip as a file.
 * @param contentType the response's Content-Type, for its charset; null when unknown.
 * @returns text without byte order mark; characters that can't be read become U+FFFD.
 * @throws {VerbatimError} feed-malformed, only for what is packed, when it is damaged or too large.
 */
export function decodeFeed(body: Uint8Array, contentType: string | null): DecodedFeed {
  const bytes = isGzip(body)
    ? unpack(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = mark?.encoding ?? guessEncoding(bytes, contentType);
  // iconv-lite goes piece by piece; Node does it at once.
  const text = encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding);
  return { text: text.replace(/^\uFEFF/, ''), encoding };
}

/** RFC 1952 §2.3.1: the two bytes that begin it, which begin no text. */
export function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

function unpack(body: Uint8Array): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: MAX_DOCUMENT_BYTES });
  } catch (cause) {
    const finding =
      cause instanceof RangeError
        ? `The file is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB unpacked.`
        : 'The file is damaged: it is no whole gzip.';
    throw new VerbatimError('feed-malformed', finding, { cause });
  }
}

function guessEncoding(bytes: Buffer, contentType: string | null): string {
  const declared = [charsetOf(contentType), declaredEncoding(bytes)];
  const goodPerBroken = declared.every((name) => name === 'utf-8')
    ? GOOD_PER_BROKEN_WHERE_DECLARED
    : GOOD_PER_BROKEN_CHARACTER;
  if (isUtf8(bytes) || isMostlyUtf8(bytes.toString('utf8'), goodPerBroken)) return 'utf-8';
  const named = declared.find(
    (name) => name !== null && name !== 'utf-8' && iconv.encodingExists(name),
  );
  return named ?? detectEncoding(bytes);
}

function isMostlyUtf8(decoded: string, goodPerBroken: number): boolean {
  const broken = decoded.match(/\uFFFD/g)?.length ?? 0;
  const good = decoded.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return good >= broken * goodPerBroken;
}

function charsetOf(contentType: string | null): string | null {
  const found = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '');
  return found?.[1] === undefined ? null : practicalName(found[1]);
}

function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, DECLARATION_BYTES).toString('latin1');
  const found = /<\?xml[^>]*?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head);
  return found?.[1] === undefined ? null : practicalName(found[1]);
}

/** What the name means in practice, as browsers have it (https://encoding.spec.whatwg.org/#names-and-labels): Latin 1 has Windows' quotation marks, and so has Turkish. */
function practicalName(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return name.toLowerCase();
  }
}

function detectEncoding(bytes: Buffer): string {
  const found = practicalName(detect(textBeyondAscii(bytes)) ?? '');
  return found !== 'utf-8' && iconv.encodingExists(found) ? found : 'windows-1252';
}

/** What stands between markup, escaped markup too, and holds a letter that tells encodings apart: among tags and addresses a detector finds nothing but ASCII. */
function textBeyondAscii(bytes: Buffer): Buffer {
  const texts = bytes.toString('latin1').split(/[<>&;=/]/);
  const telling = texts.filter((text) => /[\x80-\xff]/.test(text));
  return Buffer.from(telling.join(' ').slice(0, DETECTOR_BYTES), 'latin1');
}
