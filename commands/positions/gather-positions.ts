/**
 * Where an actor stands, gathered from the index: what the actor and those who speak for it say, and what others say about it, by holder.
 * From memory, and with bounded work however much is said. Asked by `/positions`, `/compare` and the command line.
 */
import { getOrMake } from '../../src/lib/get-or-make.ts';
import { groupBy } from '../../src/lib/group-by.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { EpochMs } from '../../src/model/article.ts';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';
import type { Stance } from '../../src/model/position.ts';
import type { Quote } from '../../src/model/quote.ts';
import { readStatement } from '../../src/quote-index/answers/newest-leads.ts';
import type {
  NameEntry,
  NewestStatements,
  QuoteIndex,
  Statement,
} from '../../src/quote-index/quote-index.ts';
import { isPastOffice, isSameBody } from '../../src/quote-index/who/roles.ts';
import type { QuoteFilter } from '../asking/quote-filter.ts';

/** Speakers whose words count as the actor's own: a country has many. */
const MAX_SPEAKERS = 20;

/** The newest so many statements about an actor are looked at. */
export const MAX_STATEMENTS = 500;
/** Of each speaker's own words so many are counted: three are shown. */
const MAX_COUNTED = 300;

/** What one holder says about the actor. */
export interface Holding {
  /** null for a source that the article doesn't name, and where nobody is given: each is a holder of its own. */
  readonly holder: NameEntry | null;
  /** As the newest article has it. */
  readonly name: string;
  /** Newest first, never empty. */
  readonly statements: readonly [Statement, ...Statement[]];
  /** Where there are more than `statements`; left out where these are counted alone. */
  readonly beyond?: Beyond;
}

/** Of what is not looked at. */
export interface Beyond {
  readonly total: number;
  /** False where there may be more. */
  readonly isExact: boolean;
}

/** How many statements there are. */
export function totalOf({ statements, beyond }: Holding): Beyond {
  return beyond ?? { total: statements.length, isExact: true };
}

/**
 * Whose words are the actor's own: the actor, those who hold office for it, and those who did (`ownWordsOf` tells which of their words).
 * Each the most quoted first.
 */
export function speakersOf(entry: NameEntry, index: QuoteIndex): readonly NameEntry[] {
  return [...index.speakersFor(entry.key), ...index.speakersFor(entry.key, 'formerly')].slice(
    0,
    MAX_SPEAKERS,
  );
}

type IsOwn = (speaker: Pick<NameEntry, 'key'>, quote: Quote) => boolean;

/**
 * What "former Mayor Berg" says is no more the city's own; nor is it another body's what was said for a body that she has left for that.
 * Of who speaks for another now it is what was said for this one.
 */
export function ownWordsOf(of: NameEntry, index: QuoteIndex): IsOwn {
  const left = new Map<string, readonly string[]>();
  const former = new Set(index.speakersFor(of.key, 'formerly').map(({ key }) => key));
  const names = new Set([of.key, ...of.nameKeys, ...(of.aliasKeys ?? [])]);
  return ({ key }, { speaker }) => {
    if (key === of.key || speaker === null) return true;
    const { office, speaksFor } = speaker;
    const isPast = office !== null && isPastOffice(foldText(office));
    if (former.has(key)) return speaksFor !== null && names.has(foldText(speaksFor)) && !isPast;
    if (speaksFor === null) return !isPast;
    return !getOrMake(left, key, () => bodiesLeft(key, index)).includes(foldText(speaksFor));
  };
}

/** For whom somebody spoke before the body that articles give now, and not since. */
function bodiesLeft(key: string, index: QuoteIndex): readonly string[] {
  const details = index.describeName(key);
  const now = foldText(details?.entry.speaksFor ?? '');
  if (details === null || now === '') return [];
  const roles = details.roles.map((role) => ({ ...role, body: foldText(role.speaksFor ?? '') }));
  const isNow = ({ body }: { readonly body: string }) => isSameBody(body, now);
  const sinceMs = Math.min(...roles.filter(isNow).map(({ fromMs }) => fromMs));
  return [...groupBy(roles, ({ body }) => body)]
    .filter(([body, of]) => !isNow({ body }) && of.every(({ toMs }) => toMs < sinceMs))
    .map(([body]) => body);
}

