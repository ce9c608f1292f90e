import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../../src/lib/logger.ts';
import type { Subscription, SubscriptionId } from '../../src/model/digest.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { EVERY_MORNING, SATURDAY_NOON_MS, setUp } from './set-up-digests.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For storing hundreds of articles beside other tests. */
const MANY_MS = 30_000;

/** Another word for each number. */
const letters = (number: number) =>
  number
    .toString(26)
    .replaceAll(/[0-9a-z]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

describe('subscribe', () => {
  it('says when the first digest comes', async () => {
    const { digests, store } = await setUp();
    const subscription = await digests.subscribe(EVERY_MORNING);
    expect(subscription).toMatchObject({
      ...EVERY_MORNING,
      id: expect.stringMatching(/^[0-9a-f]{8}$/),
      coveredUntilMs: SATURDAY_NOON_MS,
    });
    expect(digests.nextRunAtMs(subscription)).toBe(Date.UTC(2026, 2, 29, 7));
    expect(await digests.list()).toEqual([subscription]);
    expect(await store.listSubscriptions()).toEqual([subscription]);
  });

  it('keeps one of equal orders', async () => {
    const { digests, advanceTo } = await setUp();
    const first = await digests.subscribe(EVERY_MORNING);
    await advanceTo(SATURDAY_NOON_MS + 1000);
    expect(await digests.subscribe(EVERY_MORNING)).toEqual(first);
    await digests.subscribe({ ...EVERY_MORNING, filter: { topics: ['Oster'] } });
    expect(await digests.list()).toHaveLength(2);
  });

  it.each([
    [{ cron: 'daily' }, '"daily" is no schedule'],
    [{ timeZone: 'Londinium' }, '"Londinium" is no time zone'],
    [{ cron: '0 8 31 2 *' }, '"0 8 31 2 *" is no schedule'],
  ])('refuses %j and keeps nothing', async (change, finding) => {
    const { digests } = await setUp();
    await expect(digests.subscribe({ ...EVERY_MORNING, ...change })).rejects.toMatchObject({
      code: 'usage',
      finding: expect.stringContaining(finding),
    });
    expect(await digests.list()).toEqual([]);
  });
});

describe('the schedule', () => {
  it('tells each article once, at eight in London, over the change of the clocks', async () => {
    const { digests, save, advanceTo, slack, titles, time } = await setUp();
    await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await save({ title: 'Saturday story' });
    await advanceTo(Date.UTC(2026, 2, 29, 6, 59));
    expect(titles()).toEqual([]);
    await advanceTo(Date.UTC(2026, 2, 29, 7));
    expect(titles()).toEqual(['Digest, 1 story: Saturday story']);
    await save({ title: 'Sunday news' });
    await advanceTo(Date.UTC(2026, 2, 30, 7));
    expect(titles()).toEqual(['Digest, 1 story: Saturday story', 'Digest, 1 story: Sunday news']);
    expect(slack.posted[0]?.document.blocks[1]).toMatchObject({
      text: 'Sat 28 Mar 2026, 12:00 to Sun 29 Mar 2026, 08:00 (Europe/London) · 1 story from 1 article',
    });
    const ids = slack.posted.map(({ deliveryId }) => deliveryId);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.length <= 25)).toBe(true);
    await digests.stop();
    expect(time.alarmsMs()).toEqual([]);
  });

  it('posts nothing for an empty period, and covers it', async () => {
    const { digests, save, advanceTo, slack } = await setUp();
    await save({ title: 'Before the subscription' });
    await advanceTo(SATURDAY_NOON_MS + 1);
    await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect(slack.posted).toEqual([]);
    expect((await digests.list())[0]?.coveredUntilMs).toBe(Date.UTC(2026, 2, 29, 7));
    await digests.stop();
  });

  it('leaves out what a newly followed feed brings from weeks ago', async () => {
    const { digests, save, advanceTo, titles } = await setUp();
    await digests.start();
    await digests.subscribe(EVERY_MORNING);
    await save({ title: 'Ferry runs late', publishedAtMs: SATURDAY_NOON_MS - 23 * HOUR_MS });
    await save({ title: 'Kiln opened', publishedAtMs: SATURDAY_NOON_MS - 25 * HOUR_MS });
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect(titles()).toEqual([expect.stringContaining('Ferry runs late')]);
    expect(titles()[0]).not.toContain('Kiln');
    await digests.stop();
  });

  it.each([false, true])(
    'leaves out what a feed listed already when it was followed, unless told that it is news: %s',
    async (backlogIsNews) => {
      const { digests, save, advanceTo, titles } = await setUp({ backlogIsNews });
      await digests.start();
      await digests.subscribe(EVERY_MORNING);
      await save({ title: 'Kiln opened' }, true);
      await save({ title: 'Ferry runs late' });
      await advanceTo(SATURDAY_NOON_MS + DAY_MS);
      expect(titles()).toHaveLength(1);
      expect(titles()[0]).toContain('Ferry runs late');
      expect(titles()[0]?.includes('Kiln opened')).toBe(backlogIsNews);
      await digests.stop();
    },
  );

  it(
    'tells a wire story on two hundred outlets once, though none opens as another and the first were told before',
    async () => {
      const { digests, save, advanceTo, slack, time } = await setUp();
      const wire = Array.from({ length: 60 }, (_, at) => `wire${letters(at)}`).join(' ');
      const print = (number: number) =>
        save({
          title: letters(number).repeat(3),
          outlet: `Outlet ${number}`,
          lead: [Array.from({ length: 80 }, (_, at) => letters(100 * number + at)).join(' '), wire],
        });
      await digests.start();
      await digests.subscribe(EVERY_MORNING);
      for (let number = 1; number <= 10; number++) await print(number);
      await advanceTo(Date.UTC(2026, 2, 29, 7));
      for (let number = 11; number <= 210; number++) await print(number);
      await advanceTo(time.nowMs() + DAY_MS);
      const stories = slack.posted.map(({ document }) =>
        document.blocks.flatMap((block) =>
          block.kind === 'story' ? [block.story.also.length] : [],
        ),
      );
      expect(stories).toEqual([[9], [199]]);
      await digests.stop();
    },
    MANY_MS,
  );

  it('tells only what a subscription asked for', async () => {
    const { digests, save, advanceTo, titles } = await setUp();
    await digests.subscribe({ ...EVERY_MORNING, filter: { topics: ['ferry'] } });
    await digests.start();
    await save({ title: 'Ferry crews walk out' });
    await save({ title: 'Oster mayor opens school' });
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect(titles()).toEqual(['Digest, 1 story: Ferry crews walk out']);
    await digests.stop();
  });

  it('says of a story that moves on that it was told, and when; to those alone whom it was told to', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const time = new FakeClock(SATURDAY_NOON_MS);
    const first = await setUp({ path, time });
    await first.digests.subscribe(EVERY_MORNING);
    await first.digests.start();
    await first.save({ title: 'Ferry crews walk out over night shifts' });
    await first.advanceTo(Date.UTC(2026, 2, 29, 7));
    await first.digests.stop();
    await first.store.close();

    const second = await setUp({ path, time });
    await second.digests.subscribe({ ...EVERY_MORNING, filter: { topics: ['ferry'] } });
    await second.digests.start();
    await second.save({ title: 'Ferry crews back after night of talks' });
    await second.save({ title: 'Oster mayor opens school' });
    await second.advanceTo(Date.UTC(2026, 2, 30, 7));
    const told = second.slack.posted.map(({ document }) =>
      document.blocks.flatMap((block) =>
        block.kind === 'story' ? [[block.story.title, block.story.update]] : [],
      ),
    );
    const update = 'Update: more on a story that was told on Sun 29 Mar 2026, 08:00';
    const [all = [], ferry = []] = told;
    expect([...all].sort()).toEqual([
      ['Ferry crews back after night of talks', update],
      ['Oster mayor opens school', undefined],
    ]);
    expect(ferry).toEqual([['Ferry crews back after night of talks', undefined]]);
    const { document: preview } = await second.digests.build(
      {},
      time.nowMs() - DAY_MS,
      time.nowMs(),
    );
    expect(JSON.stringify(preview)).not.toContain('Update');
    await second.digests.stop();
  });

  it('takes no more than there may be, but gives one that stands', async () => {
    const { digests, store } = await setUp();
    const first = await digests.subscribe(EVERY_MORNING);
    const standing = Array.from({ length: 2000 }, (_, at) => ({ ...first, id: `x${at}` }));
    vi.spyOn(store, 'listSubscriptions').mockResolvedValue([first, ...standing] as Subscription[]);
    expect(await digests.subscribe(EVERY_MORNING)).toEqual(first);
    await expect(digests.subscribe({ ...EVERY_MORNING, cron: '0 9 * * *' })).rejects.toThrow(
      'There are 2,000 scheduled digests, which is as many as there may be.',
    );
  });

  it('ends with the subscription', async () => {
    const { digests, save, advanceTo, slack } = await setUp();
    const { id } = await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await save({ title: 'Saturday story' });
    await digests.unsubscribe(id);
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect(slack.posted).toEqual([]);
    await expect(digests.unsubscribe('nowhere' as SubscriptionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await digests.stop();
  });

  it('takes up a subscription made while it runs', async () => {
    const { digests, save, advanceTo, titles } = await setUp();
    await digests.start();
    await digests.subscribe({ ...EVERY_MORNING, cron: '5 12 * * *' });
    await save({ title: 'Saturday story' });
    await advanceTo(SATURDAY_NOON_MS + 5 * 60_000);
    expect(titles()).toEqual(['Digest, 1 story: Saturday story']);
    await digests.stop();
  });
});

