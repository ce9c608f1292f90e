/** The console's pages: channels, quotes in their article, articles, how they were read, and the sample wire's own pages. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ArticleId } from '../../../model/article.ts';
import type { QuoteId } from '../../../model/quote.ts';
import { type ConsoleParts, MAX_MESSAGES_SHOWN } from '../console-parts.ts';
import { type Html, renderMissing, renderPage } from '../html/render-page.ts';
import { rewriteSampleLinks } from '../html/rewrite-sample-links.ts';
import { STRINGS } from '../html/strings.ts';
import {
  type ArticleView,
  renderArticlePage,
  renderQuotePage,
} from '../pages/render-article-page.ts';
import { renderChannelPage } from '../pages/render-channel-page.ts';
import { renderMessage } from '../pages/render-message.ts';
import { readPart } from '../pages/render-parts.ts';
import { renderTrialPage } from '../pages/render-trial.ts';
import { renderWhyPage } from '../pages/render-why-page.ts';
import { NOBODY, visitorOf } from '../visitor.ts';
import { showFeeds } from './feed-routes.ts';
import { countFitting } from './fit-messages.ts';
import { findStory, showStory } from './story-routes.ts';

export function addPageRoutes(app: Hono, parts: ConsoleParts): void {
  const { channels } = parts.options;
  app.get('/', (c) => c.redirect(`/c/${encodeURIComponent(channels[0] ?? '')}`));
  app.get('/c/:channel', (c) => showChannel(c, parts, c.req.param('channel')));
  app.get('/q/:id', (c) => showQuote(c, parts, c.req.param('id')));
  app.get('/a/:id', (c) => showArticle(c, parts, c.req.param('id')));
  app.get('/a/:id/why', (c) => showWhy(c, parts, c.req.param('id')));
  app.get('/a/:id/story', (c) => showStoryOf(c, parts, c.req.param('id')));
  app.get('/story/:id', (c) => showStoryPage(c, parts, c.req.param('id')));
  app.get('/feeds', async (c) => {
    const main = await showFeeds(c, parts);
    return showFeedPage(c, parts, STRINGS.feeds.title, main);
  });
  app.get('/feeds/test', (c) => {
    const main = renderTrialPage(c.req.query('url') ?? '', visitorOf(c).isAdmin);
    return showFeedPage(c, parts, STRINGS.feeds.test, main);
  });
  app.get('/sample/:host/*', (c) => showSample(c, parts, c.req.param('host')));
  app.notFound((c) =>
    // The page that says so names the channels.
    visitorOf(c) === NOBODY
      ? c.text(STRINGS.pageMissingTitle, 404)
      : showMissing(c, parts, STRINGS.pageMissingTitle, STRINGS.pageMissing),
  );
}

async function showChannel(c: Context, parts: ConsoleParts, channel: string): Promise<Response> {
  const { options, toHref } = parts;
  if (!options.channels.includes(channel))
    return showMissing(c, parts, STRINGS.channelMissingTitle(channel), STRINGS.channelMissing);
  const newestIds = await readNewestIds(parts);
  const before = c.req.query('before');
  const beforeId = Number.isSafeInteger(Number(before)) ? Number(before) : 0;
  const isOlder = before !== undefined;
  const listed = await (isOlder
    ? options.messages.list(channel, MAX_MESSAGES_SHOWN, beforeId)
    : options.messages.list(channel, MAX_MESSAGES_SHOWN));
  const rendered = await Promise.all(listed.map((message) => renderMessage(message, toHref)));
  const count = countFitting(rendered.map(String));
  const messages = count === 0 ? [] : listed.slice(-count);
  const firstId = messages[0]?.id ?? 0;
  const [older] = await options.messages.list(channel, 1, firstId);
  const { definitions } = options.gateway;
  const seenId = Math.max(0, ...newestIds.values());
  const olderThanId = older === undefined ? null : firstId;
  const view = { channel, messages, definitions, seenId, olderThanId, isOlder };
  const page = { title: `#${channel}`, channel, newestIds, main: renderChannelPage(view, toHref) };
  return c.html(renderPage(siteOf(c, parts), page));
}

async function showQuote(c: Context, parts: ConsoleParts, id: string): Promise<Response> {
  const { reader } = parts.options;
  const quote = await reader.quote(id as QuoteId);
  const found = quote === null ? null : await reader.article(quote.articleId);
  if (quote === null || found === null)
    return showGone(c, parts, id as QuoteId, {
      missing: [STRINGS.quoteMissingTitle, STRINGS.quoteMissing],
      forgotten: STRINGS.quoteForgottenTitle,
    });
  const title = STRINGS.quoteTitle(reader.toCard(quote).speaker);
  return showMain(c, parts, title, renderQuotePage(viewOf(parts, found), quote));
}

async function showArticle(c: Context, parts: ConsoleParts, id: string): Promise<Response> {
  const found = await parts.options.reader.article(id as ArticleId);
  if (found === null) return showGoneArticle(c, parts, id as ArticleId);
  const main = renderArticlePage(viewOf(parts, found), readPart(c.req.query('part')));
  return showMain(c, parts, found.article.title, main);
}

async function showStoryPage(c: Context, parts: ConsoleParts, number: string): Promise<Response> {
  const story = await findStory(parts, number);
  if (story === null)
    return showMissing(c, parts, STRINGS.story.missingTitle, STRINGS.story.missing);
  // It was joined with another: the link leads on.
  if (String(story.id) !== number) return c.redirect(storyHref(c, story.id));
  return showMain(c, parts, story.lead.title, showStory(c, parts, story));
}

function storyHref(c: Context, id: number): string {
  return `/story/${id}${new URL(c.req.url).search}`;
}

/** Which story an article is of is told when somebody asks. */
async function showStoryOf(c: Context, parts: ConsoleParts, articleId: string): Promise<Response> {
  const id = await parts.options.reader.stories.idOf(articleId as ArticleId);
  return id === null
    ? showGoneArticle(c, parts, articleId as ArticleId)
    : c.redirect(`/story/${id}`);
}