export interface OwnWords {
  /** Newest first. */
  readonly quotes: readonly Quote[];
  readonly total: number;
  /** False where there may be more than were counted. */
  readonly isWhole: boolean;
}

/**
 * The newest words of these speakers, at most so many.
 *
 * @param of whose words they are: all that this one says, and what the others say while they hold office.
 */
export function gatherOwn(
  speakers: readonly NameEntry[],
  filter: QuoteFilter,
  { of, index, limit }: { of: NameEntry; index: QuoteIndex; limit: number },
): OwnWords {
  const isOwn = ownWordsOf(of, index);
  const found = speakers.map((speaker) => {
    const newest = index.findNewest(speaker.key, filter, MAX_COUNTED);
    return { ...newest, quotes: newest.quotes.filter((quote) => isOwn(speaker, quote)) };
  });
  return {
    quotes: found
      .flatMap(({ quotes }) => quotes.slice(0, limit))
      .sort((a, b) => b.publishedAtMs - a.publishedAtMs)
      .slice(0, limit),
    total: found.reduce((sum, { quotes }) => sum + quotes.length, 0),
    isWhole: found.every(({ isWhole }) => isWhole),
  };
}

export interface OthersWords {
  /** The holder with the newest words first. */
  readonly holdings: readonly Holding[];
  /** False where there may be more than were looked at. */
  readonly isWhole: boolean;
}

/** What others say about the actor. */
export function gatherOthers(
  entry: NameEntry,
  filter: QuoteFilter,
  { index, own }: { readonly index: QuoteIndex; readonly own: readonly NameEntry[] },
): OthersWords {
  const ownKeys = new Set(own.map(({ key }) => key));
  const { statements, isWhole } = gatherStatements(entry, filter, index);
  const isOwn = ownWordsOf(entry, index);
  const ofOthers = statements.filter(
    ({ holder, quote }) => holder === null || !ownKeys.has(holder.key) || !isOwn(holder, quote),
  );
  return { holdings: groupByHolder(ofOthers), isWhole };
}

/** The newest about the actor, and about cities whose name may stand for it: where these alone are named, `doubtsAbout` says so. */
export function gatherStatements(
  entry: NameEntry,
  filter: QuoteFilter,
  index: QuoteIndex,
): NewestStatements {
  const [own, ...ofCities] = [entry, ...index.mayStandFor(entry.key)].map(({ key }) =>
    index.findStatements(key, filter, MAX_STATEMENTS),
  ) as [NewestStatements, ...NewestStatements[]];
  if (ofCities.length === 0) return own;
  const found = [own, ...ofCities];
  const byQuote = new Map<string, Statement>();
  for (const statement of found.flatMap(({ statements }) => statements))
    if (!byQuote.has(statement.quote.id)) byQuote.set(statement.quote.id, statement);
  const statements = [...byQuote.values()].sort(
    (a, b) => b.quote.publishedAtMs - a.quote.publishedAtMs,
  );
  return { statements, isWhole: found.every(({ isWhole }) => isWhole) };
}

/** Newest first; of one article what demands, rejects or judges comes before what is only said. */
const byTimeAndAct = (a: Statement, b: Statement) =>
  b.quote.publishedAtMs - a.quote.publishedAtMs ||
  Number(a.position.act === 'says') - Number(b.position.act === 'says');

/** @param statements newest first. */
export function groupByHolder(statements: readonly Statement[]): readonly Holding[] {
  const byHolder = new Map<string, [Statement, ...Statement[]]>();
  for (const statement of statements) {
    const { quote, holder } = statement;
    const isNamed = holder !== null && holder.kind !== 'unnamed';
    const key = isNamed ? holder.key : `quote ${quote.id}`;
    const held = byHolder.get(key);
    if (held === undefined) byHolder.set(key, [statement]);
    else held.push(statement);
  }
  return [...byHolder.values()].map((held) => {
    held.sort(byTimeAndAct);
    const [{ quote, holder }] = held;
    return {
      holder: holder?.kind === 'unnamed' ? null : holder,
      name: quote.speaker?.name ?? 'Speaker not named',
      statements: held,
    };
  });
}

