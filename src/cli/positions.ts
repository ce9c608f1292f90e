/**
 * `verbatim positions`: where somebody stands, from what is stored or from documents alone; for people as the command of the chats answers,
 * for programs as JSON with each statement's own sentences.
 */
import { once } from 'node:events';
import { type QuoteFilter, readFilter } from '../../commands/asking/quote-filter.ts';
import { resolveName } from '../../commands/asking/resolve-name.ts';
import { gatherOthers, ownWordsOf, speakersOf } from '../../commands/positions/gather-positions.ts';
import { answerPositions, positionsCommand } from '../../commands/positions.ts';
import { parseCommandText } from '../../commands/typing/parse-command-text.ts';
import type { Config } from '../../config/load.ts';
import { groupBy } from '../lib/group-by.ts';
import { createLogger } from '../lib/logger.ts';
import { systemClock } from '../lib/time/clock.ts';
import { createLinks } from '../links.ts';
import type { Article, ArticleId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { SpeechAct, Stance } from '../model/position.ts';
import type { Quote, QuotePosition } from '../model/quote.ts';
import { renderText } from '../platforms/terminal/render-text.ts';
import { createQuoteIndex } from '../quote-index/create-quote-index.ts';
import type { NameEntry, QuoteIndex } from '../quote-index/quote-index.ts';
import { openStore } from '../store/open-store.ts';
import { demandStore, storePathOf } from '../store-place.ts';
import { askOnce, joinTyped } from './ask-once.ts';
import { createStatementFinder } from './find-statement.ts';
import { readDocuments } from './read-documents.ts';

export interface PositionsQuestion {
  readonly config: Config;
  readonly words: readonly string[];
  readonly isJson: boolean;
  /** A file of documents, or "-" for stdin; what is stored when left out. */
  readonly documents?: string | undefined;
}

/** What a program is told of one statement about one topic. */
interface PositionRow {
  readonly holder: string;
  /** null for own words that are about nobody. */
  readonly topic: string | null;
  readonly stance: 'for' | 'against' | 'mixed' | 'none';
  readonly act: SpeechAct;
  /** `text.slice` of the article. */
  readonly sentence: string;
  readonly articleUrl: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  /** Probability in [0, 1] that speaker and words are both right. */
  readonly confidence: number;
}

const STANCES: Readonly<Record<Stance, PositionRow['stance']>> = {
  favor: 'for',
  against: 'against',
  mixed: 'mixed',
  none: 'none',
};

/**
 * Answers on stdout.
 *
 * @returns the exit code, as `askOnce`.
 * @throws {VerbatimError} `usage` for a line or a document that can't be read, and for a name that several have; `not-found` for one that
 *   nobody has; `store-missing` where nothing is stored.
 */
export async function printPositions(question: PositionsQuestion): Promise<0 | 1> {
  const { config, words, isJson, documents } = question;
  if (documents !== undefined) {
    await printFrom(await indexDocuments(documents), question);
    return 0;
  }
  if (!isJson) return askOnce({ config, name: positionsCommand.name, words, isJson });
  demandStore(config);
  const path = storePathOf(config);
  const logger = createLogger(config.logLevel);
  const store = await openStore({ path, clock: systemClock, logger });
  try {
    const index = createQuoteIndex();
    index.setDecisions(await store.listSpeakerDecisions());
    for await (const { article, quotes } of store.readAllArticles())
      index.putArticle(article.id, quotes);
    const readArticle = async (id: ArticleId) => (await store.getArticle(id))?.article ?? null;
    await printFrom({ index, readArticle }, question);
    return 0;
  } finally {
    await store.close();
  }
}

interface Source {
  readonly index: QuoteIndex;
  readArticle(id: ArticleId): Promise<Article | null>;
}

async function indexDocuments(file: string): Promise<Source> {
  const index = createQuoteIndex();
  const articles = new Map<ArticleId, Article>();
  for await (const { article, quotes } of readDocuments(file, process.stdin)) {
    articles.set(article.id, article);
    index.putArticle(article.id, quotes);
  }
  return { index, readArticle: async (id) => articles.get(id) ?? null };
}

async function printFrom(source: Source, question: PositionsQuestion): Promise<void> {
  const { index } = source;
  const { timeZone } = question.config;
  const call = parseCommandText(positionsCommand, { text: joinTyped(question.words) }, index);
  if (call.kind === 'problem') throw new VerbatimError('usage', call.finding);
  const services = {
    index,
    timeZone,
    clock: systemClock,
    links: createLinks({ consoleUrl: () => null, sampleHosts: [] }),
  };
  const { name } = call.options;
  const entry = findEntry(String(name), call.quoted.includes('name'), index);
  if (!question.isJson) {
    process.stdout.write(renderText(answerPositions(call, services), timeZone));
    return;
  }
  const rows = await toRows(entry, readFilter(call, services), source);
  if (!process.stdout.write(`${JSON.stringify(rows)}\n`)) await once(process.stdout, 'drain');
}

/** Names offered in the place of one that nobody has. */
const MAX_NEAREST = 5;

function findEntry(name: string, isExact: boolean, index: QuoteIndex): NameEntry {
  const isWanted = ({ kind }: NameEntry) => kind !== 'unnamed';
  const found = resolveName(index, { name, isExact, isWanted });
  if (found.kind === 'one') return found.entry;
  const list = (entries: readonly NameEntry[]) =>
    entries.map(({ handle }) => `"${handle}"`).join(', ');
  if (found.kind === 'several')
    throw new VerbatimError(
      'usage',
      `${found.entries.length} names match "${name}": ${list(found.entries)}. Write one of them in full.`,
    );
  const nearest = index.nearestNames(name, MAX_NEAREST);
  throw new VerbatimError(
    'not-found',
    `Nobody called "${name}" is known.${nearest.length === 0 ? '' : ` Nearest names: ${list(nearest)}.`}`,
  );
}

async function toRows(
  entry: NameEntry,
  filter: QuoteFilter,
  source: Source,
): Promise<{ readonly own: readonly PositionRow[]; readonly others: readonly PositionRow[] }> {
  const { index } = source;
  const speakers = speakersOf(entry, index);
  const toRow = createRowMaker(source);
  const own: PositionRow[] = [];
  for (const quote of listOwn(entry, { speakers, filter, index }))
    for (const position of quote.positions.length === 0 ? [null] : quote.positions)
      own.push(await toRow(quote, position));
  const statements = gatherOthers(entry, filter, { index, own: speakers })
    .holdings.flatMap(({ statements: held }) => held)
    .sort((a, b) => b.quote.publishedAtMs - a.quote.publishedAtMs);
  const others: PositionRow[] = [];
  for (const { quote, position } of statements) others.push(await toRow(quote, position));
  return { own: joinSentences(own), others: joinSentences(others) };
}

/**
 * One row for each thing that a holder says of a topic in one sentence: of "has pressed them and has demanded that they leave", what tells
 * no act or stance says nothing beside what does.
 */
function joinSentences(rows: readonly PositionRow[]): readonly PositionRow[] {
  const keyOf = ({ holder, topic, articleUrl, sentence }: PositionRow) =>
    JSON.stringify([holder, topic, articleUrl, sentence]);
  return [...groupBy(rows, keyOf).values()].flatMap((same) => {
    const withStance = new Set(
      same.filter(({ stance }) => stance !== 'none').map(({ act }) => act),
    );
    const telling = same.filter(({ act, stance }) =>
      stance === 'none' ? act !== 'says' && !withStance.has(act) : true,
    );
    const kept = telling.length > 0 ? telling : same.slice(0, 1);
    const firsts = new Map(kept.toReversed().map((row) => [`${row.act} ${row.stance}`, row]));
    return [...firsts.values()].reverse();
  });
}

/** As many as the index gives at once. */
const BATCH = 100;

/** All own words, newest first. */
function listOwn(
  of: NameEntry,
  {
    speakers,
    filter,
    index,
  }: {
    readonly speakers: readonly NameEntry[];
    readonly filter: QuoteFilter;
    readonly index: QuoteIndex;
  },
): readonly Quote[] {
  const isOwn = ownWordsOf(of, index);
  const quotes = speakers.flatMap((speaker) => {
    const { key } = speaker;
    const theirs: Quote[] = [];
    for (let total = 1; theirs.length < total; ) {
      const query = { speakerKey: key, ...filter, offset: theirs.length, limit: BATCH };
      const found = index.find(query);
      theirs.push(...found.quotes);
      total = found.total;
    }
    return theirs.filter((quote) => isOwn(speaker, quote));
  });
  return quotes.sort((a, b) => b.publishedAtMs - a.publishedAtMs);
}

type MakeRow = (quote: Quote, position: QuotePosition | null) => Promise<PositionRow>;

/** Reads each article once. */
function createRowMaker({ index, readArticle }: Source): MakeRow {
  const finders = new Map<ArticleId, Promise<ReturnType<typeof createStatementFinder>>>();
  const finderOf = async (id: ArticleId) =>
    createStatementFinder((await readArticle(id)) ?? { text: '' });
  return async (quote, position) => {
    const finder = finders.get(quote.articleId) ?? finderOf(quote.articleId);
    finders.set(quote.articleId, finder);
    const topic = position?.topic ?? null;
    return {
      holder: index.speakerOf(quote)?.name ?? quote.speaker?.name ?? '',
      topic,
      stance: STANCES[position?.stance ?? 'none'],
      act: position?.act ?? 'says',
      sentence: (await finder)(quote, topic),
      articleUrl: quote.articleUrl,
      publishedAt: new Date(quote.publishedAtMs).toISOString(),
      confidence: Number((position?.confidence ?? quote.confidence).toFixed(3)),
    };
  };
}
