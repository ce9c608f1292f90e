import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import { MAX_POLLS_KEPT } from '../../../src/model/poll.ts';
import { failedPoll, poll, readPoll } from '../../helpers/outlets/polls.ts';
import { randomKills, runUntilKilled } from '../../helpers/program/run-until-killed.ts';
import { openTestStore, testStorePath } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { feed } from '../../helpers/values/feed.ts';

const F1 = 'f1' as FeedId;
const F2 = 'f2' as FeedId;

it('keeps polls as given, the newest first', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  const polls = [
    failedPoll(30, 'It took longer than 30 s.'),
    failedPoll(20, 'It is gone.', 410),
    poll(10),
    readPoll(0, 3),
  ];
  for (const each of polls) await store.recordPoll(F1, each);
  expect(await store.listPolls([F1])).toEqual(new Map([[F1, polls.reverse()]]));
});

it('has an empty list for a feed that was never polled, and none for no feeds', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  expect(await store.listPolls([F1])).toEqual(new Map([[F1, []]]));
  expect(await store.listPolls([])).toEqual(new Map());
});

it('keeps the newest of each feed, whatever the order in which they are polled', async () => {
  const store = await openTestStore({ path: ':memory:' });
  await store.addFeed(feed('f1'));
  await store.addFeed(feed('f2'));
  const all = new Map<FeedId, number[]>([
    [F1, []],
    [F2, []],
  ]);
  let minutes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(F1, F2), { maxLength: 30 }), async (polled) => {
      for (const id of polled) {
        await store.recordPoll(id, poll(minutes));
        all.set(id, [poll(minutes).startedAtMs, ...(all.get(id) ?? [])]);
        minutes += 1;
      }
      const listed = await store.listPolls([F1, F2]);
      for (const [id, times] of all)
        expect(listed.get(id)?.map(({ startedAtMs }) => startedAtMs)).toEqual(
          times.slice(0, MAX_POLLS_KEPT),
        );
    }),
    { numRuns: 30 },
  );
  expect(minutes).toBeGreaterThan(MAX_POLLS_KEPT);
});

describe('a feed that was removed', () => {
  it('has no polls recorded any more, and that is no error', async () => {
    const store = await openTestStore();
    await store.recordPoll(F1, poll(0));
    expect(await store.listPolls([F1])).toEqual(new Map([[F1, []]]));
  });

  it('takes its polls along', async () => {
    const store = await openTestStore();
    await store.addFeed(feed('f1'));
    await store.recordPoll(F1, poll(0));
    await store.removeFeed(F1);
    await store.addFeed(feed('f1'));
    expect(await store.listPolls([F1])).toEqual(new Map([[F1, []]]));
  });
});

/** Rounds of polls and a kill, all on the same file. */
const ROUNDS = 4;

const PROGRAM = `
  const [module, path, from] = process.argv.slice(1);
  const { openStore } = await import(module);
  const logger = { error: () => process.exit(3) };
  const store = await openStore({ path, clock: { nowMs: () => 1000 }, logger });
  for (let number = Number(from); ; number++) {
    await store.recordPoll('f1', { startedAtMs: number, tookMs: number, status: 200, outcome: 'read', itemCount: number, newItemCount: 0, bodyBytes: 1, reason: null });
    process.stdout.write(number + '\\n');
  }
`;

it('is whole after a kill at any moment: no poll lost that was reported, none by halves, never too many', async () => {
  const path = await testStorePath(join(tempFolder(), 'verbatim.db'));
  const before = await openTestStore({ path });
  await before.addFeed(feed('f1'));
  const { kills, seed } = randomKills(ROUNDS);
  for (const [round, kill] of kills.entries()) {
    const from = round * 1_000_000;
    const lines = await runUntilKilled(PROGRAM, [path, String(from)], kill);
    const store = await openTestStore({ path });
    const polls = (await store.listPolls([F1])).get(F1) ?? [];
    const numbers = polls.map(({ startedAtMs }) => startedAtMs);
    const last = Number(lines.at(-1));
    const when = `seed ${seed}, round ${round}`;
    // The one that was under way when it was killed may be there, or not.
    expect([last, last + 1], when).toContain(numbers[0]);
    expect(numbers, when).toEqual([...numbers].sort((a, b) => b - a));
    const ofThisRound = numbers.filter((number) => number >= from);
    expect(ofThisRound.at(-1), when).toBe(Math.max(from, (numbers[0] ?? 0) - MAX_POLLS_KEPT + 1));
    expect(polls.length, when).toBeLessThanOrEqual(MAX_POLLS_KEPT);
    for (const each of polls) expect(each.itemCount, when).toBe(each.startedAtMs);
  }
});
