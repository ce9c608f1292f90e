/**
 * A feed's bytes to one shape, whatever the format: decode, repair, rss-parser, our item type; JSON Feed by hand.
 * Titles and descriptions come out as plain text on one line; bodies as HTML with every word of the feed.
 */
import RssParser from 'rss-parser';
import { VerbatimError } from '../model/errors.ts';
import { type FeedItem, NO_HINTS, type ParsedFeed, type UpdateHints } from '../model/feed.ts';
import { decodeFeed } from './decode-feed.ts';
import type { HubLinks } from './find-hub.ts';
import { parseJsonFeed } from './parse-json-feed.ts';
import { type RepairedFeed, repairFeed } from './repair-feed.ts';

export interface FeedContext {
  /** Address of the document after redirects, or its Content-Location: what relative links start from. null when unknown. */
  readonly url: string | null;
  readonly contentType: string | null;
}

/** A parsed feed with the rhythm it asks for, and the hub that tells of its news. */
export interface FeedDocument extends ParsedFeed {
  readonly hubLinks: HubLinks;
  readonly updateHints: UpdateHints;
}

interface ExtraFeedFields {
  readonly id?: string;
}

interface ExtraItemFields {
  readonly updated?: string;
  readonly 'content:encoded'?: string;
}

type ParserOutput = ExtraFeedFields & RssParser.Output<ExtraItemFields>;

/** @throws {VerbatimError} feed-malformed, saying what the response is instead of a feed. */
export async function parseFeed(body: Uint8Array, context: FeedContext): Promise<FeedDocument> {
  const { text } = decodeFeed(body, context.contentType);
  const start = text.trimStart().slice(0, 1);
  if (start === '') throw new VerbatimError('feed-malformed', 'The response is empty.');
  if (start === '{' || start === '[')
    return { ...parseJsonFeed(text, context.url), updateHints: NO_HINTS };
  const repaired = repairFeed(text, context.url);
  if (repaired === null) throw new VerbatimError('feed-malformed', explainNoFeed(text));
  return toParsedFeed(await runParser(repaired.xml), repaired);
}

function explainNoFeed(text: string): string {
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return 'The response is a web page, not a feed.';
  const root = /<([a-z][\w.:-]*)/i.exec(text)?.[1];
  if (root === undefined) return 'The response is not XML: it has no element.';
  return `The response is no feed: it has no rss, feed, or RDF element, but begins with <${root.slice(0, 40)}>.`;
}

/**
 * One parser a document: a reused one can leave its promise pending for ever. It calls back before `parseString`
 * returns, or never, so one turn of the event loop is deadline enough.
 */
async function runParser(xml: string): Promise<ParserOutput> {
  const parser = new RssParser<ExtraFeedFields, ExtraItemFields>({
    customFields: { feed: ['id'], item: ['updated'] },
  });
  const parsed = parser.parseString(xml).catch((cause: unknown) => {
    throw new VerbatimError('feed-malformed', 'The repaired feed could not be parsed.', { cause });
  });
  let turn: NodeJS.Immediate | undefined;
  const deadline = new Promise<null>((resolve) => {
    turn = setImmediate(resolve, null);
  });
  const output = await Promise.race([parsed, deadline]);
  // A worker thread waits for its tasks outside the event loop, where immediates left behind would pile up.
  clearImmediate(turn);
  if (output === null) throw new VerbatimError('feed-malformed', 'The feed parser gave no answer.');
  return output;
}

function toParsedFeed(output: ParserOutput, repaired: RepairedFeed): FeedDocument {
  const wordsOf = (placeholder: string | undefined): string | null =>
    placeholder === undefined ? null : (repaired.values.get(placeholder) ?? null);
  return {
    title: wordsOf(output.title) ?? '',
    link: wordsOf(output.link),
    description: wordsOf(output.description) ?? '',
    id: wordsOf(output.id),
    items: output.items.map(
      (item): FeedItem => ({
        id: wordsOf(item.guid),
        url: wordsOf(item.link),
        title: wordsOf(item.title) ?? '',
        publishedAtMs: toEpochMs(item.isoDate),
        updatedAtMs: toEpochMs(item.updated),
        summary: wordsOf(item.content),
        content: wordsOf(item['content:encoded']),
      }),
    ),
    warnings: repaired.warnings,
    updateHints: repaired.updateHints,
    hubLinks: repaired.hubLinks,
  };
}

function toEpochMs(isoDate: string | undefined): number | null {
  return isoDate === undefined ? null : Date.parse(isoDate);
}
