import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createComposer } from '../../src/digests/compose-digest.ts';
import type { ArticleId } from '../../src/model/article.ts';
import type { StoryFilter, Subscription, SubscriptionId } from '../../src/model/digest.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { changeBeside } from '../helpers/store/change-beside.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news, storedNews } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const HOUR_MS = 3_600_000;
const UPDATE = 'Update: more on a story that was told on';

async function setUp(filter: StoryFilter = {}, saysEmpty = false) {
  let nowMs = NEWS_DAY_MS;
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path, clock: { nowMs: () => nowMs } });
  const index = createQuoteIndex();
  let subscription: Subscription = {
    id: 's1' as SubscriptionId,
    destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
    filter,
    saysEmpty,
    cron: '0 * * * *',
    timeZone: 'Europe/London',
    createdAtMs: nowMs,
    coveredUntilMs: nowMs,
  };
  await store.addSubscription(subscription);
  const parts = { store, index, links: testLinks, backlogIsNews: false };
  const compose = (isTrial: boolean) =>
    createComposer(parts)(subscription, { toMs: nowMs, isTrial });
  const save = async (...all: readonly News[]) => {
    nowMs += HOUR_MS;
    for (const given of all) {
      const { article, analysis } = news({ publishedAtMs: nowMs, ...given });
      const saved = await store.saveArticle(article, analysis);
      if (saved.kind === 'added') index.putArticle(article.id, saved.stored.quotes);
    }
    nowMs += HOUR_MS;
  };
  /** As a schedule does. */
  const tell = async () => {
    const made = await compose(false);
    const { destination } = subscription;
    const { document, ...covering } = made;
    const delivery =
      document === null ? null : { id: `d${nowMs}`, destination, document, attempts: 0 };
    await store.promiseDigest(subscription, nowMs, delivery, covering);
    subscription = { ...subscription, coveredUntilMs: nowMs };
    return made;
  };
  const storyIds = async () =>
    (await store.listStoryArticles(0, 99)).map(({ stored, storyId }) => [
      stored.article.title,
      storyId,
    ]);
  const wait = (hours: number) => {
    nowMs += hours * HOUR_MS;
  };
  return { path, store, parts, subscription, compose, save, tell, storyIds, wait };
}

const WALK_OUT: News = { title: 'Ferry crews walk out over night shifts' };
const BACK: News = { title: 'Ferry crews back after night of talks' };
const SCHOOL: News = { title: 'Oster mayor opens school' };

describe('a trial', () => {
  it('gives what is told then, updates with it, and keeps nothing', async () => {
    const { compose, save, tell, storyIds, store } = await setUp();
    await save(WALK_OUT);
    await tell();
    const before = await storyIds();
    await save(BACK, SCHOOL);
    const tried = await compose(true);
    expect(JSON.stringify(tried.document)).toContain(UPDATE);
    expect(await storyIds()).toEqual(before);
    expect(await store.listOpenDeliveries()).toHaveLength(1);
    expect(await compose(true)).toEqual(tried);
    expect(JSON.stringify(await tell())).toBe(JSON.stringify(tried));
    expect(JSON.stringify((await store.listOpenDeliveries())[1]?.document)).toBe(
      JSON.stringify(tried.document),
    );
    expect((await compose(true)).document).toBeNull();
  });

  it('sees two stories that were told become one, as it will be told', async () => {
    const { compose, save, tell } = await setUp();
    const words = 'We sleep on our feet and nobody at the company has ever counted the hours.';
    const said = [{ words, by: person('Kari Moen') }];
    await save({ ...WALK_OUT, outlet: 'Coastal Courier' }, SCHOOL);
    await tell();
    await save({ ...BACK, said });
    await tell();
    await save({ title: 'Captain speaks of the night', outlet: 'Evening Mail', said }, WALK_OUT);
    const tried = await compose(true);
    expect(await tell()).toEqual(tried);
  });
});

it('tells the first stories alone of a long list, and counts the rest', async () => {
  const { save, tell, compose } = await setUp({ maxStories: 1 });
  await save({ ...WALK_OUT, outlet: 'Coastal Courier' }, WALK_OUT, SCHOOL);
  const { document, toldIds } = await tell();
  expect(toldIds).toHaveLength(1);
  expect(document?.blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'Digest',
    expect.stringContaining('2 stories from 3 articles'),
    'story',
    'and 1 more story',
  ]);
  // What was only counted is new when it is told.
  await save({ title: 'Oster mayor opens school at last' });
  expect(JSON.stringify(await compose(true))).not.toContain(UPDATE);
});

it('tells what is about its people alone', async () => {
  const { save, tell } = await setUp({ people: ['Kari Moen'] });
  await save(SCHOOL, { ...WALK_OUT, said: [{ words: 'We are tired.', by: person('Kari Moen') }] });
  expect((await tell()).document?.fallback).toBe(`Digest, 1 story: ${WALK_OUT.title}`);
});

