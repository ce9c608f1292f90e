/**
 * Imported first by the command line: V8 keeps its heap small while the store is loaded, which makes much garbage once. With 10,000
 * articles that saves some 40 MB of resident memory for good (`npm run bench`).
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--optimize-for-size');

/**
 * From when commands are answered. A heap that may not grow is collected whole every second under load, and short-lived
 * objects outlive its small young generation: that was a third of the processor time in `npm run soak:commands`, and half of the
 * slowest answers.
 */
export function favorSpeed(): void {
  setFlagsFromString('--no-optimize-for-size');
}
