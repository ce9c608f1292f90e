/**
 * Copies: articles that are one text in several outlets, cut, retitled or edited as outlets do with wire copy.
 *
 * Method: candidates have a MinHash band in common, of the whole text or of its beginning (wire copy is cut from the end); then the share
 * of three-word shingles of the shorter that stand in the longer decides. Figures of INGESTION: 0.35 within 7 days. One outlet
 * prints like texts about different days (tides, court lists), so that its own need far more in common. Each article is compared with its
 * candidates when it comes, and the pairs are kept.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { groupBy } from '../../lib/group-by.ts';
import { hashText } from '../../lib/hash.ts';
import { foldWords } from '../../lib/text/fold-text.ts';
import { bandsOf } from '../../lib/text/min-hash.ts';
import { containment, shinglesOfWords } from '../../lib/text/shingles.ts';
import type { Article, ArticleId, EpochMs } from '../../model/article.ts';
import { isPostgres, listOf, numbersOf } from '../database/dialect.ts';
import { askTogether } from '../database/transactions.ts';
import type { Tables } from '../tables/tables.ts';
import { forgettingOld } from '../telling/forget-old.ts';

const MIN_CONTAINMENT = 0.35;
const MIN_CONTAINMENT_IN_ONE_OUTLET = 0.8;
const MAX_APART_MS = 7 * 86_400_000;
/** Bands are kept for as long after storing: a feed may bring a copy late. */
const BANDS_KEPT_MS = 2 * MAX_APART_MS;

/** Shorter texts share too much by chance: they are copies where one outlet prints the very same at two addresses at about one time. */
const MIN_WORDS = 40;
/** A bulletin of each hour has the same words, too, and so has every “Correction”. */
const MIN_WORDS_OF_SHORT = 8;
const MAX_APART_OF_SHORT_MS = 30 * 60_000;
/** Of longer ones the beginning is enough. */
const MAX_WORDS = 5000;
/** Without the paragraph that has most in common, this share is still to be: chance makes less than 0.05. */
const MIN_CONTAINMENT_OF_REST = 0.2;
/** Texts of fewer paragraphs, of so many words, are judged as a whole. */
const MIN_PARAGRAPHS = 3;
const MIN_WORDS_OF_PARAGRAPH = 8;
/** What is left of a text that was cut. */
const BEGINNING_WORDS = 120;

/** See min-hash.ts: 0.2 of common shingles are found with 73 %, 0.5 with 99.99 %. */
const BANDS = 32;
const BANDS_OF_BEGINNING = 16;

/**
 * Those that have most in common; of a text with more copies each is known by some, and all of them through these. A comparison takes
 * about half a millisecond, in which nothing else happens.
 */
const MAX_CANDIDATES = 8;

/** Articles that a group is looked for through: more are no story, but a machine that writes. */
const MAX_REACHED = 20_000;

/** Of one article that are told: a wire has some hundred customers. */
const MAX_COPIES = 500;

type Printed = Pick<Article, 'text' | 'outlet' | 'publishedAtMs'>;

interface Shingled {
  /** Folded; of a long text, the beginning. */
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<number>;
}

/** A text with what it is compared by. */
type Compared = Printed & Shingled;

function prepare({ text, outlet, publishedAtMs }: Printed): Compared {
  return { text, outlet, publishedAtMs, ...readShingles(text) };
}

function readShingles(text: string): Shingled {
  const words = readWords(text);
  return { words, shingles: shinglesOfWords(words) };
}

/** True when one text is a copy of the other; of texts within seven days. */
export function isCopy(a: Printed, b: Printed): boolean {
  return areCopies(prepare(a), prepare(b));
}

function areCopies(a: Compared, b: Compared): boolean {
  if (Math.abs(a.publishedAtMs - b.publishedAtMs) > MAX_APART_MS) return false;
  if (Math.min(a.words.length, b.words.length) < MIN_WORDS) return areSameShort(a, b);
  const least = a.outlet === b.outlet ? MIN_CONTAINMENT_IN_ONE_OUTLET : MIN_CONTAINMENT;
  if (containment(a.shingles, b.shingles) < least) return false;
  const [shorter, longer] = a.text.length <= b.text.length ? [a, b] : [b, a];
  return isSpread(shorter.text, longer.shingles);
}

function areSameShort(a: Compared, b: Compared): boolean {
  return (
    a.outlet === b.outlet &&
    a.words.length >= MIN_WORDS_OF_SHORT &&
    Math.abs(a.publishedAtMs - b.publishedAtMs) < MAX_APART_OF_SHORT_MS &&
    a.words.join(' ') === b.words.join(' ')
  );
}

/**
 * False where nearly all that is shared stands in one paragraph of several: what a group of papers prints below each article, or one
 * long quotation.
 */
