import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { feed } from '../../helpers/values/feed.ts';
import { type News, news } from '../../helpers/values/news.ts';

const F1 = 'f1' as FeedId;

async function storeOf(...each: readonly News[]) {
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  for (const given of each) {
    const { article, analysis } = news(given);
    await store.saveArticle(article, analysis);
  }
  return store;
}

describe('changes since', () => {
  const changedSince = async (store: Store, change: number) => {
    const changed: (readonly [string, number | null])[] = [];
    for await (const { id, stored } of store.readChangedArticles(change))
      changed.push([id, stored?.quotes.length ?? null]);
    return changed;
  };
  const FERRY: News = { title: 'Ferry', said: [{ words: 'The ferry runs.' }], feedId: 'f1' };
  const CRANE: News = { title: 'Crane', said: [{ words: 'We lift it tonight.' }] };
  const [ferryId, craneId] = [FERRY, CRANE].map((each) => news(each).article.id);

  it('are articles that came, changed and went, the last changed last', async () => {
    const store = await storeOf();
    expect(await store.lastChange()).toBe(0);
    for (const given of [FERRY, CRANE]) {
      const { article, analysis } = news(given);
      await store.saveArticle(article, analysis);
    }
    const change = await store.lastChange();
    expect(await changedSince(store, 0)).toEqual([
      [ferryId, 1],
      [craneId, 1],
    ]);
    expect(await changedSince(store, change)).toEqual([]);
    const edited = news({ ...CRANE, said: [] });
    await store.saveArticle(edited.article, edited.analysis);
    await store.removeArticlesOfFeed(F1);
    expect(await changedSince(store, change)).toEqual([
      [craneId, 0],
      [ferryId, null],
    ]);
  });

  it('are those whose feed or analysis changed, too, but not those that became part of a story', async () => {
    const store = await storeOf(FERRY, CRANE);
    const change = await store.lastChange();
    const analysis = { ...news(CRANE).analysis, analyzerVersion: 9 };
    if (craneId !== undefined) await store.replaceAnalysis(craneId, analysis);
    await store.removeFeed(F1);
    expect(await changedSince(store, change)).toEqual([
      [craneId, 1],
      [ferryId, 1],
    ]);
    const later = await store.lastChange();
    if (ferryId !== undefined) await store.joinStory(ferryId, []);
    expect(await store.lastChange()).toBe(later);
  });
});
