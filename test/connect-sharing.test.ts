import { expect, it } from 'vitest';
import { connectSharing } from '../src/connect-sharing.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { createQuoteIndex } from '../src/quote-index/create-quote-index.ts';
import { ALL_ROLES, parseRoles } from '../src/roles.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { news } from './helpers/news.ts';
import { openTestStore } from './helpers/open-test-store.ts';

async function connect(roles = ALL_ROLES) {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Quay', said: [{ words: 'It is open.' }] });
  await store.saveArticle(article, analysis);
  const index = createQuoteIndex();
  const clock = new FakeClock();
  const sharing = await connectSharing({
    ...{ store, index, roles, clock, timers: clock, logger: silentLogger },
  });
  const woken: string[] = [];
  await sharing.start({
    onStored: () => void woken.push('stored'),
    onDue: () => void woken.push('due'),
    onPromised: () => void woken.push('promised'),
    onFree: () => void woken.push('free'),
    onDiscord: () => void woken.push('discord'),
  });
  return { index, sharing, woken };
}

it('fills the index, and with a file does everything', async () => {
  const { index, sharing, woken } = await connect();
  expect(index.find({ offset: 0, limit: 9 }).total).toBe(1);
  expect([await sharing.mayTell(), await sharing.mayTidy()]).toEqual([true, true]);
  expect(woken).toEqual(['discord']);
});

it('does what its roles say', async () => {
  const { sharing, woken } = await connect(parseRoles('poll,console'));
  expect([await sharing.mayTell(), await sharing.mayTidy()]).toEqual([false, false]);
  expect(woken).toEqual([]);
});
