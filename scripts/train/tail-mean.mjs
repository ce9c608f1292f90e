/** The mean of arrays that come one after the other (Polyak and Juditsky, 1992, where they are weights). */
export class TailMean {
  constructor(length) {
    this.sums = new Float64Array(length);
    this.count = 0;
  }

  add(values) {
    for (let at = 0; at < values.length; at++) this.sums[at] += values[at];
    this.count++;
  }

  mean() {
    return Float32Array.from(this.sums, (sum) => sum / this.count);
  }
}
