/** The pages of quotes that are not in memory: of somebody, or about something, as far as the store is read in one go, and on from there. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { EpochMs } from '../../../model/article.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { renderQuoteCard } from '../html/render-html.ts';
import type { Html } from '../html/render-page.ts';
import { renderTime } from '../html/render-time.ts';
import type { ToHref } from '../html/safe-href.ts';
import { STRINGS } from '../html/strings.ts';
import { olderHref, speakerHref, topicHref } from '../pages/record-hrefs.ts';
import { renderOlderLink, renderQuotePages } from '../pages/render-record-lists.ts';
import { renderCrumbs } from '../pages/render-record-parts.ts';
import type { ConsoleQuotes, ConsoleSpeakers, NameDoubt } from '../ports/speaker-ports.ts';
import { type AskedPage, lastPage, readName, readPage, showDoubt } from './asked-name.ts';
import { showMain } from './page-routes.ts';

type Kind = 's' | 'topic';

export function addOlderRoutes(app: Hono, parts: ConsoleParts): void {
  app.get('/s/:name/older', (c) => showOlder(c, parts, 's'));
  app.get('/topic/:name/older', (c) => showOlder(c, parts, 'topic'));
}

async function showOlder(c: Context, parts: ConsoleParts, kind: Kind): Promise<Response> {
  const { speakers } = parts.options.reader;
  const name = readName(c);
  const newestHref = kind === 's' ? speakerHref(name) : topicHref(name);
  const beforeMs = readBefore(c) ?? speakers.heldSinceMs();
  if (beforeMs === null) return c.redirect(newestHref);
  const asked = readPage(c);
  const older = await speakers.readOlder(name, beforeMs);
  const found = findOlder(older, kind, { name, beforeMs, asked });
  const hrefOf = (key: string, page = 1) => olderHref(kind, key, { beforeMs, page });
  if ('kind' in found) return showDoubt(c, parts, name, { found, hrefOf });
  const last = lastPage(asked, found.total);
  if (last !== null) return c.redirect(hrefOf(name, last));
  const title = STRINGS.speaker.olderTitle(found.label);
  const ways = { newestHref, hrefOf: (page: number) => hrefOf(name, page) };
  const rest = renderOlderLink(older.heldSinceMs(), kind, name);
  const { toHref } = parts;
  const view = { ...found, title, beforeMs, page: asked.page, rest, toHref, ...ways };
  return showMain(c, parts, title, renderOlderPage(view));
}

interface Asked {
  readonly name: string;
  readonly beforeMs: EpochMs;
  readonly asked: AskedPage;
}

/** One who is only spoken about has no older words: an empty page leads on. */
function findOlder(
  older: ConsoleSpeakers,
  kind: Kind,
  { name, beforeMs, asked: { offset, limit } }: Asked,
): (ConsoleQuotes & { readonly label: string }) | NameDoubt {
  const page = { offset, limit, beforeMs };
  if (kind === 's') {
    const found = older.find(name, page);
    if (found.kind === 'one') return found.speaker;
    return found.kind === 'topic' ? { label: name, cards: [], total: 0 } : found;
  }
  const found = older.topic(name, page);
  return found.kind === 'one' ? found.topic : found;
}

/** What can't be read is left out. */
function readBefore(c: Context): EpochMs | null {
  const given = c.req.query('before') ?? '';
  const isTime = /^-?\d{1,16}$/.test(given) && !Number.isNaN(new Date(Number(given)).getTime());
  return isTime ? Number(given) : null;
}

interface OlderView extends ConsoleQuotes {
  readonly title: string;
  readonly beforeMs: EpochMs;
  /** From 1. */
  readonly page: number;
  /** The way to what is older still. */
  readonly rest: Html | null;
  readonly newestHref: string;
  readonly hrefOf: (page: number) => string;
  readonly toHref: ToHref;
}

function renderOlderPage(view: OlderView): Html {
  const { title, beforeMs, cards, total, page, rest, newestHref, hrefOf, toHref } = view;
  const words = STRINGS.speaker;
  return html`${renderCrumbs([{ label: STRINGS.record.voices, href: '/voices' }], title)}
  <div class="reading speaker-page">
    <section class="speaker-quotes">
      <h1 class="article-title">${title}</h1>
      <p class="note">${words.before} ${renderTime(beforeMs)} · ${total === 0 ? words.noneOlder : words.said(total)} · <a href="${newestHref}">${words.newest}</a></p>
      ${cards.map((card) => renderQuoteCard(card, toHref))}
      ${renderQuotePages({ total, page, hrefOf })}
      ${rest}
    </section>
  </div>`;
}
