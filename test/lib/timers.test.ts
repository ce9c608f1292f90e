import { expect, it } from 'vitest';
import { pause, systemTimers } from '../../src/lib/timers.ts';

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
