/** Articles that may tell the same as one of them, found by keys and indexes alone. */
import type { Kysely } from 'kysely';
import type { ArticleId } from '../../model/article.ts';
import type { Tables } from '../tables/tables.ts';
import { readCopyGroups } from './copy-rows.ts';

/**
 * Returns the ids of the article itself, of its copies, of its story, and of those stored right before and after it: of each kind at
 * most `limit`. Empty when it is gone.
 */
export async function readNeighbourIds(
  db: Kysely<Tables>,
  id: ArticleId,
  limit: number,
): Promise<readonly ArticleId[]> {
  const row = await db
    .selectFrom('articles')
    .select(['sequence', 'story_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const { sequence, story_id: storyId } = row;
  const ids = db.selectFrom('articles').select('id').where('id', '!=', id).limit(limit);
  const found = await Promise.all([
    ids.where('sequence', '<', sequence).orderBy('sequence', 'desc').execute(),
    ids.where('sequence', '>', sequence).orderBy('sequence').execute(),
    storyId === null ? [] : ids.where('story_id', '=', storyId).execute(),
  ]);
  const group = (await readCopyGroups(db, [id])).get(id) ?? [];
  const copies = group.filter((each) => each !== id).slice(0, limit);
  return [...new Set([id, ...copies, ...found.flat().map((each) => each.id as ArticleId)])];
}
