/** `verbatim explain FILE|URL`: one article, read as `run` reads it, with everything found in it marked. */
import { readFileSync } from 'node:fs';
import type { Config } from '../../config/load.ts';
import { analyze } from '../analysis/analyze.ts';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../articles/extract-in-worker.ts';
import { createArticleFetcher } from '../articles/fetch-article.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { createHttpClient } from '../lib/safe-http.ts';
import { VerbatimError } from '../model/errors.ts';
import { userAgentOf } from '../user-agent.ts';
import { renderExplanation } from './render-explanation.ts';

/**
 * @param target a text file, with the headline as its first paragraph, or the address of a page.
 * @throws {VerbatimError} `usage` for a file that can't be read; what fetching throws for a page.
 */
export async function explain(config: Config, target: string): Promise<void> {
  const text = /^https?:\/\//iu.test(target) ? await fetchText(config, target) : readText(target);
  process.stdout.write(renderExplanation(text, analyze(text), process.stdout.isTTY === true));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VerbatimError(
      'usage',
      `${file} can't be read (${reason}); allowed: a text file, or an address that starts with https://.`,
      { cause },
    );
  }
}

async function fetchText(config: Config, url: string): Promise<string> {
  const http = createHttpClient({
    userAgent: userAgentOf(config.console),
    allowedHosts: config.http.allowedHosts,
    loopbackPorts: new Map(),
  });
  const extractor = createExtractor(EXTRACTOR_DEFAULTS);
  try {
    const fetchArticle = createArticleFetcher({
      http,
      extractor,
      clock: systemClock,
      logger: createLogger(config.logLevel),
    });
    const article = await fetchArticle({
      url,
      feedId: null,
      item: null,
      feedTitle: null,
      feedUrls: [],
    });
    return article.text;
  } finally {
    await extractor.close();
    await http.close();
  }
}
