import { mix } from '../../../lib/hash.ts';

/** More than any template list has. */
const MAX_FEATURES = 96;
const MAX_TEMPLATES = 128;

/** Tells equal keys of different templates apart (Zobrist hashing: a number by chance for each, joined by XOR). */
const SALTS = Int32Array.from({ length: MAX_TEMPLATES }, (_, template) =>
  mix(template, 0x5bd1e995),
);

/** The features of one decision: the places of its weights in a table whose size is a power of two. */
export class Features {
  readonly places = new Int32Array(MAX_FEATURES);
  count = 0;
  private readonly mask: number;

  /** @param bits the table has two to the power of so many weights, or rows of weights. */
  constructor(bits: number) {
    this.mask = 2 ** bits - 1;
  }

  clear(): void {
    this.count = 0;
  }

  /** @param key the feature's value; keys that are `mix`ed already may be joined by XOR. */
  add(template: number, key: number): void {
    this.places[this.count++] = ((SALTS[template] as number) ^ key) & this.mask;
  }
}
