import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLoginLimit,
  LOGIN_WINDOW_MS,
  MAX_FAILURES_PER_ADDRESS,
  MAX_FAILURES_PER_NAME,
} from '../../../../src/platforms/console/access/limit-logins.ts';

function limitAt(start = 0) {
  const clock = { now: start, nowMs: () => clock.now };
  return { clock, limit: createLoginLimit(clock) };
}

describe('the limit', () => {
  it('holds for one name from whatever address', () => {
    const { clock, limit } = limitAt();
    for (let i = 0; i < MAX_FAILURES_PER_NAME; i++)
      expect(limit.begin(`192.0.2.${i}`, 'ada')).toBeNull();
    clock.now = 60_000;
    expect(limit.begin('198.51.100.1', 'ada')).toBe(LOGIN_WINDOW_MS - 60_000);
    expect(limit.begin('198.51.100.1', 'berit')).toBeNull();
  });

  it('holds for one address with whatever name', () => {
    const { limit } = limitAt();
    for (let i = 0; i < MAX_FAILURES_PER_ADDRESS; i++)
      expect(limit.begin('192.0.2.1', `name${i}`)).toBeNull();
    expect(limit.begin('192.0.2.1', 'ada')).toBe(LOGIN_WINDOW_MS);
    expect(limit.begin('192.0.2.2', 'ada')).toBeNull();
  });

  it('ends with its window', () => {
    const { clock, limit } = limitAt();
    for (let i = 0; i < MAX_FAILURES_PER_NAME; i++) limit.begin('192.0.2.1', 'ada');
    clock.now = LOGIN_WINDOW_MS;
    expect(limit.begin('192.0.2.1', 'ada')).toBeNull();
  });

  it('counts no login that succeeds, however many there are', () => {
    const { limit } = limitAt();
    for (let i = 0; i < 3 * MAX_FAILURES_PER_ADDRESS; i++) {
      expect(limit.begin('192.0.2.1', 'ada')).toBeNull();
      limit.succeed('192.0.2.1', 'ada');
    }
  });

  it('forgets nobody’s failures for a success of somebody else', () => {
    const { limit } = limitAt();
    for (let i = 0; i < MAX_FAILURES_PER_NAME; i++) limit.begin('192.0.2.1', 'ada');
    limit.begin('192.0.2.1', 'berit');
    limit.succeed('192.0.2.1', 'berit');
    expect(limit.begin('192.0.2.1', 'ada')).not.toBeNull();
  });

  it('counts those that are refused no further, so that it ends in its time', () => {
    const { clock, limit } = limitAt();
    for (let i = 0; i < 10 * MAX_FAILURES_PER_NAME; i++) {
      clock.now += 1000;
      limit.begin('192.0.2.1', 'ada');
    }
    clock.now = LOGIN_WINDOW_MS + 1000;
    expect(limit.begin('192.0.2.1', 'ada')).toBeNull();
  });
});

it('never lets more than the limit through in a window, in whatever order tries come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.constantFrom('a', 'b'), waitMs: fc.nat(120_000) }), {
        maxLength: 200,
      }),
      (tries) => {
        const { clock, limit } = limitAt();
        const passed: Record<string, number[]> = { a: [], b: [] };
        for (const [i, { name, waitMs }] of tries.entries()) {
          clock.now += waitMs;
          if (limit.begin(`10.0.0.${i}`, name) === null) passed[name]?.push(clock.now);
        }
        for (const times of Object.values(passed))
          for (const [i, time] of times.entries()) {
            const later = times[i + 2 * MAX_FAILURES_PER_NAME];
            // Two windows touch at most: twice the limit takes longer than one of them.
            if (later !== undefined) expect(later - time).toBeGreaterThan(LOGIN_WINDOW_MS - 1);
          }
      },
    ),
  );
});

it('keeps no more than so many keys', () => {
  const { limit } = limitAt();
  for (let i = 0; i < MAX_FAILURES_PER_NAME; i++) limit.begin(`first-${i}`, 'ada');
  for (let i = 0; i < 10_001; i++) limit.begin(`address-${i}`, `name-${i}`);
  expect(limit.begin('another', 'ada')).toBeNull();
});
