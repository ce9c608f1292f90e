import { expect, it } from 'vitest';
import { createStoryJoiner } from '../../src/digests/join-stories.ts';
import { createStoryGatherer } from '../../src/ingestion/gather-stories.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { news } from '../helpers/values/news.ts';

async function openWith(...titles: readonly string[]) {
  const store = await openTestStore();
  const add = async (title: string) => {
    const { article, analysis } = news({ title });
    await store.saveArticle(article, analysis);
  };
  for (const title of titles) await add(title);
  const joiner = createStoryJoiner({ store, index: createQuoteIndex() });
  return { store, joiner, add };
}

it('gives what is stored a story, and what is stored later', async () => {
  const { store, joiner, add } = await openWith('Bridge', 'Ferry');
  const gatherer = createStoryGatherer({ store, joiner, logger: silentLogger });
  gatherer.wake();
  await gatherer.idle();
  expect(await store.listStoryless(9)).toEqual([]);
  await add('Lamp');
  gatherer.wake();
  gatherer.wake();
  await gatherer.idle();
  expect(await store.listStoryless(9)).toEqual([]);
});

it('goes on where it was stopped', async () => {
  const { store, joiner } = await openWith('Bridge', 'Ferry', 'Lamp');
  const joined: ArticleId[] = [];
  const first = createStoryGatherer({
    store,
    joiner: {
      join: (id) => {
        joined.push(id);
        void first.stop();
        return joiner.join(id);
      },
    },
    logger: silentLogger,
  });
  first.wake();
  await first.stop();
  first.wake();
  await first.idle();
  expect(await store.listStoryless(9)).toHaveLength(3 - joined.length);
  const second = createStoryGatherer({ store, joiner, logger: silentLogger });
  second.wake();
  await second.idle();
  expect(await store.listStoryless(9)).toEqual([]);
});

it('leaves what fails to the next start, and goes on with the others', async () => {
  const { store, joiner } = await openWith('Bridge', 'Ferry', 'Lamp');
  const [broken] = await store.listStoryless(1);
  const gatherer = createStoryGatherer({
    store,
    joiner: {
      join: (id) => (id === broken ? Promise.reject(new Error('unreadable')) : joiner.join(id)),
    },
    logger: silentLogger,
  });
  gatherer.wake();
  await gatherer.idle();
  expect(await store.listStoryless(9)).toEqual([broken]);
});
