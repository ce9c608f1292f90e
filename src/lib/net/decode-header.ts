import { isUtf8 } from 'node:buffer';

/**
 * A header's value that was read as Latin-1, as HTTP clients do: in UTF-8 where its bytes are that, as browsers read the Location
 * (https://fetch.spec.whatwg.org/#concept-response-location-url), else as it is.
 */
export function decodeHeader(value: string): string {
  if (!/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}
