/** The page of a story, and what takes an article out of one. Anyone may read; the rest is for admins. */
import { type Context, Hono } from 'hono';
import type { ArticleId, EpochMs } from '../../../model/article.ts';
import { type ConsoleParts, consoleCaller } from '../console-parts.ts';
import type { Html } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import { renderStoryPage } from '../pages/render-story-page.ts';
import type { ConsoleStory } from '../ports/story-ports.ts';
import { visitorOf } from '../visitor.ts';

/** This page stands beside the channels. */
const NO_CHANNEL = '';

/** Returns the story with that number; null where there is none. */
export function findStory({ options }: ConsoleParts, number: string): Promise<ConsoleStory | null> {
  const id = Number(number);
  const isNumber = /^\d+$/.test(number) && Number.isSafeInteger(id);
  return isNumber ? options.reader.stories.read(id) : Promise.resolve(null);
}

/** Returns the page's content, with what is new since the time that the address names. */
export function showStory(
  c: Context,
  { options, toHref }: ConsoleParts,
  story: ConsoleStory,
): Html {
  const sinceMs = readSince(c.req.query('since'));
  const { isAdmin } = visitorOf(c);
  return renderStoryPage({ story, sinceMs, nowMs: options.clock.nowMs(), isAdmin, toHref });
}

/** A date, or a date and a time, in ISO 8601; null for anything else. What names no zone is UTC, as all addresses of the console. */
function readSince(since: string = ''): EpochMs | null {
  const isIso = /^\d{4}-\d\d-\d\d/.test(since);
  const hasBareTime = /T[\d:.]+$/i.test(since);
  const timeMs = isIso ? Date.parse(hasBareTime ? `${since}Z` : since) : Number.NaN;
  return Number.isNaN(timeMs) ? null : timeMs;
}

/** Mounted under the API, whose guards apply. */
export function createStoryApi({ options }: ConsoleParts): Hono {
  const api = new Hono();
  api.post('/take-out', async (c) => {
    const visitor = visitorOf(c);
    if (!visitor.isAdmin) return c.json({ kind: 'refused', note: STRINGS.login.onlyAdmins }, 403);
    const body: unknown = await c.req.json().catch(() => null);
    const { article } = { article: null, ...(typeof body === 'object' ? body : null) };
    if (typeof article !== 'string')
      return c.json({ kind: 'refused', note: STRINGS.badRequest }, 400);
    const caller = consoleCaller(NO_CHANNEL, visitor);
    const own = await options.reader.stories.takeOut(article as ArticleId, caller);
    return c.json({
      kind: 'taken-out',
      note: own === null ? STRINGS.story.notTakenOut : STRINGS.story.takenOut,
    });
  });
  return api;
}
