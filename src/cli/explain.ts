/** `verbatim explain FILE|URL`: one article, read as `run` reads it, with everything found in it marked. */
import { readFileSync } from 'node:fs';
import type { Config } from '../../config/load.ts';
import { analyze } from '../analysis/analyze.ts';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../articles/extract-in-worker.ts';
import { createArticleFetcher } from '../articles/fetch-article.ts';
import { type LaidOutText, putHeadline } from '../articles/read-blocks.ts';
import { sayUnreadable } from '../lib/file-trouble.ts';
import { createLogger } from '../lib/logger.ts';
import { createHttpClient } from '../lib/net/safe-http.ts';
import { systemClock } from '../lib/time/clock.ts';
import { VerbatimError } from '../model/errors.ts';
import { userAgentOf } from '../user-agent.ts';
import { renderExplanation } from './render-explanation.ts';

/** What is analysed. */
type Readable = Pick<LaidOutText, 'text' | 'blocks'>;

/** How a saved page begins, behind comments and declarations. */
const PAGE = /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/iu;

/**
 * @param target a text file, with the headline as its first paragraph; a saved page; or the address of a page.
 * @throws {VerbatimError} `usage` for a file that can't be read; what fetching and extracting throw for a page.
 */
export async function explain(config: Config, target: string): Promise<void> {
  const isAddress = /^https?:\/\//iu.test(target);
  const { text, blocks } = isAddress ? await fetchPage(config, target) : await readFile(target);
  const analysis = analyze(text, undefined, blocks);
  process.stdout.write(renderExplanation(text, analysis, process.stdout.isTTY === true));
}

async function readFile(file: string): Promise<Readable> {
  const bytes = readBytes(file);
  const text = bytes.toString('utf8');
  if (!PAGE.test(text)) return { text, blocks: [] };
  const extractor = createExtractor(EXTRACTOR_DEFAULTS);
  try {
    const page = await extractor.extract(await extractor.decode(bytes, null), UNKNOWN_ADDRESS);
    if (page.text !== '') return putHeadline(page.title, page);
    throw new VerbatimError(
      'usage',
      `${file} is a page without the text of an article; allowed: a page that has one, a text file.`,
    );
  } finally {
    await extractor.close();
  }
}

/** Of a saved page nobody knows it. */
const UNKNOWN_ADDRESS = 'https://page.invalid/';

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new VerbatimError(
      'usage',
      `${file} can't be read (${sayUnreadable(cause)}); allowed: a text file, a saved page, or an address that starts with https://.`,
      { cause },
    );
  }
}

async function fetchPage(config: Config, url: string): Promise<Readable> {
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
    const { text, reading } = await fetchArticle({
      url,
      feedId: null,
      item: null,
      feedTitle: null,
      feedUrls: [],
    });
    return { text, blocks: reading?.blocks ?? [] };
  } finally {
    await extractor.close();
    await http.close();
  }
}
