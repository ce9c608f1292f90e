import { describe, expect, it } from 'vitest';
import { countDown, pause, systemTimers, type Timers } from '../../../src/lib/time/timers.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

it('calls once, unless it is cancelled', async () => {
  const called: string[] = [];
  const cancel = systemTimers.after(1, () => called.push('cancelled'));
  cancel();
  await new Promise<void>((resolve) => {
    systemTimers.after(2, () => {
      called.push('called');
      resolve();
    });
  });
  expect(called).toEqual(['called']);
});

it('takes a delay in the past, or longer than machines count, for what is next to it', () => {
  const cancelBoth = [-1, Number.MAX_SAFE_INTEGER].map((ms) => systemTimers.after(ms, () => {}));
  expect(() => {
    for (const cancel of cancelBoth) cancel();
  }).not.toThrow();
});

it('pauses', async () => {
  const events: string[] = [];
  const paused = pause(1).then(() => events.push('after'));
  events.push('before');
  await paused;
  expect(events).toEqual(['before', 'after']);
});

describe('a deadline', () => {
  it('is over after its time, and not before', async () => {
    const clock = new FakeClock();
    const { signal } = countDown(clock, 1_000);
    await clock.advance(999);
    expect(signal.aborted).toBe(false);
    await clock.advance(1);
    expect(signal.aborted).toBe(true);
    expect(clock.alarmsMs()).toEqual([]);
  });

  it('counts a pause, after which a timer comes late, as a tenth of its time', () => {
    const late: (() => void)[] = [];
    const timers: Timers = {
      after(_, action) {
        late.push(action);
        return () => undefined;
      },
    };
    const { signal } = countDown(timers, 1_000);
    for (let ticks = 1; ticks <= 10; ticks++) {
      expect(signal.aborted).toBe(false);
      late.pop()?.();
    }
    expect(signal.aborted).toBe(true);
  });

  it('leaves no timer when it is ended', async () => {
    const clock = new FakeClock();
    const { signal, cancel } = countDown(clock, 1_000);
    await clock.advance(300);
    cancel();
    expect(clock.alarmsMs()).toEqual([]);
    await clock.advance(2_000);
    expect(signal.aborted).toBe(false);
  });
});
