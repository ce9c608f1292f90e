import { mix } from './hash.ts';

/** More than any template list has. */
const MAX_FEATURES = 80;

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

  /** @param template tells equal values of different kinds apart. */
  add(template: number, value: number): void {
    this.places[this.count++] = mix(template, value) & this.mask;
  }
}