describe('what goes wrong', () => {
  it('goes on with the schedule, and stops, while a service hangs', async () => {
    const slack = createFakePlatform('slack');
    slack.platform.post = () => new Promise(() => undefined);
    const { digests, store, save, time } = await setUp({ slack });
    const promised = (count: number) =>
      vi.waitFor(async () => expect(await store.listOpenDeliveries()).toHaveLength(count));
    await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await save({ title: 'Saturday story' });
    await time.advanceTo(Date.UTC(2026, 2, 29, 7));
    await promised(1);
    await save({ title: 'Sunday news' });
    await time.advanceTo(Date.UTC(2026, 2, 30, 7));
    await promised(2);
    await digests.stop();
  });

  it('tries again when the platform fails once', async () => {
    const slack = createFakePlatform('slack', 1);
    const { digests, save, advanceTo, titles } = await setUp({ slack });
    await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await save({ title: 'Saturday story' });
    await advanceTo(Date.UTC(2026, 2, 29, 7));
    expect([slack.refused.length, titles().length]).toEqual([1, 0]);
    await advanceTo(Date.UTC(2026, 2, 29, 7, 1));
    expect(titles()).toEqual(['Digest, 1 story: Saturday story']);
    expect(slack.posted[0]?.deliveryId).toBe(slack.refused[0]);
    await digests.stop();
  });

  it('sends after a restart what was promised before, once', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const time = new FakeClock(SATURDAY_NOON_MS);
    const down = createFakePlatform('slack', 1000);
    const first = await setUp({ path, time, slack: down });
    await first.digests.subscribe(EVERY_MORNING);
    await first.digests.start();
    await first.save({ title: 'Saturday story' });
    await first.advanceTo(Date.UTC(2026, 2, 29, 7));
    await first.digests.stop();
    await first.store.close();

    const second = await setUp({ path, time });
    await second.outbox.start();
    await second.digests.start();
    expect(second.titles()).toEqual(['Digest, 1 story: Saturday story']);
    expect(second.slack.posted[0]?.deliveryId).toBe(down.refused[0]);
    await second.advanceTo(time.nowMs() + DAY_MS);
    expect(second.slack.posted).toHaveLength(1);
    await second.digests.stop();
  });

  it('makes up for missed times by one digest over the whole gap', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const time = new FakeClock(SATURDAY_NOON_MS);
    const first = await setUp({ path, time });
    await first.digests.subscribe(EVERY_MORNING);
    await first.save({ title: 'Saturday story' });
    await first.store.close();
    await time.advanceTo(SATURDAY_NOON_MS + 3 * DAY_MS);

    const second = await setUp({ path, time });
    await second.save({ title: 'Just in' });
    await time.advanceTo(time.nowMs() + 1);
    await second.digests.start();
    expect(second.titles()).toEqual(['Digest, 2 stories: Just in · Saturday story']);
    expect((await second.digests.list())[0]?.coveredUntilMs).toBe(time.nowMs());
    await second.digests.stop();
  });

  it('tells what comes after a clock that was ahead is put right', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const ahead = await setUp({ path, time: new FakeClock(SATURDAY_NOON_MS + 30 * DAY_MS) });
    await ahead.digests.start();
    await ahead.digests.subscribe(EVERY_MORNING);
    await ahead.save({ title: 'Storm' });
    await ahead.advanceTo(SATURDAY_NOON_MS + 31 * DAY_MS);
    const { digests, save, advanceTo, titles } = await setUp({ path });
    await digests.start();
    await save({ title: 'Bridge' });
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect([...ahead.titles(), ...titles()]).toEqual([
      expect.stringContaining('Storm'),
      expect.stringContaining('Bridge'),
    ]);
  });

  it('leaves what was missed for too long to the next digest, which tells it all', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const time = new FakeClock(SATURDAY_NOON_MS);
    const first = await setUp({ path, time });
    await first.digests.subscribe(EVERY_MORNING);
    await first.save({ title: 'Saturday story' });
    await first.store.close();
    await time.advanceTo(Date.UTC(2026, 2, 29, 20));

    const second = await setUp({ path, time });
    await second.digests.start();
    expect(second.titles()).toEqual([]);
    await second.advanceTo(Date.UTC(2026, 2, 30, 7));
    expect(second.titles()).toEqual(['Digest, 1 story: Saturday story']);
    await second.digests.stop();
  });

  it('makes what several have in common once, whichever come between them', async () => {
    const { digests, store, save, time, titles } = await setUp();
    for (const [at, cron] of ['0 8 * * *', '1 8 * * *', '0 8 * * *', '1 8 * * *'].entries()) {
      const destination = { ...EVERY_MORNING.destination, channelId: `C${at}` };
      await digests.subscribe({ ...EVERY_MORNING, destination, cron });
    }
    await save({ title: 'Crane falls' });
    await time.advanceTo(Date.UTC(2026, 2, 29, 9));
    const list = vi.spyOn(store, 'listArticlesStoredBetween');
    await digests.start();
    expect(titles()).toHaveLength(4);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('goes on with the others when one subscription can not be read', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const time = new FakeClock(SATURDAY_NOON_MS);
    const store = await openStore({ path, clock: time, logger: silentLogger });
    await store.addSubscription({
      ...EVERY_MORNING,
      id: 'old' as SubscriptionId,
      cron: 'at dawn',
      createdAtMs: 0,
      coveredUntilMs: 0,
    });
    await store.close();
    const { digests, save, advanceTo, titles } = await setUp({ path, time });
    await digests.subscribe(EVERY_MORNING);
    await digests.start();
    await save({ title: 'Saturday story' });
    await advanceTo(SATURDAY_NOON_MS + DAY_MS);
    expect(titles()).toEqual(['Digest, 1 story: Saturday story']);
    await digests.stop();
  });
});