function isSpread(text: string, others: ReadonlySet<number>): boolean {
  const paragraphs = text
    .split('\n\n')
    .map(readWords)
    .filter((words) => words.length >= MIN_WORDS_OF_PARAGRAPH)
    .map(shinglesOfWords);
  if (paragraphs.length < MIN_PARAGRAPHS) return true;
  const shared = paragraphs.map((each) => [...each].filter((one) => others.has(one)).length);
  const most = shared.indexOf(Math.max(...shared));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const left = sum(shared) - (shared[most] ?? 0);
  const size = sum(paragraphs.map((each) => each.size)) - (paragraphs[most]?.size ?? 0);
  return left >= MIN_CONTAINMENT_OF_REST * size;
}

/** The numbers that copies of a text are found by. */
export function copyBands(text: string): readonly number[] {
  return bandsOfWords(readShingles(text));
}

function bandsOfWords({ words, shingles }: Shingled): readonly number[] {
  if (words.length < MIN_WORDS_OF_SHORT) return [];
  if (words.length < MIN_WORDS) return [hashText(words.join(' '))];
  const beginning = shinglesOfWords(words.slice(0, BEGINNING_WORDS));
  return [
    ...bandsOf(shingles, BANDS),
    ...bandsOf(beginning, BANDS_OF_BEGINNING).map((band) => ~band),
  ];
}

const readWords = (text: string) => foldWords(text).slice(0, MAX_WORDS);

/** An article with the same text. */
interface Copy {
  readonly id: ArticleId;
  readonly text: string;
}

/** What copies of an article are looked for by, and what was compared with it already. */
export interface CopySearch {
  readonly own: Compared;
  readonly bands: readonly number[];
  /** By `textKey`; null for what is no copy. */
  readonly known: ReadonlyMap<string, Copy | null>;
}

/** A search of which nothing is compared yet. */
export function searchCopies(article: Article): CopySearch {
  const own = prepare(article);
  return { own, bands: [...new Set(bandsOfWords(own))], known: new Map() };
}

/** Compares before the transaction that stores the article, in which all others that write wait: nearly always nothing is left to compare then. */
export async function compareAhead(db: Kysely<Tables>, article: Article): Promise<CopySearch> {
  const search = searchCopies(article);
  const { rows: found } = await db.executeQuery(selectCandidates(db, article, search));
  return { ...search, known: new Map(found.map((each) => [textKey(each), copyIn(search, each)])) };
}

/** As PostgreSQL makes it in `selectCandidates`. */
const textKey = ({ id, text }: Candidate) =>
  `${id} ${createHash('md5')
    .update(text ?? '')
    .digest('hex')}`;

export interface Recording {
  readonly search: CopySearch;
  /** Rows that answer `selectCandidates`, read in the transaction that writes. */
  readonly candidates: readonly Candidate[];
  readonly nowMs: EpochMs;
}

/** Copies of an article, and what keeps them. */
export interface CopyWrites {
  /** Oldest first. */
  readonly copies: readonly Copy[];
  readonly writes: readonly CompiledQuery[];
}

/**
 * Finds the copies of an article that is new or changed.
 *
 * @param before what `forgetCopies` gave of one that changed.
 */
export function recordCopies(
  transaction: Transaction<Tables>,
  { id }: Article,
  { search, candidates, nowMs }: Recording,
  before: readonly string[] = [],
): CopyWrites {
  const copies = candidates.flatMap((other) => copyIn(search, other) ?? []);
  if (search.bands.length === 0) return { copies, writes: [] };
  // An edit leaves it in its group: those that are not compared again may be joined with the others through it alone.
  const compared = new Set(candidates.map((candidate) => candidate.id));
  const kept = copies.length === 0 ? [] : before.filter((copyId) => !compared.has(copyId));
  const pairs = [...copies.map((copy) => copy.id), ...kept].flatMap((copyId) => [
    { article_id: id, copy_id: copyId },
    { article_id: copyId, copy_id: id },
  ]);
  const keepingPairs = transaction.insertInto('article_copies').values(pairs);
  const keepingBands = sql`insert into article_bands (band, article_id, stored_at_ms)
    select value, ${id}, ${nowMs} from ${numbersOf(transaction, search.bands)} as bands`;
  const aged = { timeColumn: 'stored_at_ms', keptMs: BANDS_KEPT_MS, nowMs };
  return {
    copies,
    writes: [
      ...(pairs.length === 0 ? [] : [keepingPairs.compile()]),
      keepingBands.compile(transaction),
      forgettingOld(transaction, 'article_bands', aged),
    ],
  };
}

/** @returns null for what is no copy. */
function copyIn({ own, known }: CopySearch, candidate: Candidate): Copy | null {
  const before = known.get(candidate.key ?? '');
  if (before !== undefined) return before;
  const { id, outlet, publishedAtMs, text } = candidate;
  const copy = { id: id as ArticleId, text: text ?? '' };
  return areCopies(own, prepare({ ...copy, outlet, publishedAtMs })) ? copy : null;
}

/** Of an article that changed. @returns the copies that were known. */
export async function forgetCopies(
  transaction: Transaction<Tables>,
  id: ArticleId,
): Promise<readonly string[]> {
  const [rows] = await askTogether(transaction, [
    transaction
      .deleteFrom('article_copies')
      .where('article_id', '=', id)
      .returning('copy_id')
      .compile(),
    transaction.deleteFrom('article_copies').where('copy_id', '=', id).compile(),
    transaction.deleteFrom('article_bands').where('article_id', '=', id).compile(),
  ]);
  return rows.map((row) => row.copy_id);
}

