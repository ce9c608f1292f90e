/** The FeedParser port without threads, for tests whose subject is elsewhere. */
import type { FeedParser } from '../../../src/feeds/parse-in-worker.ts';
import * as tasks from '../../../src/feeds/parse-worker.ts';
import { VerbatimError } from '../../../src/model/errors.ts';

async function unwrap<Result>(answering: Promise<tasks.Answer<Result>>): Promise<Result> {
  const answer = await answering;
  if ('malformed' in answer) throw new VerbatimError('feed-malformed', answer.malformed);
  return answer.result;
}

export const inProcessFeedParser: FeedParser = {
  parse: (body, context) => unwrap(tasks.parseFeedTask({ body, context })),
  findLinks: (body, context) => unwrap(tasks.findLinksTask({ body, context })),
  findSitemaps: (body, context) => unwrap(tasks.findSitemapsTask({ body, context })),
  readSitemapIndex: (body, context) => unwrap(tasks.readSitemapIndexTask({ body, context })),
  readSitemap: (body, context) => unwrap(tasks.readSitemapTask({ body, context })),
  readOpml: (body) =>
    unwrap(tasks.readOpmlTask({ body, context: { url: null, contentType: null } })),
  close: async () => undefined,
};
