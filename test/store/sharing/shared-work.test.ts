import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleId, FeedId } from '../../../src/model/article.ts';
import type { SharedWork } from '../../../src/store/ports/shared-work.ts';
import { LEASE_MS } from '../../../src/store/sharing/shared-work.ts';
import type { Store } from '../../../src/store/store.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { postgresServer } from '../../helpers/store/open-test-database.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { feed } from '../../helpers/values/feed.ts';
import { NEWS_DAY_MS, news } from '../../helpers/values/news.ts';

interface Member {
  readonly store: Store;
  readonly shared: SharedWork;
}

/** So many processes on one database, and what happens to them there. */
async function openMembers(count: number) {
  const path = await createDatabase(postgresServer());
  const members: Member[] = [];
  for (let at = 0; at < count; at++) {
    const store = await openTestStore({ path });
    if (store.shared === null) throw new Error('not on PostgreSQL');
    await store.shared.join();
    members.push({ store, shared: store.shared });
  }
  const client = new Client({ connectionString: path });
  await client.connect();
  onTestFinished(() => client.end());
  const tell = (statement: string) => client.query(statement);
  /** As after a pause that was longer than the lease. */
  const silence = (number: number) =>
    tell(`update processes set alive_until = now() - interval '1 s' where id = (
      select id from processes order by id offset ${number} limit 1)`);
  const [one, other] = members;
  if (one === undefined || other === undefined) throw new Error('two at least');
  return { one, other, members, silence, tell };
}

const CLAIM = { platforms: ['slack'], nowMs: NEWS_DAY_MS, leaseMs: 1000, limit: 10 } as const;

describe('a process', () => {
  it('is there as long as it says so, and is somebody else when it comes back', async () => {
    const { one, other, silence } = await openMembers(2);
    expect(await one.shared.beat()).toBe(true);
    await silence(0);
    expect(await one.shared.beat()).toBe(false);
    expect(await other.shared.removeGone()).toBe(1);
    expect(await one.shared.beat()).toBe(false);
    await one.shared.join();
    expect(await one.shared.beat()).toBe(true);
    expect(await other.shared.removeGone()).toBe(0);
  });

  it('that was taken for gone holds nothing, until it joins anew', async () => {
    const { one, other, silence } = await openMembers(2);
    await one.store.promiseDelivery(delivery('d1'));
    await silence(0);
    await other.shared.removeGone();
    await one.shared.beat();
    expect(await one.shared.takeJob('tell')).toBe(false);
    expect(await one.store.claimDeliveries(CLAIM)).toEqual([]);
    expect(await one.store.claimFeed('f1' as FeedId, NEWS_DAY_MS)).toBeNull();
  });
});

describe('a job', () => {
  it('is one process’, until that leaves or is gone', async () => {
    const { one, other, silence } = await openMembers(2);
    expect(await one.shared.takeJob('tell')).toBe(true);
    expect(await one.shared.takeJob('tell')).toBe(true);
    expect(await other.shared.takeJob('tell')).toBe(false);
    await one.shared.leave();
    expect(await other.shared.takeJob('tell')).toBe(true);
    await silence(0);
    await one.shared.join();
    await one.shared.removeGone();
    expect(await one.shared.takeJob('tell')).toBe(true);
  });

  it('lets nobody write under it who lost it without knowing', async () => {
    const { one, other, silence } = await openMembers(2);
    await one.shared.takeJob('tell');
    const told = one.store.forJob('tell');
    await told.promiseDelivery(delivery('d1'));
    await silence(0);
    await other.shared.removeGone();
    await other.shared.takeJob('tell');
    await expect(told.promiseDelivery(delivery('d2'))).rejects.toMatchObject({
      code: 'taken-over',
    });
    await one.store.promiseDelivery(delivery('d3'));
    expect((await one.store.listOpenDeliveries()).map(({ id }) => id)).toEqual(['d1', 'd3']);
  });
});

const isOfLease = (leftMs: number) => leftMs > 0 && leftMs <= LEASE_MS;

