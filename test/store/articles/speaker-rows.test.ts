import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { feed } from '../../helpers/values/feed.ts';
import { NEWS_DAY_MS, news } from '../../helpers/values/news.ts';

const MERGE = {
  kind: 'merge',
  of: { name: 'Anna Berg', trait: 'mayor of Oster' },
  and: { name: 'Annika Berg', trait: null },
} as const;
const SPLIT = { kind: 'split', of: { name: 'A. Berg', trait: null } } as const;
const ALIAS = {
  kind: 'alias',
  of: { name: 'Harbour Board', trait: null },
  and: { name: 'Harbour Authority', trait: null },
} as const;
const MADE = { decidedAtMs: NEWS_DAY_MS, decidedBy: 'slack U1' };

it('keeps decisions in the order in which they were made, through a restart', async () => {
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path });
  expect(await store.addSpeakerDecision(MERGE, 'slack U1')).toEqual({ id: 1, ...MADE, ...MERGE });
  await store.addSpeakerDecision(SPLIT, 'slack U1');
  await store.addSpeakerDecision(ALIAS, 'slack U1');
  await store.close();
  const again = await openTestStore({ path });
  expect(await again.listSpeakerDecisions()).toEqual([
    { id: 1, ...MADE, ...MERGE },
    { id: 2, ...MADE, ...SPLIT },
    { id: 3, ...MADE, ...ALIAS },
  ]);
});

it('gives back what it forgets, once, and no number twice', async () => {
  const store = await openTestStore();
  const { id } = await store.addSpeakerDecision(SPLIT, 'slack U1');
  expect(await store.removeSpeakerDecision(id)).toMatchObject(SPLIT);
  expect(await store.removeSpeakerDecision(id)).toBeNull();
  expect((await store.addSpeakerDecision(SPLIT, 'slack U1')).id).toBe(id + 1);
});

it('keeps decisions when the articles go that they were made on', async () => {
  const store = await openTestStore();
  await store.addFeed(feed('harbour-post'));
  const { article, analysis } = news({ title: 'Bridge', feedId: 'harbour-post' });
  await store.saveArticle(article, analysis);
  await store.addSpeakerDecision(SPLIT, 'slack U1');
  await store.removeArticlesOfFeed('harbour-post' as FeedId);
  await store.removeFeed('harbour-post' as FeedId);
  expect(await store.listSpeakerDecisions()).toHaveLength(1);
});
