import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/model/quote.ts';
import type { Delivery } from '../../../src/store/ports/delivery-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { news } from '../../helpers/values/news.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';
import { storyCard } from '../../helpers/values/story-card.ts';

const DAY_MS = 86_400_000;

async function storeWith(...deliveries: readonly Delivery[]) {
  const time = new FakeClock(1000);
  const store = await openTestStore({ clock: time });
  for (const each of deliveries) await store.promiseDelivery(each);
  const claim = async (change: object = {}) =>
    (
      await store.claimDeliveries({
        platforms: ['slack', 'discord'],
        nowMs: time.nowMs(),
        leaseMs: 60_000,
        limit: 100,
        ...change,
      })
    ).map(({ id, isUnclear }) => `${id}${isUnclear ? ' again' : ''}`);
  return { store, time, claim };
}

/** Sends what is handed out until nothing is; each of `failing` fails once. */
async function sendAll(
  store: Store,
  claim: () => Promise<readonly string[]>,
  failing: Set<string>,
): Promise<readonly string[]> {
  const sent: string[] = [];
  for (;;) {
    const claimed = await claim();
    if (claimed.length === 0) return sent;
    for (const id of claimed.map((each) => each.replace(' again', ''))) {
      if (failing.delete(id)) {
        const failure = { reason: '', nextTryAtMs: 0, isUnclear: true, isTry: true };
        await store.postponeDelivery(id, failure);
      } else {
        await store.markDelivered(id, null);
        sent.push(id);
      }
    }
  }
}

const openIds = async (store: Store) => (await store.listOpenDeliveries()).map(({ id }) => id);

