/** Numbers and texts as bytes, one after the other, and back. Whoever reads knows in which order they were written. */

export interface ByteWriter {
  bytes: Buffer;
  length: number;
}

export interface ByteReader {
  readonly bytes: Buffer;
  at: number;
}

export function createByteWriter(): ByteWriter {
  return { bytes: Buffer.alloc(1024), length: 0 };
}

/** What was written so far; gone with the next `putNumber` or `putText` after `length` is set back. */
export function writtenIn({ bytes, length }: ByteWriter): Buffer {
  return bytes.subarray(0, length);
}

/** @param value whole, from 0 to 2^53 - 1: seven bits a byte (LEB128). */
export function putWhole(writer: ByteWriter, value: number): void {
  const bytes = roomFor(writer, MAX_WHOLE_BYTES);
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 0x80))
    bytes[writer.length++] = (left % 0x80) | 0x80;
  bytes[writer.length++] = left;
}

/** Any number: whole thousandths from 0 to 16 in two bytes at most, as how sure something is mostly is given, all else in nine. */
export function putNumber(writer: ByteWriter, value: number): void {
  const whole = Math.round(THOUSANDTHS * value) + 1;
  const isWhole = whole > 0 && whole <= MAX_WHOLE && Object.is((whole - 1) / THOUSANDTHS, value);
  putWhole(writer, isWhole ? whole : 0);
  if (isWhole) return;
  roomFor(writer, 8).writeDoubleLE(value, writer.length);
  writer.length += 8;
}

/** Letter by letter what was given: half a surrogate pair, of which UTF-8 has none, makes it UTF-16. */
export function putText(writer: ByteWriter, text: string): void {
  const inUtf8 = Buffer.byteLength(text, 'utf8');
  // Of as many bytes as letters is what has ASCII alone.
  const encoding = inUtf8 > text.length && HALF_PAIR.test(text) ? 'utf16le' : 'utf8';
  const length = encoding === 'utf8' ? inUtf8 : 2 * text.length;
  putWhole(writer, 2 * length + (encoding === 'utf8' ? 0 : 1));
  roomFor(writer, length).write(text, writer.length, encoding);
  writer.length += length;
}

export function readWhole(reader: ByteReader): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] ?? 0;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
    byte = bytes[reader.at++] ?? 0;
    value += (byte & 0x7f) * unit;
  }
  return value;
}

export function readNumber(reader: ByteReader): number {
  const whole = readWhole(reader);
  if (whole > 0) return (whole - 1) / THOUSANDTHS;
  reader.at += 8;
  return reader.bytes.readDoubleLE(reader.at - 8);
}

export function readText(reader: ByteReader): string {
  const head = readWhole(reader);
  const start = reader.at;
  reader.at += head >>> 1;
  return reader.bytes.toString((head & 1) === 0 ? 'utf8' : 'utf16le', start, reader.at);
}

/** Goes on behind a text. */
export function skipText(reader: ByteReader): void {
  const head = readWhole(reader);
  reader.at += head >>> 1;
}

const HALF_PAIR = /\p{Surrogate}/u;
const MAX_WHOLE_BYTES = 8;
const THOUSANDTHS = 1000;
/** In two bytes. */
const MAX_WHOLE = 0x3fff;

function roomFor(writer: ByteWriter, length: number): Buffer {
  const needed = writer.length + length;
  if (needed > writer.bytes.length) {
    const grown = Buffer.alloc(2 * needed);
    grown.set(writtenIn(writer));
    writer.bytes = grown;
  }
  return writer.bytes;
}
