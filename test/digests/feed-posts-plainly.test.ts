/** Which articles a channel is given, against the plainest model of it: any feeds, orders, edits, in any order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COURIER, HARBOUR, openFeedPosts, order } from '../helpers/feed-posts.ts';

type Event =
  /** A feed brings an article, or an edit of it. */
  | { readonly kind: 'brings'; readonly feedId: string; readonly title: string; edit: number }
  | { readonly kind: 'order' | 'end'; readonly feedId: string; readonly channelId: string }
  /** What waits is posted. */
  | { readonly kind: 'settle' };

/** @returns "C1 Harbour Post: One". */
function postPlainly(events: readonly Event[]): readonly string[] {
  const orders = new Set<string>();
  const brought = new Set<string>();
  const posted = new Set<string>();
  let waiting: { readonly order: string; readonly message: string }[] = [];
  const settle = () => {
    for (const { message } of waiting) posted.add(message);
    waiting = [];
  };
  const bring = (feedId: string, title: string) => {
    const key = `${feedId} ${title}`;
    if (brought.has(key)) return;
    brought.add(key);
    for (const channelId of CHANNELS) {
      const of = `${feedId} ${channelId}`;
      const message = `${channelId} Harbour Post: ${title}`;
      if (orders.has(of)) waiting.push({ order: of, message });
    }
  };
  const end = (ended: string) => {
    orders.delete(ended);
    waiting = waiting.filter((each) => each.order !== ended);
  };
  for (const event of events) {
    if (event.kind === 'settle') settle();
    else if (event.kind === 'brings') bring(event.feedId, event.title);
    else if (event.kind === 'order') orders.add(`${event.feedId} ${event.channelId}`);
    else end(`${event.feedId} ${event.channelId}`);
  }
  settle();
  return [...posted].sort();
}

async function postReally(events: readonly Event[]): Promise<readonly string[]> {
  const { posts, keep, settle, slack, store } = await openFeedPosts();
  const end = async (feedId: string, channelId: string) => {
    const all = await posts.list();
    const ended = all.filter(
      (each) => each.feedId === feedId && each.destination.channelId === channelId,
    );
    for (const { id } of ended) await posts.remove(id);
  };
  for (const event of events) {
    if (event.kind === 'settle') await settle();
    else if (event.kind === 'brings')
      await keep({ ...event, lead: [`It is edition ${event.edit}.`] });
    else if (event.kind === 'order') await posts.put(order(event.feedId, event));
    else await end(event.feedId, event.channelId);
  }
  await settle();
  await store.close();
  return slack.posted.map(({ channelId, document }) => `${channelId} ${document.fallback}`).sort();
}

const CHANNELS = ['C1', 'C2'] as const;
const feedId = fc.constantFrom(HARBOUR, COURIER);
const channelId = fc.constantFrom(...CHANNELS);
const title = fc.constantFrom('One', 'Two', 'Three');
const anyEvent = fc.oneof<fc.Arbitrary<Event>[]>(
  fc.record({ kind: fc.constant('brings' as const), feedId, title, edit: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('order' as const, 'end' as const), feedId, channelId }),
  fc.constant({ kind: 'settle' as const }),
);

it('each new article of an order once a channel, whatever comes in what order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 15 }), async (events) => {
      expect(await postReally(events)).toEqual(postPlainly(events));
    }),
    { numRuns: 60 },
  );
}, 60_000);
