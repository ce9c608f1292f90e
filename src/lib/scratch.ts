const FIRST_COUNT = 512;

/** Room for numbers that are needed for a moment, again and again: made once, and filled anew each time. */
export class Scratch {
  private numbers = new Float64Array(FIRST_COUNT);
  /** By their length: to make one takes longer than to fill it. */
  private rooms: Float64Array[] = [];

  /** @returns room for so many numbers, with whatever was in it before; the last room that was taken is the same one. */
  take(count: number): Float64Array {
    const known = this.rooms[count];
    if (known) return known;
    if (count > this.numbers.length) {
      this.numbers = new Float64Array(2 * count);
      this.rooms = [];
    }
    const room = this.numbers.subarray(0, count);
    this.rooms[count] = room;
    return room;
  }
}
