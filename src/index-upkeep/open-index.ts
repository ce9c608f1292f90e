/**
 * Opens the quote index: from its snapshot and what the store has since, else from the whole store, or what of it is held. What can't be used
 * is set aside with a warning, and the store, which has it all, is read.
 */
import { rename } from 'node:fs/promises';
import type { Logger } from '../lib/logger.ts';
import type { EpochMs } from '../model/article.ts';
import { createQuoteIndex, restoreQuoteIndex } from '../quote-index/create-quote-index.ts';
import { endOfMinute } from '../quote-index/held/article-ages.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import { UnusableSnapshot } from '../quote-index/snapshot/snapshot-blocks.ts';
import { SNAPSHOTS_SETTING } from '../store/articles/change-rows.ts';
import type { Store } from '../store/store.ts';
import { programMark, readSnapshot, type SnapshotHeader } from './snapshot-file.ts';

export interface OpenIndexOptions {
  readonly store: Pick<
    Store,
    | 'listSpeakerDecisions'
    | 'readAllArticles'
    | 'readChangedArticles'
    | 'countArticles'
    | 'getSetting'
    | keyof StoredQuotes
  >;
  /** Quotes that are held at most; null for all. */
  readonly maxQuotes: number | null;
  /** Of the snapshot. */
  readonly path: string;
  readonly logger: Logger;
}

/** What tells which quotes of the store are held. */
type StoredQuotes = Pick<Store, 'countQuoted' | 'findFirstBeyond' | 'noteQuoted'>;

export interface OpenedIndex {
  readonly index: QuoteIndex;
  readonly isRestored: boolean;
}

/** @throws {VerbatimError} `store-corrupt`. */
export async function openIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const { store, maxQuotes } = options;
  const restored = await restoreIndex(options);
  const index = restored ?? (await createEmptyIndex(store, maxQuotes));
  index.setDecisions(await store.listSpeakerDecisions());
  if (restored === null)
    for await (const { article, quotes } of store.readAllArticles(index.heldSinceMs))
      index.putArticle(article.id, quotes);
  index.prepare();
  return { index, isRestored: restored !== null };
}

/** @returns an index that is to hold the newest so many quotes of the store, or all. */
export async function createEmptyIndex(
  store: StoredQuotes,
  maxQuotes: number | null,
): Promise<QuoteIndex> {
  if (maxQuotes === null) return createQuoteIndex();
  await store.noteQuoted();
  const beyondMs = await store.findFirstBeyond(maxQuotes);
  return createQuoteIndex({
    maxQuotes,
    heldSinceMs: beyondMs === null ? null : endOfMinute(beyondMs),
  });
}

/** @returns null where there is no snapshot that can be used. */
async function restoreIndex(options: OpenIndexOptions): Promise<QuoteIndex | null> {
  const { store, path, logger, maxQuotes } = options;
  try {
    const known = JSON.parse((await store.getSetting(SNAPSHOTS_SETTING)) ?? '[]') as string[];
    const found = readSnapshot(path, (header, source) => {
      checkHeader(header, known, maxQuotes);
      return { header, index: restoreQuoteIndex(source, maxQuotes) };
    });
    if (found === null) return null;
    await catchUp(found.index, found.header, store);
    return found.index;
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    await rename(path, `${path}.unusable`).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ path, reason }, 'snapshot of the quote index set aside; the store is read');
    return null;
  }
}

function checkHeader(
  { id, program, maxQuotes }: SnapshotHeader,
  known: readonly string[],
  maxNow: number | null,
): void {
  if (program !== programMark())
    throw new UnusableSnapshot('another version of the program wrote it');
  if (!known.includes(id)) throw new UnusableSnapshot('it is of another store');
  if (maxQuotes !== maxNow)
    throw new UnusableSnapshot('index.maxQuotes was another when it was written');
}

async function countQuotedSince(sinceMs: EpochMs | null, store: StoredQuotes): Promise<number> {
  await store.noteQuoted();
  return (await store.countQuoted({ sinceMs: sinceMs ?? undefined })).articleCount;
}

async function catchUp(
  index: QuoteIndex,
  { change, maxQuotes }: SnapshotHeader,
  store: OpenIndexOptions['store'],
): Promise<void> {
  for await (const { id, stored } of store.readChangedArticles(change)) {
    if (stored === null) index.removeArticle(id);
    else index.putArticle(id, stored.quotes);
  }
  const held = index.articleCount;
  const there =
    maxQuotes === null
      ? await store.countArticles()
      : await countQuotedSince(index.heldSinceMs, store);
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