async function showWhy(c: Context, parts: ConsoleParts, id: string): Promise<Response> {
  const found = await parts.options.reader.article(id as ArticleId);
  if (found === null) return showGoneArticle(c, parts, id as ArticleId);
  const title = STRINGS.why.title(found.article.title);
  return showMain(
    c,
    parts,
    title,
    renderWhyPage(found, parts.toHref, readPart(c.req.query('part'))),
  );
}

/** Sample pages are the program's own; they get the console's CSP like every other page. */
async function showSample(c: Context, { options }: ConsoleParts, host: string): Promise<Response> {
  const { sampleSite } = options;
  const { pathname, search } = new URL(c.req.url);
  const page = sampleSite?.(host, pathname.slice(`/sample/${host}`.length) + search) ?? null;
  if (page === null || sampleSite === undefined) return c.notFound();
  const { body, contentType, status } = page;
  const isPage = contentType.startsWith('text/html') && typeof body === 'string';
  return new Response(isPage ? rewriteSampleLinks(body, host, sampleSite) : toBody(body), {
    status,
    headers: { 'content-type': contentType },
  });
}

function toBody(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body : new Uint8Array(body);
}

function viewOf({ options, toHref }: ConsoleParts, found: ArticleView['found']): ArticleView {
  const { toCard, alsoIn } = options.reader;
  return { found, toCard, alsoIn, toHref, homeChannel: options.channels[0] ?? '' };
}

export async function showMain(
  c: Context,
  parts: ConsoleParts,
  title: string,
  main: Html,
): Promise<Response> {
  const newestIds = await readNewestIds(parts);
  const page = { title, channel: null, path: c.req.path, newestIds, main };
  return c.html(renderPage(siteOf(c, parts), page));
}

async function showFeedPage(
  c: Context,
  parts: ConsoleParts,
  title: string,
  main: Html,
): Promise<Response> {
  const newestIds = await readNewestIds(parts);
  const page = { title, channel: null, isFeeds: true, newestIds, main };
  return c.html(renderPage(siteOf(c, parts), page));
}

async function showMissing(
  c: Context,
  parts: ConsoleParts,
  title: string,
  advice: string,
): Promise<Response> {
  c.status(404);
  return showMain(c, parts, title, renderMissing(title, advice, listChannels(parts)));
}

function showGoneArticle(c: Context, parts: ConsoleParts, id: ArticleId): Promise<Response> {
  return showGone(c, parts, id, {
    missing: [STRINGS.articleMissingTitle, STRINGS.articleMissing],
    forgotten: STRINGS.articleForgottenTitle,
  });
}

interface GoneWords {
  readonly missing: readonly [title: string, advice: string];
  readonly forgotten: string;
}

/** What was removed by its age says so. */
async function showGone(
  c: Context,
  parts: ConsoleParts,
  id: ArticleId | QuoteId,
  { missing, forgotten }: GoneWords,
): Promise<Response> {
  const isForgotten = await parts.options.reader.isForgotten(id);
  const [title, advice] = isForgotten ? [forgotten, STRINGS.forgotten] : missing;
  return showMissing(c, parts, title, advice);
}

const siteOf = (c: Context, { site }: ConsoleParts) => ({ ...site, visitor: visitorOf(c) });

export function listChannels({ options }: ConsoleParts): Html {
  return html`<ul class="list">${options.channels.map((channel) => html`<li><a href="/c/${encodeURIComponent(channel)}">#${channel}</a></li>`)}</ul>`;
}

async function readNewestIds({ options }: ConsoleParts): Promise<ReadonlyMap<string, number>> {
  const newest = await Promise.all(
    options.channels.map(async (channel) => {
      const [message] = await options.messages.list(channel, 1);
      return [channel, message?.id ?? 0] as const;
    }),
  );
  return new Map(newest);
}
