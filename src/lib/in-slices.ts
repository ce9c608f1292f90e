/** Long work of the main thread in slices, so that answers and timers have their turn in between. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds by the clock. A few of them in a row are not noticed by whoever waits for an answer. */
export const SLICE_MS = 8;

/** Goes through all steps; each should take no more than a few milliseconds. @param each called with what they give. */
export async function inSlices<Given>(
  steps: Iterable<Given>,
  each: (given: Given) => void,
): Promise<void> {
  let sinceMs = performance.now();
  for (const given of steps) {
    each(given);
    if (performance.now() - sinceMs < SLICE_MS) continue;
    await nextTurn();
    sinceMs = performance.now();
  }
}
