/** Time that goes on in steps: a step runs every timer that has come due, at its end. */
export class SteppingClock {
  #nowMs;
  #waiting = new Set();

  constructor(nowMs) {
    this.#nowMs = nowMs;
  }

  nowMs() {
    return this.#nowMs;
  }

  after(delayMs, action) {
    const waiting = { atMs: this.#nowMs + delayMs, action };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  step(ms) {
    this.#nowMs += ms;
    for (const waiting of [...this.#waiting]) {
      if (waiting.atMs > this.#nowMs) continue;
      this.#waiting.delete(waiting);
      waiting.action();
    }
  }
}
