/**
 * A live blog's page shows its newest posts; those that have left it stay on record. They stand behind what the page has, as they would if
 * it had them.
 *
 * Limit: the oldest post of all, taken out by the outlet, looks as if it had left the page.
 */
import type { Article, Block, EpochMs } from '../model/article.ts';
import { MAX_TEXT_CHARS, SEPARATOR } from './read-blocks.ts';

/** @param stored the same article as it was read before. */
export function keepOlderPosts(article: Article, stored: Article): Article {
  const { reading } = article;
  const oldestMs = oldestPost(article);
  if (reading === undefined || oldestMs === null) return article;
  const shown = new Set(reading.blocks.map((block) => textOf(article, block)));
  const blocks = [...reading.blocks];
  let { text } = article;
  let { partial } = reading;
  for (const block of stored.reading?.blocks ?? []) {
    const words = textOf(stored, block);
    const isOlder = block.postedAtMs !== undefined && block.postedAtMs < oldestMs;
    if (!isOlder || shown.has(words)) continue;
    const start = text.length + SEPARATOR.length;
    const end = start + words.length;
    if (end > MAX_TEXT_CHARS) {
      partial ??= { from: 'page', reason: 'length' };
      break;
    }
    // The page ends above the first.
    const isFirst = blocks.length === reading.blocks.length;
    blocks.push({ ...block, start, end, ...(isFirst ? { isFresh: true } : {}) });
    text += SEPARATOR + words;
  }
  return { ...article, text, reading: { ...reading, blocks, partial } };
}

/** Whether it is a live blog whose posts have times. */
export function hasPosts(article: Article): boolean {
  return oldestPost(article) !== null;
}

/** By its end of the page, the lower one where the newest stand above: one of the morning may be pinned to the top. */
function oldestPost({ reading }: Article): EpochMs | null {
  const times = (reading?.blocks ?? []).flatMap(({ postedAtMs }) => postedAtMs ?? []);
  const steps = times.slice(1).map((time, at) => Math.sign(time - (times[at] ?? time)));
  const isNewestFirst = steps.reduce((sum, step) => sum + step, 0) <= 0;
  return times.at(isNewestFirst ? -1 : 0) ?? null;
}

const textOf = ({ text }: Article, { start, end }: Block) => text.slice(start, end);
