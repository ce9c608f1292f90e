/**
 * Passages: the same few words at the corresponding place of articles that are copies of each other.
 *
 * "No comment" is said again and again, so that it can't be known by its words; in two copies of one text, between the same words, it is one
 * statement. Each such quote keeps the id of the first one at its place; whether the speaker is the same is for the index to tell. What
 * stands around a quote is compared by pairs of words, because outlets edit a word here and there and drop sentences.
 */
import type { Transaction } from 'kysely';
import { foldText, foldWords } from '../../lib/text/fold-text.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { QuoteRow, Tables } from '../tables/tables.ts';

/** Longer words are known again by themselves (quote-index/joining/same-words.ts). */
const MAX_WORDS = 12;

/** Words on either side that are compared, and the letters in which so many surely lie. */
const WORDS_AROUND = 10;
const LETTERS_AROUND = 200;

/**
 * Share of the pairs of words around that both have, of those of the one that has fewer. Half is left when all in front of a quote, or
 * behind it, is another text; chance makes less than 0.1.
 */
const MIN_SHARED = 0.3;

interface Printed {
  readonly id: ArticleId;
  readonly text: string;
}

type PrintedQuote = Pick<QuoteRow, 'id' | 'words' | 'spans' | 'passage'>;

interface Placed {
  readonly row: PrintedQuote;
  readonly words: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * Finds the passages that an article that was stored or changed has in common with these copies of it.
 *
 * @returns the copies whose quotes were not known to be in other articles before.
 */
export async function recordPassages(
  transaction: Transaction<Tables>,
  article: Printed,
  copies: readonly Printed[],
): Promise<readonly ArticleId[]> {
  if (copies.length === 0) return [];
  const own = await readPlaced(transaction, article);
  const touched: ArticleId[] = [];
  for (const copy of copies) {
    const open = own.filter(({ row }) => row.passage === null);
    if (open.length === 0) break;
    const pairs = pairPlaces(open, await readPlaced(transaction, copy));
    for (const [mine, theirs] of pairs) {
      const passage = theirs.row.passage ?? theirs.row.id;
      if (theirs.row.passage === null) {
        await setPassage(transaction, theirs.row, passage);
        if (touched.at(-1) !== copy.id) touched.push(copy.id);
      }
      await setPassage(transaction, mine.row, passage);
    }
  }
  return touched;
}

async function setPassage(
  transaction: Transaction<Tables>,
  row: PrintedQuote,
  passage: string,
): Promise<void> {
  row.passage = passage;
  await transaction.updateTable('quotes').set({ passage }).where('id', '=', row.id).execute();
}

async function readPlaced(
  transaction: Transaction<Tables>,
  { id, text }: Printed,
): Promise<readonly Placed[]> {
  const rows = await transaction
    .selectFrom('quotes')
    .select(['id', 'words', 'spans', 'passage'])
    .where('article_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.flatMap((row) => {
    const words = foldText((JSON.parse(row.words) as readonly string[]).join(' '));
    if (words === '' || words.split(' ').length > MAX_WORDS) return [];
    const spans = JSON.parse(row.spans) as readonly Span[];
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    const before = foldWords(text.slice(Math.max(0, start - LETTERS_AROUND), start));
    const after = foldWords(text.slice(end, end + LETTERS_AROUND));
    return {
      row,
      words,
      before: pairsOf(before.slice(-WORDS_AROUND)),
      after: pairsOf(after.slice(0, WORDS_AROUND)),
    };
  });
}

/** The likest places first; each quote has one counterpart at most. */
function pairPlaces(
  own: readonly Placed[],
  others: readonly Placed[],
): readonly (readonly [Placed, Placed])[] {
  const likely = own
    .flatMap((one) =>
      others
        .filter(({ words }) => words === one.words)
        .map((other) => ({ one, other, shared: sharedAround(one, other) })),
    )
    .filter(({ shared }) => shared >= MIN_SHARED)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<Placed>();
  return likely.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}

function sharedAround(a: Placed, b: Placed): number {
  const size = Math.min(a.before.size, b.before.size) + Math.min(a.after.size, b.after.size);
  const shared = countShared(a.before, b.before) + countShared(a.after, b.after);
  return size === 0 ? 0 : shared / size;
}

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((pair) => b.has(pair)).length;

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
