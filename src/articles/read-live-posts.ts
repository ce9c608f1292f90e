/**
 * The posts of a live blog, each with its own time, from the `liveBlogUpdate` of its JSON-LD
 * (https://schema.org/LiveBlogPosting), which search engines ask for.
 *
 * A live blog without it is read by its markup: find-live-posts.ts.
 */
import type { EpochMs } from '../model/article.ts';
import { lettersOf } from './letters-of.ts';
import type { PageBlock } from './read-blocks.ts';
import { firstText, type JsonLd } from './read-json-ld.ts';
import { readPageTime } from './read-page-time.ts';

export interface LivePost {
  readonly postedAtMs: EpochMs;
  /** Empty when it has none. */
  readonly headline: string;
  /** Text or HTML; never empty. */
  readonly body: string;
}

/** A long election night has about so many. */
export const MAX_POSTS = 500;
/** Fewer letters may stand in any post: they count for the next one, or where no other has them. */
const MIN_LETTERS = 20;

/** In the page's order; a post without a time or text is passed over. */
export function readLivePosts(articles: readonly JsonLd[]): readonly LivePost[] {
  return articles
    .flatMap(({ liveBlogUpdate }) => [liveBlogUpdate].flat())
    .filter((post): post is JsonLd => typeof post === 'object' && post !== null)
    .slice(0, MAX_POSTS)
    .flatMap(({ datePublished, headline, articleBody }) => {
      const postedAtMs = readPageTime(firstText([datePublished]));
      const body = typeof articleBody === 'string' ? articleBody : '';
      if (postedAtMs === null || body.trim() === '') return [];
      return [{ postedAtMs, headline: firstText([headline]) ?? '', body }];
    });
}

/**
 * Gives each block the time of the post whose words it holds; a block that no post holds is between posts and has none. Where
 * one post ends and another begins, nobody speaks on.
 *
 * @param texts what the posts say, in the order of `posts`.
 */
export function timeBlocks(
  blocks: readonly PageBlock[],
  posts: readonly LivePost[],
  texts: readonly string[],
): readonly PageBlock[] {
  const keys = texts.map(lettersOf);
  let before = -1;
  return blocks.map((block) => {
    const key = lettersOf(block.text);
    // Mostly the post above goes on.
    const isInSame = before >= 0 && keys[before]?.includes(key) === true;
    const found = isInSame ? before : placeOf(key, keys, before);
    const isFresh = found !== before ? { isFresh: true as const } : {};
    before = found;
    const postedAtMs = posts[found]?.postedAtMs;
    return { ...block, ...isFresh, ...(postedAtMs === undefined ? {} : { postedAtMs }) };
  });
}

/** @returns which post holds the words: the next that does, for some are said again; -1 for none. */
function placeOf(key: string, keys: readonly string[], before: number): number {
  const next = keys.findIndex((text, at) => at > before && text.includes(key));
  const first = next === -1 ? keys.findIndex((text) => text.includes(key)) : next;
  if (key.length >= MIN_LETTERS) return first;
  const isAlone = first !== -1 && keys.filter((text) => text.includes(key)).length === 1;
  return isAlone || next === before + 1 ? first : before;
}
