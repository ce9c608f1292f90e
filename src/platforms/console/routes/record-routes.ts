/** The pages of the record: people and bodies, topics, outlets, share of voice, and all of them as files. */
import type { Context, Hono } from 'hono';
import type { QuoteId } from '../../../model/quote.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { renderMissing } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import { olderHref, outletHref, speakerHref, topicHref } from '../pages/record-hrefs.ts';
import { queryOf, readRecordQuery, USUAL_DAYS, type VoicesQuery } from '../pages/record-query.ts';
import { renderOutletPage } from '../pages/render-outlet-page.ts';
import { renderOutletNames } from '../pages/render-record-lists.ts';
import { renderSpeakerPage } from '../pages/render-speaker-page.ts';
import { renderTopicPage } from '../pages/render-topic-page.ts';
import {
  renderOutletsPage,
  renderVoicesPage,
  type VoicesView,
} from '../pages/render-voices-page.ts';
import type { ConsoleName, NameDoubt } from '../ports/speaker-ports.ts';
import { lastPage, readName, readPage, showDoubt } from './asked-name.ts';
import { addOlderRoutes } from './older-routes.ts';
import { showMain } from './page-routes.ts';
import { sendCsv } from './send-csv.ts';

export function addRecordRoutes(app: Hono, parts: ConsoleParts): void {
  addOlderRoutes(app, parts);
  const { reader, clock } = parts.options;
  app.get('/s/:name', (c) => showSpeaker(c, parts, readName(c)));
  app.get('/topic/:name', (c) => showTopic(c, parts, readName(c)));
  app.get('/outlet/:name', (c) => showOutlet(c, parts, readName(c)));
  app.get('/voices', async (c) => {
    const view = await readVoices(c, parts);
    return showMain(c, parts, STRINGS.record.voicesTitle, renderVoicesPage(view));
  });
  app.get('/outlets', async (c) => {
    const view = await readVoices(c, parts);
    return showMain(c, parts, STRINGS.record.outletsTitle, renderOutletsPage(view));
  });
  app.get('/csv/:table', (c) => sendCsv(c, reader.records, clock.nowMs()));
}

async function showSpeaker(c: Context, parts: ConsoleParts, name: string): Promise<Response> {
  const { speakers, records, toCard } = parts.options.reader;
  const quoteId = c.req.query('quote');
  const key = quoteId === undefined ? null : speakers.keyOf(quoteId as QuoteId);
  if (key !== null) return c.redirect(speakerHref(key));
  const asked = readPage(c);
  const found = speakers.find(name, asked);
  const heldSinceMs = speakers.heldSinceMs();
  if (found.kind === 'none' && heldSinceMs !== null)
    return c.redirect(olderHref('s', name, { beforeMs: heldSinceMs }));
  if (found.kind === 'topic') return c.redirect(topicHref(found.key));
  if (found.kind !== 'one') return showDoubt(c, parts, name, { found, hrefOf: speakerHref });
  const { speaker } = found;
  const last = lastPage(asked, speaker.total);
  if (last !== null) return c.redirect(speakerHref(speaker.key, last));
  const counts = await records.count(queryOf({ speaker: speaker.key }));
  const { toHref } = parts;
  const view = { speaker, counts, heldSinceMs, page: asked.page, toCard, toHref };
  return showMain(c, parts, speaker.label, renderSpeakerPage(view));
}

async function showTopic(c: Context, parts: ConsoleParts, name: string): Promise<Response> {
  const { speakers, records, toCard } = parts.options.reader;
  const asked = readPage(c);
  const found = speakers.topic(name, asked);
  const heldSinceMs = speakers.heldSinceMs();
  if (found.kind === 'none' && heldSinceMs !== null)
    return c.redirect(olderHref('topic', name, { beforeMs: heldSinceMs }));
  if (found.kind !== 'one') return showDoubt(c, parts, name, { found, hrefOf: topicHref });
  const { topic } = found;
  const last = lastPage(asked, topic.total);
  if (last !== null) return c.redirect(topicHref(topic.key, last));
  const counts = await records.count(queryOf({ topic: topic.key }));
  const { toHref } = parts;
  const view = { topic, counts, heldSinceMs, page: asked.page, toCard, toHref };
  return showMain(c, parts, STRINGS.record.about(topic.label), renderTopicPage(view));
}

async function showOutlet(c: Context, parts: ConsoleParts, name: string): Promise<Response> {
  const { records, speakers, toCard } = parts.options.reader;
  const asked = readPage(c);
  const found = await records.outlet(name, asked);
  if (found.kind === 'none') {
    const title = STRINGS.record.outletMissing(name);
    c.status(404);
    const next = renderOutletNames(found.nearest);
    return showMain(c, parts, title, renderMissing(title, STRINGS.record.outletAdvice, next));
  }
  const { outlet } = found;
  const last = lastPage(asked, outlet.counts.quoteCount);
  if (last !== null) return c.redirect(outletHref(outlet.name, last));
  const heldSinceMs = speakers.heldSinceMs();
  const view = { outlet, heldSinceMs, page: asked.page, toCard, toHref: parts.toHref };
  return showMain(c, parts, outlet.name, renderOutletPage(view));
}

async function readVoices(c: Context, { options }: ConsoleParts): Promise<VoicesView> {
  const { records, speakers } = options.reader;
  const asked = readRecordQuery(new URL(c.req.url).searchParams, USUAL_DAYS);
  const query: VoicesQuery = { ...asked, speaker: null };
  const counts = await records.count(query);
  const isNone = counts.quoteCount === 0 && query.topic !== null;
  const nearest = isNone ? nearestOf(speakers.topic(query.topic, { offset: 0, limit: 0 })) : [];
  const heldSinceMs = speakers.heldSinceMs();
  return { query, counts, heldSinceMs, outlets: records.outlets(), nearest };
}

function nearestOf(found: { readonly kind: 'one' } | NameDoubt): readonly ConsoleName[] {
  if (found.kind === 'several') return found.names;
  return found.kind === 'none' ? found.nearest : [];
}
