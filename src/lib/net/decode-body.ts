/** Undoes gzip, br and deflate under a cap, which is what stops bombs. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { VerbatimError } from '../../model/errors.ts';

/** More layers than anyone sends in good faith. */
const MAX_CODINGS = 2;

/** Some servers name none, or that of the letters: browsers take no notice of it either. */
const NO_CODING = /^(?:|identity|none|null|utf-?8|iso-8859-1|8bit|binary)$/;

/** First byte of gzip (RFC 1952 §2.3.1). */
const GZIP_MARK = 0x1f;

/**
 * RFC 9110 §8.4: several codings are undone in reverse order.
 *
 * @param header Content-Encoding.
 * @throws {VerbatimError} fetch-failed when it is damaged, in an unknown coding, or larger than `maxBytes` once decoded.
 */
export async function decodeBody(
  sent: Buffer,
  header: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = header
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => !NO_CODING.test(coding));
  if (codings.length > MAX_CODINGS) throw failure('The body is compressed many times over.');
  let body = sent;
  for (const coding of codings.reverse()) {
    if (body.length > 0) body = await decodeOnce(body, coding, maxBytes);
  }
  return body;
}

async function decodeOnce(body: Buffer, coding: string, maxBytes: number): Promise<Buffer> {
  const limit = { maxOutputLength: maxBytes };
  try {
    if (coding === 'br') return await promisify(brotliDecompress)(body, limit);
    if (coding === 'gzip' || coding === 'x-gzip') {
      // Some servers name gzip and send the text as it is.
      return body[0] === GZIP_MARK ? await promisify(gunzip)(body, limit) : body;
    }
    if (coding === 'deflate') return await inflateEither(body, limit);
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(maxBytes);
    throw failure(`The body is damaged: it is no whole ${coding}.`, cause);
  }
  throw failure(`The body is in an unknown coding, ${coding}.`);
}

/** RFC 9110 §8.4.1.2: some send deflate without the zlib wrapper, whose first byte ends in 8. */
function inflateEither(body: Buffer, limit: { maxOutputLength: number }): Promise<Buffer> {
  const isWrapped = ((body[0] ?? 0) & 0x0f) === 8;
  return promisify(isWrapped ? inflate : inflateRaw)(body, limit);
}

export function tooLarge(maxBytes: number): VerbatimError {
  return failure(`The body is larger than ${maxBytes / 1024 / 1024} MB.`);
}

function failure(finding: string, cause?: unknown): VerbatimError {
  return new VerbatimError('fetch-failed', finding, { cause });
}