it.each([
  [false, null],
  [true, 'Digest · tolls: nothing to tell from Tue 3 Mar 2026, 08:30 to 10:30 (Europe/London).'],
])('with nothing to tell, asked to say so: %s', async (saysEmpty, line) => {
  const { save, tell, store } = await setUp({ topics: ['tolls'] }, saysEmpty);
  await save(SCHOOL);
  const { document, toldIds } = await tell();
  expect(document?.fallback ?? null).toBe(line);
  expect(document?.blocks ?? null).toEqual(line === null ? null : [{ kind: 'note', text: line }]);
  expect(toldIds).toEqual([]);
  expect(await store.listOpenDeliveries()).toHaveLength(saysEmpty ? 1 : 0);
});

it('makes what several channels have in common once, and no more than that', async () => {
  const { store, parts, subscription, save } = await setUp();
  await save(WALK_OUT, { title: 'Oster mayor opens school' });
  const list = vi.spyOn(store, 'listArticlesStoredBetween');
  const compose = createComposer(parts);
  const of = (change: Partial<Subscription>) =>
    compose(
      { ...subscription, ...change },
      { toMs: NEWS_DAY_MS + 2 * HOUR_MS, isTrial: false },
    ).then(({ document }) => document);
  const first = await of({});
  expect(await of({ id: 's2' as SubscriptionId })).toBe(first);
  expect(list).toHaveBeenCalledTimes(1);
  const elsewhere = await of({ timeZone: 'Asia/Tokyo' });
  expect(list).toHaveBeenCalledTimes(1);
  expect(elsewhere).not.toEqual(first);
  expect(JSON.stringify(await of({ filter: { topics: ['school'] } }))).not.toContain('Ferry');
  expect(list).toHaveBeenCalledTimes(2);
});

it('tells a channel that knows a story of it as an update, beside one that does not', async () => {
  const { store, parts, subscription, save, tell } = await setUp();
  await save(WALK_OUT);
  await tell();
  await save(BACK);
  const compose = createComposer(parts);
  const of = async (id: string) => {
    const coveredUntilMs = NEWS_DAY_MS + 2 * HOUR_MS;
    const asked = { ...subscription, id: id as SubscriptionId, coveredUntilMs };
    return JSON.stringify(
      await compose(asked, { toMs: coveredUntilMs + 2 * HOUR_MS, isTrial: false }),
    );
  };
  await store.addSubscription({ ...subscription, id: 's2' as SubscriptionId });
  expect(await of('s1')).toContain(UPDATE);
  expect(await of('s2')).not.toContain(UPDATE);
});

it.each([
  ['stories', [WALK_OUT]],
  ['nothing else', []],
])('says how many articles can’t be read, beside %s', async (_, saved) => {
  const { store, compose, save } = await setUp({}, true);
  await save(...saved);
  const list = store.listArticlesStoredBetween;
  vi.spyOn(store, 'listArticlesStoredBetween').mockImplementation((fromMs, toMs, onDamaged) => {
    onDamaged?.('torn' as ArticleId);
    return list(fromMs, toMs);
  });
  const { document } = await compose(false);
  expect(document?.blocks.at(-1)).toEqual({
    kind: 'note',
    text: '1 article of this time can’t be read and may be missing here: the log names it, and digests tell it after the repair',
  });
});

describe('an article that was damaged when its time was told', () => {
  const TORN: News = { title: 'Kiln opens at last' };
  /** @returns what repairs it. */
  async function damage(path: string) {
    const { id } = storedNews(TORN).article;
    const set = (analysis: string) =>
      changeBeside(path, `UPDATE analyses SET analysis = ${analysis} WHERE article_id = '${id}'`);
    await set("'{' || analysis");
    return () => set('substr(analysis, 2)');
  }

  it('is told by the next digest after its repair, once', async () => {
    const { path, save, tell } = await setUp({}, true);
    await save(WALK_OUT, TORN);
    const repair = await damage(path);
    const first = JSON.stringify((await tell()).document);
    expect(first).toContain('1 article of this time can’t be read');
    await save(SCHOOL);
    const second = JSON.stringify((await tell()).document);
    expect(second).toContain(SCHOOL.title);
    expect(second).not.toContain('can’t be read');
    await repair();
    await save();
    expect((await tell()).document?.fallback).toBe(`Digest, 1 story: ${TORN.title}`);
    await save();
    expect((await tell()).document?.fallback).toContain('nothing to tell');
  });

  it('is news no more after a week', async () => {
    const { path, save, tell, wait } = await setUp({}, true);
    await save(TORN);
    const repair = await damage(path);
    await tell();
    wait(7 * 24);
    await repair();
    expect((await tell()).document?.fallback).toContain('nothing to tell');
  });

  it('is known to a trial, which forgets nothing of it', async () => {
    const { path, compose, save, tell } = await setUp();
    await save(TORN);
    const repair = await damage(path);
    await tell();
    await repair();
    for (const isTrial of [true, true, false])
      expect((await compose(isTrial)).document?.fallback).toContain(TORN.title);
  });
});
