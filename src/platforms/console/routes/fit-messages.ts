/** How many of a channel's newest messages make a page that is small over the wire. */
import { gzipSync } from 'node:zlib';

/** With the page around them, its styles and scripts, less than 100 kB. */
const MAX_MESSAGES_BYTES = 60_000;

/**
 * Returns how many of the newest fit, packed as they are sent; at least one.
 *
 * @param rendered newest last.
 */
export function countFitting(rendered: readonly string[]): number {
  let count = rendered.length;
  while (count > 1 && packedBytes(rendered.slice(-count)) > MAX_MESSAGES_BYTES)
    count = Math.floor(count * 0.75);
  return count;
}

function packedBytes(rendered: readonly string[]): number {
  return gzipSync(rendered.join('')).length;
}
