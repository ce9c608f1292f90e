/** The pages about feeds, and what their script asks for. Anyone may see how feeds fare; the rest is for admins. */
import { type Context, Hono } from 'hono';
import { MAX_URL_LENGTH } from '../../../lib/net/http.ts';
import type { FeedId } from '../../../model/article.ts';
import { type ConsoleParts, consoleCaller } from '../console-parts.ts';
import type { Html } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import { describePoll } from '../pages/describe-poll.ts';
import { listFeeds, readFeedQuery } from '../pages/list-feeds.ts';
import { renderFeedsPage } from '../pages/render-feeds-page.ts';
import { renderFollow, renderTrial } from '../pages/render-trial.ts';
import { visitorOf } from '../visitor.ts';

/** These pages stand beside the channels. */
const NO_CHANNEL = '';

/** Returns the list that the address asks for. */
export async function showFeeds(c: Context, { options, toHref }: ConsoleParts): Promise<Html> {
  const { feeds, clock } = options;
  const query = readFeedQuery(new URL(c.req.url).searchParams);
  const listing = listFeeds(await feeds.list(), query);
  const polls = await feeds.polls(listing.shown.map(({ id }) => id));
  const isReader = !visitorOf(c).isAdmin;
  return renderFeedsPage({ listing, polls, nowMs: clock.nowMs(), toHref, isReader });
}

/** Mounted under the API, whose guards apply. */
export function createFeedApi({ options, toHref }: ConsoleParts): Hono {
  const api = new Hono();
  api.use(async (c, next) =>
    visitorOf(c).isAdmin
      ? await next()
      : c.json({ kind: 'refused', note: STRINGS.login.onlyAdmins }, 403),
  );
  api.post('/poll', async (c) => {
    const { id } = await readBody(c);
    if (typeof id !== 'string') return c.json({ kind: 'refused', note: STRINGS.badRequest }, 400);
    return c.json({ kind: 'polled', note: await pollNow(options, id as FeedId) });
  });
  api.post('/try', async (c) => {
    const address = await readAddress(c);
    if (address === null) return c.json({ kind: 'refused', note: STRINGS.badRequest }, 400);
    const trial = await options.feeds.tryAddress(address);
    return c.json({ kind: 'tried', html: String(await renderTrial(trial, toHref)) });
  });
  api.post('/follow', async (c) => {
    const address = await readAddress(c);
    if (address === null) return c.json({ kind: 'refused', note: STRINGS.badRequest }, 400);
    const outcome = await options.feeds.follow(address, consoleCaller(NO_CHANNEL, visitorOf(c)));
    return c.json({ kind: 'answered', html: String(await renderFollow(outcome)) });
  });
  return api;
}

async function pollNow({ feeds }: ConsoleParts['options'], id: FeedId): Promise<string> {
  const poll = await feeds.pollNow(id);
  if (poll === 'not-followed') return STRINGS.feeds.notFollowed;
  if (poll === 'stopped') return STRINGS.feeds.stopping;
  const feed = (await feeds.list()).find((each) => each.id === id);
  const told = 'kind' in poll ? STRINGS.feeds.unrecorded(poll.reason) : describePoll(poll);
  return STRINGS.feeds.pollOf(feed?.title ?? id, told);
}

async function readAddress(c: Context): Promise<string | null> {
  const { address } = await readBody(c);
  return typeof address === 'string' && address.length <= MAX_URL_LENGTH ? address : null;
}

async function readBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => null);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
