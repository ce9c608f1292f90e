import type { Clock } from '../../src/lib/time/clock.ts';
import type { Timers } from '../../src/lib/time/timers.ts';
import type { EpochMs } from '../../src/model/article.ts';

interface Waiting {
  readonly atMs: EpochMs;
  readonly action: () => void;
}

/** A clock that stands still, and timers that run when it is moved. */
export class FakeClock implements Clock, Timers {
  #nowMs: EpochMs;
  readonly #waiting = new Set<Waiting>();

  constructor(nowMs: EpochMs = Date.UTC(2026, 2, 2, 8, 0)) {
    this.#nowMs = nowMs;
  }

  nowMs(): EpochMs {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): () => void {
    const waiting = { atMs: this.#nowMs + Math.max(delayMs, 0), action };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** When the timers that have not run yet will, soonest first. */
  alarmsMs(): readonly number[] {
    return [...this.#waiting].map(({ atMs }) => atMs).sort((a, b) => a - b);
  }

  advance(ms: number): Promise<void> {
    return this.advanceTo(this.#nowMs + ms);
  }

  /**
   * Moves time on, running each timer at its own time, those set meanwhile too.
   *
   * @param settle runs before each timer and at the end; by default lets go on what only waits for promises.
   */
  async advanceTo(toMs: EpochMs, settle = settlePromises): Promise<void> {
    const endMs = Math.max(this.#nowMs, toMs);
    for (;;) {
      await settle();
      const next = [...this.#waiting].sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined || next.atMs > endMs) break;
      this.#waiting.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.action();
    }
    this.#nowMs = endMs;
  }
}

function settlePromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
