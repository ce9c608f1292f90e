const FIRST_COUNT = 512;

/** Room for numbers that are needed for a moment, again and again: made once, and filled anew each time. */
export class Scratch {
  private numbers = new Float64Array(FIRST_COUNT);

  /** @returns room for so many numbers, with whatever was in it before; the last room that was taken is the same one. */
  take(count: number): Float64Array {
    if (count > this.numbers.length) this.numbers = new Float64Array(2 * count);
    return this.numbers.subarray(0, count);
  }
}
