/**
 * What became of everything that was to be posted: each planned message, each watch and each digest must have one delivery, and each
 * delivery one message of the service. A message that no delivery knows was posted twice.
 */

/** What the database knows of it, asked with a connection of `pg`. */
export async function readPosted(database) {
  const ask = async (statement) => (await database.query(statement)).rows;
  return {
    deliveries: await ask(
      `select id, platform, channel_id, state, message_id from deliveries where edits is null`,
    ),
    finds: await ask(`select watch_id, delivery_id from watch_finds where told_at_ms is not null`),
  };
}

/**
 * @param plan the texts that were promised to each channel.
 * @param posted see `readPosted`.
 * @returns { deliveries, lost, doubled }
 */
export function judgeMessages({ channels, plan, watches, digests, slack, discord }, posted) {
  const known = new Map(posted.deliveries.map((each) => [each.id, each]));
  const tally = { deliveries: watches.length + digests.length, lost: 0, doubled: 0 };
  const toldBy = new Map();
  for (const { watch_id: watch, delivery_id: delivery } of posted.finds)
    toldBy.set(watch, (toldBy.get(watch) ?? new Set()).add(delivery));
  for (const { id } of watches) judgeWatch(toldBy.get(id) ?? new Set(), known, tally);
  const ofWatches = new Set(posted.finds.map((find) => find.delivery_id));
  for (const channel of channels)
    judgeChannel({
      planned: plan.get(channel.channelId),
      digestCount: digests.filter(({ channelId }) => channelId === channel.channelId).length,
      own: posted.deliveries.filter((each) => each.channel_id === channel.channelId),
      messages: messagesOf(channel, { slack, discord }),
      inThreads: threadsOf(channel, { slack, discord }),
      ofWatches,
      tally,
    });
  return tally;
}

function judgeWatch(deliveryIds, known, tally) {
  const sent = [...deliveryIds].filter((id) => known.get(id)?.state === 'sent').length;
  if (sent === 0) tally.lost += 1;
  else tally.doubled += sent - 1;
}

function judgeChannel({ planned, digestCount, own, messages, inThreads, ofWatches, tally }) {
  tally.deliveries += planned.length;
  const texts = messages.map(({ text }) => text);
  const distinct = new Set(texts);
  tally.lost += planned.filter((text) => !distinct.has(text)).length;
  const made = own.filter(({ id }) => !id.startsWith('soak-') && !ofWatches.has(id));
  tally.lost += Math.max(digestCount - made.length, 0);
  tally.doubled += Math.max(made.length - digestCount, 0);
  const ids = new Set(messages.map(({ id }) => id));
  const referred = new Set(own.map((each) => each.message_id));
  tally.lost += own.filter((each) => each.state === 'sent' && !ids.has(each.message_id)).length;
  tally.doubled += messages.filter(({ id }) => !referred.has(id)).length;
  tally.doubled += inThreads.length - new Set(inThreads).size;
}

/** What hangs on messages of the channel, each as a text of what it hangs on and all that it says. */
function threadsOf({ platform, channelId }, { slack, discord }) {
  if (platform === 'slack')
    return slack
      .messages(channelId)
      .filter(({ threadTs }) => threadTs !== null)
      .map(({ threadTs, text, blocks }) => JSON.stringify([threadTs, text, blocks]));
  return discord
    .messages(channelId)
    .flatMap(({ id }) => discord.messages(id).map(({ embeds }) => JSON.stringify([id, embeds])));
}

/** Those in the channel itself; what hangs on them in a thread belongs to them. */
function messagesOf({ platform, channelId }, { slack, discord }) {
  if (platform === 'slack')
    return slack
      .messages(channelId)
      .filter(({ threadTs }) => threadTs === null)
      .map(({ ts, text }) => ({ id: ts, text }));
  return discord.messages(channelId).map(({ id, embeds }) => ({
    id,
    text: embeds[0]?.description ?? embeds[0]?.title ?? '',
  }));
}
