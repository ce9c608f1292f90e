/**
 * Opens the quote index: from its snapshot and what the store has since, else from the whole store. What can't be used is set aside with a
 * warning, and the store, which has it all, is read.
 */
import { rename } from 'node:fs/promises';
import type { Logger } from './lib/logger.ts';
import { createQuoteIndex, restoreQuoteIndex } from './quote-index/create-quote-index.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import { UnusableSnapshot } from './quote-index/snapshot-blocks.ts';
import { programMark, readSnapshot, type SnapshotHeader } from './snapshot-file.ts';
import { SNAPSHOTS_SETTING } from './store/change-rows.ts';
import type { Store } from './store/store.ts';

export interface OpenIndexOptions {
  readonly store: Pick<
    Store,
    | 'listSpeakerDecisions'
    | 'readAllArticles'
    | 'readChangedArticles'
    | 'countArticles'
    | 'getSetting'
  >;
  /** Of the snapshot. */
  readonly path: string;
  readonly logger: Logger;
}

export interface OpenedIndex {
  readonly index: QuoteIndex;
  readonly isRestored: boolean;
}

/** @throws {VerbatimError} `store-corrupt`. */
export async function openIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const { store } = options;
  const restored = await restoreIndex(options);
  const index = restored ?? createQuoteIndex();
  index.setDecisions(await store.listSpeakerDecisions());
  if (restored === null)
    for await (const { article, quotes } of store.readAllArticles())
      index.putArticle(article.id, quotes);
  index.prepare();
  return { index, isRestored: restored !== null };
}

/** @returns null where there is no snapshot that can be used. */
async function restoreIndex(options: OpenIndexOptions): Promise<QuoteIndex | null> {
  const { store, path, logger } = options;
  try {
    const known = JSON.parse((await store.getSetting(SNAPSHOTS_SETTING)) ?? '[]') as string[];
    const found = readSnapshot(path, (header, source) => {
      checkHeader(header, known);
      return { header, index: restoreQuoteIndex(source) };
    });
    if (found === null) return null;
    await catchUp(found.index, found.header.change, store);
    return found.index;
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    await rename(path, `${path}.unusable`).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ path, reason }, 'snapshot of the quote index set aside; the store is read');
    return null;
  }
}

function checkHeader({ id, program }: SnapshotHeader, known: readonly string[]): void {
  if (program !== programMark())
    throw new UnusableSnapshot('another version of the program wrote it');
  if (!known.includes(id)) throw new UnusableSnapshot('it is of another store');
}

async function catchUp(
  index: QuoteIndex,
  change: number,
  store: OpenIndexOptions['store'],
): Promise<void> {
  for await (const { id, stored } of store.readChangedArticles(change)) {
    if (stored === null) index.removeArticle(id);
    else index.putArticle(id, stored.quotes);
  }
  const [held, there] = [index.articleCount, await store.countArticles()];
  if (held !== there)
    throw new UnusableSnapshot(`it has ${held} articles with what came since, the store ${there}`);
}

/** Whatever is wrong with what a file holds, or with reading it, is no reason not to start. */
const isFaultOfFile = (error: unknown) =>
  error instanceof UnusableSnapshot ||
  error instanceof SyntaxError ||
  error instanceof TypeError ||
  error instanceof RangeError ||
  (error instanceof Error && 'syscall' in error);
