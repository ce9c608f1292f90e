import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { FakeClock } from '../helpers/fake-clock.ts';
import { EVERY_MORNING, SATURDAY_NOON_MS, setUp } from './set-up-digests.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const RUNS = 6;

/** Time goes on evenly, as timers do, and the clock may be wrong about it. */
class WrongClock extends FakeClock {
  aheadMs = 0;

  override nowMs() {
    return super.nowMs() + this.aheadMs;
  }
}

type Step =
  | { readonly kind: 'save' }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'set'; readonly aheadMinutes: number };

const stepsWithin = (minutes: number) =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.constant<Step>({ kind: 'save' }), weight: 2 },
      fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 50 }) }),
      fc.record({
        kind: fc.constant('set' as const),
        aheadMinutes: fc.oneof(fc.constant(0), fc.integer({ min: -minutes, max: minutes })),
      }),
    ),
    { maxLength: 14 },
  );

const setAndSave = (aheadMinutes: number): Step[] => [
  { kind: 'set', aheadMinutes },
  { kind: 'save' },
  { kind: 'wait', minutes: 1 },
];

/** @returns how often each article was told by digests that come every half an hour, and whether the clock was right when it was stored. */
async function countTold(steps: readonly Step[]) {
  const time = new WrongClock(SATURDAY_NOON_MS);
  const { digests, save, slack } = await setUp({ time });
  const waitFor = (ms: number) =>
    time.advanceTo(time.nowMs() - time.aheadMs + ms, () => digests.runDue());
  await digests.start();
  await digests.subscribe({ ...EVERY_MORNING, cron: '*/30 * * * *' });
  const saved: { readonly name: string; readonly isRight: boolean }[] = [];
  for (const step of steps) {
    if (step.kind === 'save') {
      const name = `${'abcdefghijklmn'[saved.length]}`.repeat(5);
      saved.push({ name, isRight: time.aheadMs === 0 });
      await save({ title: `${name}a ${name}b`, publishedAtMs: SATURDAY_NOON_MS });
    } else if (step.kind === 'wait') await waitFor(step.minutes * MINUTE_MS);
    else time.aheadMs = step.aheadMinutes * MINUTE_MS;
  }
  time.aheadMs = 0;
  await waitFor(8 * HOUR_MS);
  await digests.stop();
  const told = slack.posted.flatMap(({ document }) =>
    document.blocks.flatMap((block) => (block.kind === 'story' ? [block.story.title] : [])),
  );
  return saved.map(({ name, isRight }) => {
    const count = told.filter((title) => title.startsWith(name)).length;
    return { count, isRight };
  });
}

it('tells each article once, however a clock is set by up to half an hour', async () => {
  await fc.assert(
    fc.asyncProperty(stepsWithin(30), async (steps) => {
      for (const { count } of await countTold(steps)) expect(count).toBe(1);
    }),
    { numRuns: RUNS, examples: [[setAndSave(-1)]] },
  );
});

it('tells no article twice, and each that was stored by the right time, however a clock is set', async () => {
  await fc.assert(
    fc.asyncProperty(stepsWithin(6 * 60), async (steps) => {
      for (const { count, isRight } of await countTold(steps))
        expect(isRight ? [1] : [0, 1]).toContain(count);
    }),
    { numRuns: RUNS, examples: [[setAndSave(89)]] },
  );
});

it('waits a minute before it looks again at what could not be stored', async () => {
  const { digests, store, save, time, advanceTo, titles } = await setUp();
  await digests.start();
  await digests.subscribe(EVERY_MORNING);
  await save({ title: 'Ferry', publishedAtMs: SATURDAY_NOON_MS });
  const failing = vi.spyOn(store, 'promiseDigest').mockRejectedValue(new Error('disk is full'));
  const dueMs = Date.UTC(2026, 2, 29, 7);
  await advanceTo(dueMs);
  expect(time.alarmsMs()).toEqual([dueMs + 60_000]);
  failing.mockRestore();
  await advanceTo(dueMs + 60_000);
  expect(titles()).toHaveLength(1);
  await digests.stop();
});

it('looks no sooner again for a digest that was missed for too long', async () => {
  const { digests, store, time } = await setUp();
  await digests.subscribe(EVERY_MORNING);
  // After a stop of three days, thirteen hours after the last one was due.
  const nowMs = Date.UTC(2026, 2, 31, 20);
  await time.advanceTo(nowMs);
  await digests.start();
  expect((await store.listSubscriptions())[0]?.coveredUntilMs).toBe(SATURDAY_NOON_MS);
  expect(time.alarmsMs()).toEqual([nowMs + 15 * 60_000]);
  await digests.stop();
});