describe('claimDeliveries', () => {
  it('hands out the oldest of each place, once', async () => {
    const { store, claim } = await storeWith(
      delivery('a1'),
      delivery('a2'),
      delivery('b1', 'C2'),
      delivery('c1', 'C1', 'discord'),
    );
    expect(await claim()).toEqual(['a1', 'b1', 'c1']);
    expect(await claim()).toEqual([]);
    await store.markDelivered('a1', 'm1');
    expect(await claim()).toEqual(['a2']);
  });

  it.each([
    ['as many as asked for', { limit: 1 }, ['a1']],
    ['of platforms that are there', { platforms: ['discord'] }, ['c1']],
    ['of none', { platforms: [] }, []],
  ])('hands out %s', async (_what, change, ids) => {
    const { claim } = await storeWith(delivery('a1'), delivery('c1', 'C1', 'discord'));
    expect(await claim(change)).toEqual(ids);
  });

  it('hands out again, as unclear, what was claimed and not heard of', async () => {
    const { time, claim } = await storeWith(delivery('a1'));
    await claim();
    await time.advance(59_999);
    expect(await claim()).toEqual([]);
    await time.advance(1);
    expect(await claim()).toEqual(['a1 again']);
  });

  it('waits until the time of the next try, and the place with it', async () => {
    const { store, time, claim } = await storeWith(delivery('a1'), delivery('a2'));
    await claim();
    const failure = { reason: '503', nextTryAtMs: 5000, isUnclear: true, isTry: true };
    await store.postponeDelivery('a1', failure);
    expect(await claim()).toEqual([]);
    const sought = { platforms: ['slack'] as const, nowMs: time.nowMs() };
    expect((await store.lookForDeliveries(sought)).nextTryAtMs).toBe(5000);
    await time.advanceTo(5000);
    expect(await claim()).toEqual(['a1 again']);
    expect((await store.listOpenDeliveries())[0]?.attempts).toBe(1);
  });

  it.each([
    [false, false, 'a1'],
    [true, false, 'a1 again'],
  ])('remembers whether a try may have got through: %s', async (isUnclear, isTry, claimed) => {
    const { store, claim } = await storeWith(delivery('a1'));
    await claim();
    await store.postponeDelivery('a1', { reason: '', nextTryAtMs: 0, isUnclear, isTry });
    expect(await claim()).toEqual([claimed]);
    await store.releaseDelivery('a1', isUnclear);
    expect(await claim()).toEqual([claimed]);
  });

  it('ends the leases of a process that is gone', async () => {
    const { store, claim } = await storeWith(delivery('a1'), delivery('b1', 'C2'));
    await claim({ limit: 1 });
    await store.resumeDeliveries();
    expect(await claim()).toEqual(['a1 again', 'b1']);
  });

  it('keeps the order of each place, whatever ends when', async () => {
    const steps = fc.array(
      fc.record({ place: fc.constantFrom('C1', 'C2', 'C3'), fails: fc.boolean() }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const { store, claim } = await storeWith(
          ...given.map(({ place }, at) =>
            delivery(`${place}-${String(at).padStart(2, '0')}`, place),
          ),
        );
        const failing = new Set(
          given.flatMap(({ place, fails }, at) =>
            fails ? [`${place}-${String(at).padStart(2, '0')}`] : [],
          ),
        );
        const sent = await sendAll(store, claim, failing);
        for (const place of ['C1', 'C2', 'C3']) {
          const ids = sent.filter((id) => id.startsWith(place));
          expect(ids).toEqual([...ids].sort());
        }
        expect(sent).toHaveLength(given.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('dead letters', () => {
  it('keeps what is given up with its reason, newest first', async () => {
    const { store, time } = await storeWith(delivery('a1'), delivery('b1', 'C2'));
    await store.buryDelivery('a1', 'invalid_blocks');
    await time.advance(1);
    await store.buryDelivery('b1', 'x'.repeat(2000));
    expect(await openIds(store)).toEqual([]);
    expect(await store.listDeadLetters(10)).toMatchObject([
      { id: 'b1', reason: 'x'.repeat(500), diedAtMs: 1001 },
      { id: 'a1', reason: 'invalid_blocks', diedAtMs: 1000 },
    ]);
    expect(await store.listDeadLetters(1)).toHaveLength(1);
  });

  it('gives up all of a place', async () => {
    const { store } = await storeWith(delivery('a1'), delivery('a2'), delivery('b1', 'C2'));
    const { destination } = delivery('a1');
    const buried = await store.buryPlace(destination, 'is_archived');
    expect(buried).toEqual({ waiting: 2, isNew: true });
    expect(await openIds(store)).toEqual(['b1']);
    expect(await store.buryPlace(destination, 'is_archived')).toEqual({ waiting: 0, isNew: false });
    expect(await store.listGonePlaces()).toEqual([destination]);
  });

  it('holds a place for gone until it takes a message, not for one that asked nobody', async () => {
    const { store } = await storeWith(delivery('a1'), delivery('b1', 'C2'));
    const { destination } = delivery('a1');
    await store.buryPlace(destination, 'is_archived');
    await store.markDelivered('b1', 'm2');
    await store.reviveDelivery('a1');
    await store.markDelivered('a1', null);
    expect(await store.listGonePlaces()).toEqual([destination]);
    await store.markDelivered('a1', 'm1');
    expect(await store.listGonePlaces()).toEqual([]);
  });

  it('is tried again behind what is open, as unclear', async () => {
    const { store, claim } = await storeWith(delivery('a1'), delivery('a2'));
    await store.buryDelivery('a1', 'is_archived');
    expect(await store.reviveDelivery('a1')).toBe(true);
    expect(await openIds(store)).toEqual(['a2', 'a1']);
    await store.markDelivered('a2', null);
    expect(await claim()).toEqual(['a1 again']);
  });

  it('drops what nobody wants any more, and only that', async () => {
    const { store } = await storeWith(delivery('a1'), delivery('a2'));
    await store.buryDelivery('a1', 'is_archived');
    expect(await store.dropDeadLetter('a1')).toBe(true);
    expect(await store.dropDeadLetter('a2')).toBe(false);
    expect(await store.reviveDelivery('a2')).toBe(false);
    expect(await store.listDeadLetters(10)).toEqual([]);
    expect(await openIds(store)).toEqual(['a2']);
  });

  it('is forgotten after a month, by a clock that has shown it for a day', async () => {
    const { store, time } = await storeWith(delivery('a1'), delivery('a2'), delivery('a3'));
    await store.buryDelivery('a1', 'is_archived');
    await time.advance(31 * DAY_MS);
    await store.markDelivered('a2', null);
    await time.advance(DAY_MS / 2);
    await store.markDelivered('a3', null);
    expect(await store.listDeadLetters(10)).toHaveLength(1);
    await time.advance(DAY_MS / 2);
    await store.markDelivered('a3', null);
    expect(await store.listDeadLetters(10)).toEqual([]);
  });

  it('is looked for once an hour', async () => {
    const { store, time } = await storeWith(delivery('a1'), delivery('a2'), delivery('a3'));
    await store.buryDelivery('a1', 'is_archived');
    await time.advance(31 * DAY_MS);
    await store.markDelivered('a2', null);
    await time.advance(DAY_MS - 1);
    await store.markDelivered('a3', null);
    await time.advance(1);
    await store.markDelivered('a3', null);
    expect(await store.listDeadLetters(10)).toHaveLength(1);
    await time.advance(DAY_MS / 24);
    await store.markDelivered('a3', null);
    expect(await store.listDeadLetters(10)).toEqual([]);
  });
});

it('forgets after half a year what was sent, by a clock that has shown it for a day', async () => {
  const { store, time } = await storeWith(...['a1', 'a2', 'a3', 'a4'].map((id) => delivery(id)));
  const isKnown = async () => {
    await store.promiseDelivery(delivery('a1'));
    return !(await openIds(store)).includes('a1');
  };
  await store.markDelivered('a1', 'm1');
  await time.advance(200 * DAY_MS);
  await store.markDelivered('a2', 'm2');
  await time.advance(DAY_MS / 2);
  await store.markDelivered('a3', 'm3');
  expect(await isKnown()).toBe(true);
  await time.advance(DAY_MS);
  await store.markDelivered('a4', 'm4');
  expect(await isKnown()).toBe(false);
});

it('promises one of an id once', async () => {
  const { store } = await storeWith(delivery('a1'), delivery('a1'));
  expect(await openIds(store)).toEqual(['a1']);
  await store.markDelivered('a1', 'm1');
  await store.promiseDelivery(delivery('a1'));
  expect(await openIds(store)).toEqual([]);
  const sought = { platforms: ['slack'] as const, nowMs: 0 };
  expect((await store.lookForDeliveries(sought)).nextTryAtMs).toBeNull();
});

describe('the traces of what a message tells', () => {
  const said = (title: string) => news({ title, said: [{ words: `${title} will open.` }] });

  /** Two articles of traces t1 and t2, one of none; and what is claimed of a message. */
  async function traced() {
    const { store, time } = await storeWith();
    const save = async (title: string, traceId: string | null) => {
      const { article, analysis } = said(title);
      await store.saveArticle(article, analysis, { isBacklog: false, traceId });
      const stored = await store.getArticle(article.id);
      const [quote] = stored?.quotes ?? [];
      if (quote === undefined) throw new Error('no quote was stored');
      return { id: article.id, quote };
    };
    const articles = [
      await save('Bridge', 't1'),
      await save('Quay', 't2'),
      await save('Ferry', null),
    ];
    const claimed = async (given: Partial<Delivery>) => {
      await store.promiseDelivery({ ...delivery('d1'), ...given });
      const [first] = await store.claimDeliveries({
        ...{ platforms: ['slack'], nowMs: time.nowMs(), leaseMs: 1, limit: 1 },
      });
      return first?.traceIds;
    };
    return { store, articles, claimed };
  }

  const shown = (...quotes: readonly Quote[]): Delivery['document'] => ({
    ...delivery('d1').document,
    blocks: quotes.map((quote) => ({ kind: 'quote', quote: quoteCard({ id: quote.id }) })),
  });

  it('are those of the articles of its quotes, once each, oldest first', async () => {
    const { articles, claimed } = await traced();
    const quotes = articles.toReversed().map(({ quote }) => quote);
    expect(await claimed({ document: shown(...quotes, ...quotes) })).toEqual(['t1', 't2']);
  });

  it('are those of its stories, with quotes or without', async () => {
    const { articles, claimed } = await traced();
    const [bridge, quay] = articles;
    const stories = [
      storyCard({ articleId: quay?.id ?? null, quotes: [] }),
      storyCard({ articleId: null, quotes: bridge ? [quoteCard({ id: bridge.quote.id })] : [] }),
    ];
    const blocks = stories.map((story) => ({ kind: 'story' as const, story }));
    expect(await claimed({ document: { ...shown(), blocks } })).toEqual(['t1', 't2']);
  });

  it('are those of the articles that it names', async () => {
    const { articles, claimed } = await traced();
    expect(await claimed({ articleIds: articles.slice(1).map(({ id }) => id) })).toEqual(['t2']);
  });

  it('are none where nothing is known', async () => {
    const { articles, claimed } = await traced();
    const [, , ferry] = articles;
    expect(await claimed({ articleIds: ferry === undefined ? [] : [ferry.id] })).toEqual([]);
  });

  it('are those of the poll that brought the newest text', async () => {
    const { store, articles, claimed } = await traced();
    const { article, analysis } = said('Bridge');
    const edited = { ...article, text: `${article.text}\n\nThis was added.` };
    await store.saveArticle(edited, analysis, { isBacklog: false, traceId: 't3' });
    const [bridge] = articles;
    expect(await claimed({ articleIds: bridge === undefined ? [] : [bridge.id] })).toEqual(['t3']);
  });
});
