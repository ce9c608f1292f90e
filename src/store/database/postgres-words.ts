/**
 * Articles found by their words in PostgreSQL, with the same answers in the same order as FTS5 gives (search-rows.ts).
 *
 * Method: rows with the words are found by an index on sets of words; phrases are looked up, and all is counted, in the folded words
 * beside it. They are ranked by BM25 as FTS5 has it (https://www.sqlite.org/fts5.html#the_bm25_function).
 *
 * Limits: of a word the first MAX_WORD_CHARS letters, and of an article the first MAX_SET_CHARS of different words, are found by; of a
 * phrase that overlaps itself ("no no no") each second one is counted.
 */
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Tables } from '../tables/tables.ts';
import { isPostgres } from './dialect.ts';
import { foldParagraphs } from './fold-paragraphs.ts';

/** What is looked for: folded words in a row, or the beginning of one. */
export interface SoughtPhrase {
  readonly phrase: string;
  readonly isBeginning: boolean;
  /** Counts in titles alone. */
  readonly isTitle: boolean;
}

/** A word of PostgreSQL's sets has 2,046 bytes at most, and a set 1 MB (https://www.postgresql.org/docs/current/textsearch-limitations.html). */
const MAX_WORD_CHARS = 500;
const MAX_SET_CHARS = 300_000;

/** Of BM25, as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;
/** For a phrase that most articles have. */
const LEAST_WEIGHT = 1e-6;

/** Keeps the words of an article that was added or changed; SQLite has triggers for it. */
export function writingWords(
  db: Kysely<Tables>,
  { id, outlet, title, text }: Record<'id' | 'outlet' | 'title' | 'text', string>,
): readonly CompiledQuery[] {
  if (!isPostgres(db)) return [];
  const [titleWords, textWords] = [title, text].map((each) => splitWords(foldParagraphs(each)));
  const all = [...(titleWords ?? []), ...(textWords ?? [])];
  const writing = sql`
    INSERT INTO article_words (sequence, outlet, title, text, word_count, words)
    SELECT sequence, ${foldText(outlet)}, ${setApart(titleWords ?? [])}, ${setApart(textWords ?? [])},
      ${all.length}, array_to_tsvector(${toSet(all)}::text[])
    FROM articles WHERE id = ${id}
    ON CONFLICT (sequence) DO UPDATE SET outlet = excluded.outlet, title = excluded.title,
      text = excluded.text, word_count = excluded.word_count, words = excluded.words
  `;
  return [writing.compile(db)];
}

const splitWords = (folded: string) => (folded === '' ? [] : folded.split(' '));

/** Between two spaces each, so that words beside each other share none. */
const setApart = (words: readonly string[]) => words.map((word) => ` ${word} `).join('');

function toSet(words: readonly string[]): readonly string[] {
  let left = MAX_SET_CHARS;
  return [...new Set(words.map(cutWord))].filter((word) => {
    left -= word.length;
    return left >= 0;
  });
}

const cutWord = (word: string) => word.slice(0, MAX_WORD_CHARS);

/** SQL for rows of `article_words`. */
export interface WordSearch {
  /** Holds where any of the phrases stands. */
  readonly hasAny: RawBuilder<boolean>;
  /** Holds where all of them do. */
  readonly hasAll: RawBuilder<boolean>;
  /** Less is better, as FTS5's `bm25`. */
  readonly badness: RawBuilder<number>;
}

/**
 * Reads how many articles have each of the phrases, which ranking needs.
 *
 * @param words folded; several in a row are a phrase.
 * @param titleWeight a word of the title counts as so many.
 */
