import { expect, it } from 'vitest';
import { adjustableClock } from '../../../src/lib/time/clock.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

it('goes with the clock that it was made of, as far away as it was adjusted', async () => {
  const clock = new FakeClock(1_000);
  const adjusted = adjustableClock(clock);
  expect(adjusted.nowMs()).toBe(1_000);
  adjusted.adjust(500);
  adjusted.adjust(-200);
  await clock.advance(50);
  expect(adjusted.nowMs()).toBe(1_350);
});
