/** What is stored of one outlet, as rows: how many articles, the newest of them, and its newest corrections. */
import type { Kysely } from 'kysely';
import type { ArticleId } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import { pairCorrections } from '../corrections/pair-corrections.ts';
import type { OutletFacts, OutletRevision } from '../ports/article-store.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

/**
 * Revisions of all outlets that are looked through for those of one: about 10 ms. Of an outlet that corrected nothing in that time none is
 * told.
 */
const MAX_LOOKED_THROUGH = 2000;

/** The part of the store that describes outlets. */
export function createOutletRows(db: Kysely<Tables>): Pick<Store, 'describeOutlet'> {
  return {
    async describeOutlet(outlet, limit): Promise<OutletFacts> {
      const articles = db.selectFrom('articles').where('outlet', '=', outlet);
      const { articleCount } = await articles
        .select(({ fn }) => fn.countAll<number>().as('articleCount'))
        .executeTakeFirstOrThrow();
      const newest = await articles
        .select(['id', 'title', 'published_at_ms as publishedAtMs'])
        .orderBy('published_at_ms', 'desc')
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return {
        articleCount,
        newest: newest.map((row) => ({ ...row, id: row.id as ArticleId })),
        revisions: await readRevisions(db, outlet, limit),
      };
    },
  };
}

async function readRevisions(
  db: Kysely<Tables>,
  outlet: string,
  limit: number,
): Promise<readonly OutletRevision[]> {
  const rows = await db
    .selectFrom((query) =>
      query
        .selectFrom('revisions')
        .select(['id', 'article_id'])
        .where('by', '=', 'outlet')
        .orderBy('id', 'desc')
        .limit(MAX_LOOKED_THROUGH)
        .as('newest'),
    )
    .innerJoin('articles', 'articles.id', 'newest.article_id')
    .innerJoin('revisions', 'revisions.id', 'newest.id')
    .select(['revisions.revised_at_ms', 'removed', 'added', 'articles.id', 'articles.title'])
    .where('articles.outlet', '=', outlet)
    .orderBy('newest.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ revised_at_ms, removed, added, id, title }) => ({
    article: { id: id as ArticleId, title },
    revisedAtMs: revised_at_ms,
    ...pairCorrections(JSON.parse(removed) as Quote[], JSON.parse(added) as Quote[]),
  }));
}
