/** Passes over articles that can't be read: a lost byte takes along one, not all that come with it. */
import type { Logger } from '../../lib/logger.ts';
import type { ArticleId } from '../../model/article.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { QuoteId } from '../../model/quote.ts';

/** @param id of the article, or of a quote in it. @returns what is read; undefined where the article is damaged, which is logged the first time. A store that can't be reached throws. */
export type PassDamaged = <Read>(
  id: ArticleId | QuoteId,
  read: () => Promise<Read>,
) => Promise<Read | undefined>;

export function createPassDamaged(logger: Logger): PassDamaged {
  const told = new Set<ArticleId | QuoteId>();
  return async (id, read) => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof VerbatimError) throw error;
      if (!told.has(id))
        logger.error({ err: error, id }, 'An article cannot be read and is passed over.');
      told.add(id);
      return undefined;
    }
  };
}

/** What passed every check of the file, and can't be read all the same. */
export function explainDamage(cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new VerbatimError('store-corrupt', `An article in the store can't be read: ${why}.`, {
    cause,
  });
}