describe('a delivery', () => {
  it('is claimed by one process alone, however many ask at once', async () => {
    const { members } = await openMembers(3);
    for (let at = 0; at < 12; at++)
      await members[0]?.store.promiseDelivery(delivery(`d${at}`, `C${at}`));
    const claims = Array.from({ length: 9 }, (_, at) =>
      members[at % 3]?.store.claimDeliveries({ ...CLAIM, limit: 2 }),
    );
    const ids = (await Promise.all(claims)).flatMap((rows) => rows?.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(12);
    expect(ids).toHaveLength(12);
  });

  it('of a process that is gone is free at once, and unclear', async () => {
    const { one, other, silence } = await openMembers(2);
    await one.store.promiseDelivery(delivery('d1'));
    expect(await one.store.claimDeliveries(CLAIM)).toMatchObject([{ id: 'd1', isUnclear: false }]);
    expect(await other.store.claimDeliveries(CLAIM)).toEqual([]);
    expect(await one.store.claimLeftMs('d1')).toSatisfy(isOfLease);
    await silence(0);
    expect(await one.store.claimLeftMs('d1')).toBe(0);
    await other.shared.removeGone();
    expect(await other.store.claimDeliveries(CLAIM)).toMatchObject([{ id: 'd1', isUnclear: true }]);
    expect(await other.store.claimLeftMs('d1')).toSatisfy(isOfLease);
  });

  it('is let go with all that its process has beside what it sends, and is unclear then', async () => {
    const { one, other } = await openMembers(2);
    for (const at of [1, 2, 3]) await one.store.promiseDelivery(delivery(`d${at}`, `C${at}`));
    await one.store.claimDeliveries({ ...CLAIM, limit: 2 });
    await other.store.claimDeliveries(CLAIM);
    await one.store.releaseAllBut(['d1']);
    expect(await one.store.claimLeftMs('d1')).toSatisfy(isOfLease);
    expect(await one.store.claimLeftMs('d2')).toBe(0);
    expect(await other.store.claimLeftMs('d3')).toSatisfy(isOfLease);
    expect(await other.store.claimDeliveries(CLAIM)).toMatchObject([{ id: 'd2', isUnclear: true }]);
  });

  it('is not let go by a process that lost it', async () => {
    const { one, other, silence } = await openMembers(2);
    await one.store.promiseDelivery(delivery('d1'));
    await one.store.claimDeliveries(CLAIM);
    await silence(0);
    await other.shared.removeGone();
    await other.store.claimDeliveries(CLAIM);
    await one.shared.beat();
    await one.shared.join();
    const failure = { reason: 'late', nextTryAtMs: 0, isUnclear: false, isTry: true };
    await one.store.postponeDelivery('d1', failure);
    await one.store.releaseDelivery('d1', false);
    await one.store.buryDelivery('d1', 'late');
    expect(await one.store.claimDeliveries(CLAIM)).toEqual([]);
    expect(await other.store.claimLeftMs('d1')).toSatisfy(isOfLease);
  });

  it('is not taken from the others by a process that starts', async () => {
    const { one, other } = await openMembers(2);
    await one.store.promiseDelivery(delivery('d1'));
    await one.store.claimDeliveries(CLAIM);
    await other.store.resumeDeliveries();
    expect(await other.store.claimDeliveries(CLAIM)).toEqual([]);
  });
});

describe('a feed', () => {
  const F1 = 'f1' as FeedId;

  it('is polled by one process at a time, once for each time that it is due', async () => {
    const { members } = await openMembers(3);
    await members[0]?.store.addFeed(feed('f1', { nextPollAtMs: 5 }));
    const claim = () => Promise.all(members.map(({ store }) => store.claimFeed(F1, 10)));
    const claimed = await claim();
    expect(claimed.filter((each) => each !== null)).toHaveLength(1);
    const holder = members[claimed.findIndex((each) => each !== null)];
    await holder?.store.updateFeed(F1, { nextPollAtMs: 20 });
    await holder?.store.releaseFeed(F1);
    expect(await claim()).toEqual([null, null, null]);
  });

  it('is free when its process is gone, and for who asks for it by hand', async () => {
    const { one, other, silence } = await openMembers(2);
    await one.store.addFeed(feed('f1', { nextPollAtMs: 5 }));
    expect(await one.store.claimFeed(F1, 10)).not.toBeNull();
    expect(await other.store.claimFeed(F1, 10)).toBeNull();
    expect(await other.store.claimFeed(F1, null)).not.toBeNull();
    await silence(1);
    await one.shared.removeGone();
    expect(await one.store.claimFeed(F1, 10)).not.toBeNull();
  });
});

it('has all articles of a period that has passed, though one of them is being stored still', async () => {
  const { one, tell } = await openMembers(2);
  await tell('begin');
  await tell('select pg_advisory_xact_lock(1450336884, 2)');
  await tell(`insert into articles (id, url, outlet, title, published_at_ms, text, stored_at_ms)
    values ('late', 'https://a.example/', 'A', 'T', 5, 'T', 5)`);
  await tell(`insert into analyses (article_id, analyzer_version, analysis)
    values ('late', 1, '{"analyzerVersion":1,"attributions":[],"positions":[],"summary":[]}')`);
  let isListed = false;
  const listing = one.store.listArticlesStoredBetween(0, 10).then((articles) => {
    isListed = true;
    return articles;
  });
  // Time enough to be listed, if it did not wait.
  for (let round = 0; round < 20; round++) await tell('select 1');
  expect(isListed).toBe(false);
  await tell('commit');
  expect((await listing).map(({ article }) => article.id)).toEqual(['late']);
});

describe('changes', () => {
  it('tell the others which articles came, changed and went, and decisions', async () => {
    const { one, other } = await openMembers(2);
    const start = await one.shared.newestChange();
    const { article, analysis } = news({ title: 'Quay', said: [{ words: 'It is open.' }] });
    await one.store.saveArticle(article, analysis);
    await one.store.saveArticle({ ...article, text: `${article.text} More.` }, analysis);
    await one.store.addSpeakerDecision(
      { kind: 'split', of: { name: 'Anna Berg', trait: null } },
      'admin',
    );
    await one.store.removeOldArticles({ beforeMs: NEWS_DAY_MS * 2, after: null, limit: 9 });
    const seen = (changes: Awaited<ReturnType<SharedWork['listChanges']>>) =>
      changes?.map(({ articleId, isOwn }) => [articleId, isOwn]);
    const { id } = article;
    expect(seen(await other.shared.listChanges(start, 10))).toEqual([
      [id, false],
      [id, false],
      [null, false],
      [id, false],
    ]);
    expect(seen(await one.shared.listChanges(start, 1))).toEqual([[id, true]]);
    expect(await other.shared.listChanges(await other.shared.newestChange(), 10)).toEqual([]);
  });

  it('come in an order in which none is passed over, whoever writes at once', async () => {
    const { members } = await openMembers(3);
    const seen = new Set<ArticleId | null>();
    let cursor = 0;
    let isDone = false;
    const reader = async () => {
      while (!isDone || (await members[0]?.shared.newestChange()) !== cursor) {
        const changes = (await members[0]?.shared.listChanges(cursor, 5)) ?? [];
        for (const { articleId, sequence } of changes) {
          seen.add(articleId);
          cursor = sequence;
        }
      }
    };
    const reading = reader();
    const ids: ArticleId[] = [];
    await Promise.all(
      members.flatMap(({ store }, at) =>
        Array.from({ length: 15 }, async (_, number) => {
          const { article, analysis } = news({ title: `Story ${at} ${number}` });
          ids.push(article.id);
          await store.saveArticle(article, analysis);
        }),
      ),
    );
    isDone = true;
    await reading;
    expect(ids.filter((id) => !seen.has(id))).toEqual([]);
  });

  it('are not known for good: who was away for longer is told so', async () => {
    const { one, other, tell } = await openMembers(2);
    const save = async (title: string) => {
      const { article, analysis } = news({ title });
      await one.store.saveArticle(article, analysis);
    };
    await save('One');
    const cursor = await other.shared.newestChange();
    await save('Two');
    await save('Three');
    await tell("update changes set changed_at = now() - interval '2 hours'");
    await other.shared.removeGone();
    expect(await other.shared.listChanges(cursor, 10)).toBeNull();
    expect(await other.shared.listChanges(await other.shared.newestChange(), 10)).toEqual([]);
  });

  it('wake those who listen', async () => {
    const { one, other } = await openMembers(2);
    const heard: string[] = [];
    let hear = () => {};
    const three = new Promise<void>((resolve) => {
      hear = () => new Set(heard).size >= 3 && resolve();
    });
    const stop = await other.shared.listen(
      (notice) => {
        heard.push(notice);
        hear();
      },
      () => undefined,
    );
    const { article, analysis } = news({ title: 'Quay' });
    await one.store.saveArticle(article, analysis);
    await one.store.promiseDelivery(delivery('d1'));
    await one.shared.leave();
    await three;
    expect([...new Set(heard)].sort()).toEqual(['changes', 'deliveries', 'free']);
    await stop();
  });
});