/** A stance and the first and the last statement that has it, before another one came. */
export interface StanceSpell {
  readonly stance: Exclude<Stance, 'none'>;
  readonly newest: Statement;
  readonly fromMs: EpochMs;
}

/**
 * The stances that a holder took, newest first: one where nothing changed. Only what is sure is told: statements without a stance, or
 * whose speaker is uncertain, change nothing, nor does a stray one.
 */
export function stancesOf({ statements }: Holding): readonly StanceSpell[] {
  const runs = joinRuns(
    statements
      .filter(({ quote, position }) => position.stance !== 'none' && !isUncertain(quote))
      .map((statement) => [statement]),
  );
  const kept = runs.filter((run, at) => !isStray(run, [runs[at - 1], runs[at + 1]]));
  return joinRuns(kept).flatMap((run): StanceSpell[] => {
    const [newest] = run;
    const { stance } = newest.position;
    const fromMs = (run.at(-1) ?? newest).quote.publishedAtMs;
    return stance === 'none' ? [] : [{ stance, newest, fromMs }];
  });
}

/** The statements in which the stance is read, and the one before it where it changed. Newest first. */
export function backingOf(holding: Holding): readonly Statement[] {
  return stancesOf(holding)
    .slice(0, 2)
    .map(({ newest }) => newest);
}

const isUncertain = ({ confidence }: Quote): boolean => confidence < UNCERTAIN_BELOW;

/** Statements of one stance, one after the other. */
type Run = readonly [Statement, ...Statement[]];

function joinRuns(parts: readonly Run[]): readonly Run[] {
  const runs: [Statement, ...Statement[]][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0].position.stance === part[0].position.stance) last.push(...part);
    else runs.push([...part]);
  }
  return runs;
}

/** A verb says what is done ("praised"), not only the words: then the position is nearly as sure as the quote. */
const FIRM = 0.9;

/** One statement read from its words alone, beside several that say otherwise, is sooner misread than a change of mind. */
function isStray([first, ...rest]: Run, beside: readonly (Run | undefined)[]): boolean {
  const isFirm = (first.position.confidence ?? 1) >= FIRM * first.quote.confidence;
  if (rest.length > 0 || isFirm || first.position.stance === 'mixed') return false;
  return beside.some(
    (run) => run !== undefined && run.length > 1 && run[0].position.stance !== 'mixed',
  );
}

/** Statements of one holder about one actor that are looked at: as many as the index gives at once. */
const MAX_ON_ONE = 100;

/**
 * What each of these holders says about one actor; those who say nothing are left out, the one with the newest words comes first.
 *
 * @param of whose side the holders are on: as `gatherOwn`.
 */
export function gatherOn(
  holders: readonly NameEntry[],
  about: NameEntry,
  { filter, index, of }: { filter: QuoteFilter; index: QuoteIndex; of: NameEntry },
): readonly Holding[] {
  const isOwn = ownWordsOf(of, index);
  return holders
    .flatMap((holder): readonly Holding[] => {
      const query = { ...filter, speakerKey: holder.key, topic: about.key };
      const { quotes, total } = index.find({ ...query, offset: 0, limit: MAX_ON_ONE });
      const isAbout = (topic: string) => about.nameKeys.includes(foldText(topic));
      const [first, ...rest] = quotes
        .filter((quote) => isOwn(holder, quote))
        .flatMap((quote) => readStatement(quote, isAbout, () => holder));
      if (first === undefined) return [];
      const name = first.quote.speaker?.name ?? holder.name;
      const statements: Holding['statements'] = [first, ...rest];
      if (total <= quotes.length) return [{ holder, name, statements }];
      // The index counts quotes: where one of these is no statement, others may be none.
      const isExact = statements.length === quotes.length;
      const beyond = { total: isExact ? total : statements.length, isExact };
      return [{ holder, name, statements, beyond }];
    })
    .sort((a, b) => b.statements[0].quote.publishedAtMs - a.statements[0].quote.publishedAtMs);
}
