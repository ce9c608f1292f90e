/** What the soak of several processes does to them, beside faults, and how much of it is left. */
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from './build-cluster.mjs';

/** Promised by another program, at an even pace; the database may be away for a moment. */
export async function promiseMessages({ store, channels, plan }, count, apartMs) {
  for (let number = 0; number < count; number++) {
    const delivery = inventDelivery(number, channels);
    plan.get(delivery.destination.channelId).push(delivery.document.fallback);
    for (;;) {
      const isKept = await store.promiseDelivery(delivery).then(
        () => true,
        () => false,
      );
      if (isKept) break;
      await wait(200);
    }
    await wait(apartMs);
  }
}

/** All in one transaction, as those that tell of one thing are. */
export async function promiseAtOnce({ url, channels }, count) {
  const rows = Array.from({ length: count }, (_, number) => {
    const { id, destination, document, attempts } = inventDelivery(number, channels);
    const { platform, workspaceId, channelId } = destination;
    return [id, platform, workspaceId, channelId, JSON.stringify(document), attempts];
  });
  const columns = ['text', 'text', 'text', 'text', 'text', 'int'].map(
    (type, at) => `$${at + 1}::${type}[]`,
  );
  const database = await connect(url);
  await database.query(
    `insert into deliveries (id, platform, workspace_id, channel_id, document, attempts)
      select * from unnest(${columns.join(', ')})`,
    columns.map((_, at) => rows.map((row) => row[at])),
  );
  await database.end();
}

function inventDelivery(number, channels) {
  const destination = channels[number % channels.length];
  const text = `Message ${number}`;
  const blocks = [{ kind: 'paragraph', text }];
  const document = { audience: 'channel', fallback: text, blocks, shareCommandText: null };
  return { id: `soak-${number}`, destination, document, attempts: 0 };
}

/** Items not stored; watches and digests not told, and messages not sent yet. Many where nobody knows. */
export async function countOpen({ url, outlets }, options) {
  try {
    const database = await connect(url);
    const { rows } = await database.query(
      `select (select count(*) from articles)::int as articles,
        (select count(distinct watch_id) from watch_finds where told_at_ms is not null)::int as told,
        (select count(*) from subscriptions where covered_until_ms > created_at_ms)::int as made,
        (select count(*) from deliveries where state = 'open')::int as open`,
    );
    await database.end();
    const [{ articles, told, made, open }] = rows;
    return {
      items: outlets.itemUrls.length - articles,
      messages: options.watches - told + options.digests - made + open,
    };
  } catch {
    return { items: Number.POSITIVE_INFINITY, messages: Number.POSITIVE_INFINITY };
  }
}

/** All of it. */
export async function countLeft(world, options) {
  const { items, messages } = await countOpen(world, options);
  return items + messages;
}
