/**
 * What the console's page of feeds may ask and do: feeds with their polls, a poll at once, any address tried without storing it, and a
 * feed followed.
 */
import { isDeepStrictEqual } from 'node:util';
import { keepAudit } from '../../commands/audit.ts';
import type { FeedKeeper } from '../../commands/services.ts';
import { explainNoPage } from '../articles/explain-no-page.ts';
import type { Extractor } from '../articles/extract-in-worker.ts';
import { type FeedParser, isUnreadable } from '../feeds/parse-in-worker.ts';
import type { Poller } from '../feeds/poll-feeds.ts';
import type { HttpClient, HttpResponse } from '../lib/net/http.ts';
import { hideSecrets } from '../lib/text/hide-secrets.ts';
import type { FeedId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type {
  AddressTrial,
  ConsoleFeeds,
  FollowOutcome,
} from '../platforms/console/ports/console-ports.ts';
import type { Store } from '../store/store.ts';

export interface FeedInspectorOptions {
  readonly store: Pick<Store, 'listFeeds' | 'listPolls' | 'beginAudit' | 'endAudit'>;
  readonly poller: Pick<Poller, 'pollNow'>;
  readonly http: Pick<HttpClient, 'get'>;
  readonly parser: Pick<FeedParser, 'parse'>;
  readonly extractor: Extractor;
  readonly keeper: Pick<FeedKeeper, 'add'>;
}

export function createFeedInspector(options: FeedInspectorOptions): ConsoleFeeds {
  const { store, poller, http, keeper } = options;
  const newestPoll = async (id: FeedId) => (await store.listPolls([id])).get(id)?.[0];
  return {
    list: store.listFeeds,
    polls: store.listPolls,

    async pollNow(id) {
      try {
        const before = await newestPoll(id);
        const result = await poller.pollNow(id);
        const newest = await newestPoll(id);
        // On a full disk polls fail, and none is recorded.
        if (result.kind === 'failed' && isDeepStrictEqual(newest, before))
          return { kind: 'unrecorded', reason: hideSecrets(result.reason) };
        return result.kind === 'stopped' || newest === undefined ? 'stopped' : newest;
      } catch (error) {
        if (error instanceof VerbatimError && error.code === 'not-found') return 'not-followed';
        throw error;
      }
    },

    async tryAddress(address) {
      try {
        const response = await http.get(hasScheme(address) ? address : `https://${address}`);
        if (response.status < 200 || response.status > 299)
          return { kind: 'failed', reason: `The server answered with HTTP ${response.status}.` };
        return await readResponse(response, options);
      } catch (error) {
        return toFailure(error);
      }
    },

    follow(address, caller) {
      const line = `/feeds add ${address}`;
      return keepAudit({ line, caller, errorId: null, sayOutcome }, store, () =>
        keeper.add(address).catch(toFailure),
      );
    },
  };
}

/** @throws what is a fault. */
function toFailure(error: unknown) {
  if (!(error instanceof VerbatimError)) throw error;
  return { kind: 'failed' as const, reason: hideSecrets(error.message) };
}

function sayOutcome(outcome: FollowOutcome): string {
  switch (outcome.kind) {
    case 'followed':
      return `${outcome.feed.title} is ${outcome.isNew ? 'followed now' : 'followed already'}.`;
    case 'choice':
      return `Nothing is followed: ${outcome.choices.length} feeds to choose from.`;
    case 'failed':
      return `Nothing is followed: ${outcome.reason}`;
  }
}

const hasScheme = (address: string) => /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address);

/** What follows is a page, whatever its server calls it. */
const PAGE_START = /<(?:!doctype\s+html|html|head|body|div|p)\b/i;

async function readResponse(
  { url, headers, body }: HttpResponse,
  { parser, extractor }: Pick<FeedInspectorOptions, 'parser' | 'extractor'>,
): Promise<AddressTrial> {
  const { 'content-type': contentType = null } = headers;
  try {
    const feed = await parser.parse(new Uint8Array(body), { url, contentType });
    return { kind: 'feed', url, feed };
  } catch (error) {
    if (!(error instanceof VerbatimError) || isUnreadable(error)) throw error;
    const original = await extractor.decode(body, contentType);
    // A list of feeds has a body, too.
    if (!PAGE_START.test(original) || explainNoPage(original) !== null) throw error;
    return { kind: 'page', ...(await extractor.extract(original, url)), url, original };
  }
}
