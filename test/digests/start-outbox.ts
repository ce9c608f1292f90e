import { createOutbox } from '../../src/digests/outbox.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import type { createFakePlatform } from '../helpers/fake-platform.ts';

/** An outbox with Slack alone, at the time 0. */
export function startOutbox(store: Store, slack: ReturnType<typeof createFakePlatform>) {
  const time = new FakeClock(0);
  const outbox = createOutbox({
    store,
    platforms: (name) => (name === 'slack' ? slack.platform : null),
    clock: time,
    timers: time,
    logger: silentLogger,
  });
  const settle = () => outbox.sendOpen();
  return { outbox, time, settle };
}