export interface Candidate extends Pick<Article, 'outlet' | 'publishedAtMs'> {
  readonly id: string;
  /** null where the search has compared it. */
  readonly text: string | null;
  /** Its `textKey` where the search has compared some; null else. */
  readonly key: string | null;
}

/** Asks for those with most bands in common. */
export function selectCandidates(
  db: Kysely<Tables>,
  { id, publishedAtMs }: Article,
  { bands, known }: CopySearch,
): CompiledQuery<Candidate> {
  // `+ 0`: what has the bands is looked up by its id; all of the period is not read.
  const published = sql<number>`articles.published_at_ms + 0`;
  // Texts are read of those alone that are compared.
  const likest = db
    .with(
      (cte) => cte('matching').materialized(),
      () => countCommonBands(db, bands),
    )
    .selectFrom('matching')
    .innerJoin('articles', 'articles.id', 'matching.article_id')
    .select('articles.id')
    .where('articles.id', '!=', id)
    .where(published, '>=', publishedAtMs - MAX_APART_MS)
    .where(published, '<=', publishedAtMs + MAX_APART_MS)
    .orderBy('matching.bands', 'desc')
    .orderBy('articles.sequence')
    .limit(MAX_CANDIDATES);
  const isCompared = known.size > 0;
  const key = sql<string>`id || ' ' || md5(text)`;
  const compared = sql`${key} in ${listOf(db, [...known.keys()])}`;
  return db
    .selectFrom('articles')
    .select(['id', 'outlet', 'published_at_ms as publishedAtMs'])
    .select([
      (isCompared
        ? sql<string | null>`case when ${compared} then null else text end`
        : sql<string | null>`text`
      ).as('text'),
      (isCompared ? sql<string | null>`${key}` : sql<string | null>`null`).as('key'),
    ])
    .where('id', 'in', likest)
    .orderBy('sequence')
    .compile();
}

interface CommonBands {
  readonly article_id: string;
  readonly bands: number;
}

/** By an index, band after band: before PostgreSQL has counted what is there it would read all bands of all articles (OFFSET keeps it from that). */
function countCommonBands(db: Kysely<Tables>, bands: readonly number[]): RawBuilder<CommonBands> {
  const found = isPostgres(db)
    ? sql`unnest(${bands}::bigint[]) as sought (band) cross join lateral (
        select article_id from article_bands where article_bands.band = sought.band offset 0
      ) as found`
    : sql`article_bands where band in ${numbersOf(db, bands)}`;
  return sql<CommonBands>`(select article_id, count(*) as bands from ${found} group by article_id)`;
}

/**
 * Groups of articles that pairs join, directly or through others: a story in two hundred outlets is one group, though each knows but
 * some.
 *
 * @returns the group of each article that has copies, oldest stored first; articles of one group share it.
 */
export async function readCopyGroups(
  db: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, readonly ArticleId[]>> {
  const { rows } = await sql<{ one: ArticleId; other: ArticleId }>`
    with recursive reached (id) as (
      select value from ${listOf(db, ids)} as first
      union
      select copy_id from article_copies join reached on article_id = reached.id
    )
    select article_id as one, copy_id as other
    from article_copies join articles on articles.id = copy_id
    where article_id in (select id from reached limit ${MAX_REACHED})
    order by articles.sequence`.execute(db);
  const pairs = groupBy(rows, ({ one }) => one);
  const oldestFirst = new Set(rows.map(({ other }) => other));
  const firsts = new Map<ArticleId, ArticleId>();
  for (const first of oldestFirst) {
    if (firsts.has(first)) continue;
    const group = new Set([first]);
    // A set goes on with what is added while it is walked.
    for (const id of group) for (const { other } of pairs.get(id) ?? []) group.add(other);
    for (const id of group) firsts.set(id, first);
  }
  const groups = [...groupBy(oldestFirst, (id) => firsts.get(id)).values()];
  return new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
}

/**
 * @returns each pair of these articles and their copies in the group of each, compared anew: through a round-up that prints two stories,
 *   each of them is no copy of the other.
 */
export async function readCopies(
  db: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<readonly (readonly [ArticleId, ArticleId])[]> {
  const groups = await readCopyGroups(db, ids);
  const pairs: (readonly [ArticleId, ArticleId])[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const [own] = await readTexts(db, [id]);
    if (own === undefined) continue;
    const compared = prepare(own);
    const others = (groups.get(id) ?? []).filter((other) => other !== id).slice(0, MAX_COPIES);
    for (const text of await readTexts(db, others)) {
      if (areCopies(compared, prepare(text))) pairs.push([id, text.id]);
      await setImmediate();
    }
  }
  return pairs;
}

async function readTexts(db: Kysely<Tables>, ids: readonly ArticleId[]) {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'text', 'outlet', 'published_at_ms as publishedAtMs'])
    .where('id', 'in', listOf(db, ids))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as ArticleId }));
}
