/** Which articles came, changed or went since: triggers note it (migrations.ts), whatever transaction changes them. */
import type { Kysely } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import type { ArticleId } from '../../model/article.ts';
import { listOf } from '../database/dialect.ts';
import type { ChangedArticle, ChangeStore } from '../ports/change-store.ts';
import { createQuoteReader, type QuoteReader } from '../quotes/quote-rows.ts';
import type { Tables } from '../tables/tables.ts';
import { readRows } from './article-rows.ts';
import { explainDamage } from './pass-damaged.ts';

/**
 * Under which the ids of the snapshots are kept that may be beside the store, as JSON: a store that was put back from a copy doesn't know
 * the newest one, and one that was repaired knows none.
 */
export const SNAPSHOTS_SETTING = 'quoteIndex.snapshots';

/** Articles in one page, as of `readAllArticles`. */
const ARTICLES_PER_PAGE = 50;

/** The part of the store that tells what changed. */
export function createChangeRows(
  db: Kysely<Tables>,
  { logger }: { readonly logger: Logger },
): ChangeStore {
  const reader = createQuoteReader(logger);
  return {
    async lastChange() {
      const { last } = await db
        .selectFrom('article_changes')
        .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
        .executeTakeFirstOrThrow();
      return last ?? 0;
    },

    async *readChangedArticles(change) {
      let after = change;
      while (true) {
        const page = await readChanges(db, reader, after).catch(explainDamage);
        yield* page.changed;
        if (page.last === null) return;
        after = page.last;
      }
    },
  };
}

/** @returns `last` is null where there are no more. */
function readChanges(
  db: Kysely<Tables>,
  reader: QuoteReader,
  after: number,
): Promise<{ readonly changed: readonly ChangedArticle[]; readonly last: number | null }> {
  return db.transaction().execute(async (transaction) => {
    const changes = await transaction
      .selectFrom('article_changes')
      .selectAll()
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(ARTICLES_PER_PAGE)
      .execute();
    const ids = changes.map((change) => change.article_id);
    const rows = await readRows(transaction, reader, (query) =>
      query.where('articles.id', 'in', listOf(transaction, ids)),
    );
    const byId = new Map(rows.map(({ stored }) => [stored.article.id, stored]));
    const changed = (ids as ArticleId[]).map((id) => ({ id, stored: byId.get(id) ?? null }));
    return { changed, last: changes.at(-1)?.sequence ?? null };
  });
}