export async function prepareSearch(
  db: Kysely<Tables>,
  words: readonly string[],
  titleWeight: number,
): Promise<WordSearch> {
  const phrases = words.map((phrase) => ({ phrase, isBeginning: false, isTitle: false }));
  const tests = phrases.map((phrase) => sql<boolean>`(${isFound(phrase)})`);
  const counts = tests.map((test) => sql`(SELECT count(*) FROM article_words WHERE ${test})`);
  const { rows } = await sql<{ article_count: number; word_count: number; hits: number[] }>`
    SELECT article_count, word_count, ARRAY[${sql.join(counts)}]::float8[] AS hits
    FROM article_word_totals
  `.execute(db);
  const { article_count = 0, word_count = 0, hits = [] } = rows[0] ?? {};
  const meanCount = article_count === 0 ? 1 : word_count / article_count;
  const parts = phrases.map((_, at) => {
    const found = hits[at] ?? 0;
    const weight = Math.log((article_count - found + 0.5) / (found + 0.5));
    const often = sql.ref(`often_${at}`);
    const long = sql`${float(K1)} * (${float(1 - B)} + ${float(B)} * word_count / ${float(meanCount)})`;
    return sql`${float(weight > 0 ? weight : LEAST_WEIGHT)} * ((${often} * ${float(K1 + 1)}) / (${often} + ${long}))`;
  });
  const often = phrases.map(
    (phrase, at) =>
      sql`(CASE WHEN ${tests[at]} THEN ${countIn(phrase, titleWeight)} ELSE 0 END)::float8 AS ${sql.ref(`often_${at}`)}`,
  );
  return {
    hasAny: sql`(${sql.join([sql`words @@ ${anyOf(phrases)}::tsquery`, sql`(${sql.join(tests, sql` OR `)})`], sql` AND `)})`,
    hasAll: sql`(${sql.join(tests, sql` AND `)})`,
    // Each text is unpacked once, not for each phrase, and each phrase counted once: OFFSET keeps the parts apart.
    badness: sql`(SELECT -(${sql.join(parts, sql` + `)})
      FROM (SELECT word_count, ${sql.join(often)}
        FROM (SELECT article_words.word_count, article_words.title || '' AS title,
            article_words.text || '' AS text, article_words.words || ''::tsvector AS words
          OFFSET 0) AS article_words
        OFFSET 0) AS counted)`,
  };
}

const float = (value: number) => sql`${value}::float8`;

/** One question of the index instead of many. @returns text for a `tsquery`. */
export const anyOf = (phrases: readonly SoughtPhrase[]) =>
  phrases.map((phrase) => `(${toQuery(phrase)})`).join(' | ');

/** Folded words have letters, digits and marks alone: none of them is read as the language of questions. */
function toQuery({ phrase, isBeginning }: SoughtPhrase): string {
  const end = isBeginning ? ':*' : '';
  return phrase
    .split(' ')
    .map((word) => `'${cutWord(word)}'${end}`)
    .join(' & ');
}

/**
 * The index tells of words alone: not where they stand, nor how they go on.
 *
 * @returns SQL that holds for rows of `article_words` with the phrase.
 */
export function isFound(sought: SoughtPhrase): RawBuilder<boolean> {
  const hasWords = sql`words @@ ${toQuery(sought)}::tsquery`;
  const isTold =
    !sought.isTitle && !sought.phrase.includes(' ') && sought.phrase.length <= MAX_WORD_CHARS;
  if (isTold) return sql`${hasWords}`;
  const pattern = toPattern(sought);
  const isInTitle = sql`position(${pattern} in article_words.title) > 0`;
  return sought.isTitle
    ? sql`${hasWords} AND ${isInTitle}`
    : sql`${hasWords} AND (${isInTitle} OR position(${pattern} in article_words.text) > 0)`;
}

function toPattern({ phrase, isBeginning }: SoughtPhrase): string {
  const pattern = setApart(phrase.split(' '));
  return isBeginning ? pattern.slice(0, -1) : pattern;
}

function countIn(sought: SoughtPhrase, titleWeight: number): RawBuilder<number> {
  const pattern = toPattern(sought);
  const bytes = Buffer.byteLength(pattern);
  const count = (column: string) => {
    const text = sql.ref(`article_words.${column}`);
    return sql`(octet_length(${text}) - octet_length(replace(${text}, ${pattern}, ''))) / ${sql.lit(bytes)}`;
  };
  return sql`${sql.lit(titleWeight)} * ${count('title')} + ${count('text')}`;
}
