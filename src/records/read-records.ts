/** What the console's pages of the record show, counted from the quote index a few milliseconds at a time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { distance } from 'fastest-levenshtein';
import type { CsvRow } from '../lib/csv.ts';
import type { Links } from '../lib/links.ts';
import { foldText } from '../lib/text/fold-text.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Feed } from '../model/feed.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import {
  type ConsoleRecords,
  MAX_ROWS,
  type RecordCount,
  type RecordCounts,
  type RecordQuery,
  type RecordStanding,
  type RecordTable,
  type RecordVoice,
} from '../platforms/console/ports/record-ports.ts';
import {
  createPrintingCounter,
  type PrintingCounts,
  type Standing,
  type VoiceCount,
} from '../quote-index/answers/count-printings.ts';
import { toQuoteCard } from '../quote-index/quote-card.ts';
import type { Printing, QuoteIndex } from '../quote-index/quote-index.ts';
import type { Store } from '../store/store.ts';
import { joinContents, toOrigin, toQuoteRow, toWords } from './quote-row.ts';
import { labelOf } from './read-speakers.ts';

export interface RecordParts {
  readonly index: Pick<QuoteIndex, 'elsewhere' | 'entryOf' | 'outlets' | 'walk'>;
  readonly store: Pick<Store, 'describeOutlet' | 'listFeeds'>;
  readonly links: Links;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;

/** To be written take 5 ms. */
const ROWS_AT_ONCE = 200;

/** Articles and corrections listed of an outlet. */
const MAX_LISTED = 8;

const MAX_NEAREST = 5;
const MAX_EDITS = 3;

export function createRecordReader({ index, store, links, clock }: RecordParts): ConsoleRecords {
  async function* walk(query: RecordQuery): AsyncGenerator<readonly Printing[]> {
    const { speaker, topic, outlet, kind, days } = query;
    const batches = index.walk({
      ...(speaker === null ? {} : { speakerKey: speaker }),
      ...(topic === null ? {} : { topic: foldText(topic) }),
      ...(outlet === null ? {} : { outlet }),
      ...(days === null ? {} : { sinceMs: clock.nowMs() - days * DAY_MS }),
    });
    for (const batch of batches) {
      yield kind === null ? batch : batch.filter((each) => each.speaker?.kind === kind);
      // Whoever waits for an answer comes first.
      await nextTurn();
    }
  }

  async function count(query: RecordQuery): Promise<RecordCounts> {
    const about = query.topic === null ? null : index.entryOf(foldText(query.topic));
    const counter = createPrintingCounter(about?.nameKeys);
    for await (const batch of walk(query)) counter.add(batch);
    return toCounts(counter.result());
  }

  async function* rows(table: RecordTable, query: RecordQuery): AsyncGenerator<readonly CsvRow[]> {
    if (table !== 'quotes') {
      yield* inPieces(listRows(table, await count(query), links).slice(0, MAX_ROWS), (row) => row);
      return;
    }
    let left = MAX_ROWS;
    for await (const batch of walk(query)) {
      yield* inPieces(batch.slice(0, left), (printing) => toPrintingRow(printing, links));
      left -= batch.length;
      if (left <= 0) return;
    }
  }

  return {
    count,
    rows,
    outlets: index.outlets,
    async outlet(typed, page) {
      const names = index.outlets();
      const key = foldText(typed);
      const known =
        names.find((each) => each === typed) ?? names.find((each) => foldText(each) === key);
      const name = known ?? typed;
      const { newest, revisions, articleCount } = await store.describeOutlet(name, MAX_LISTED);
      // One that is read, and quotes nobody, is there, too.
      if (known === undefined && articleCount === 0)
        return { kind: 'none', nearest: nearestNames(key, names) };
      const counter = createPrintingCounter();
      const quotes = new Map<QuoteId, Quote>();
      for await (const batch of walk(ofOutlet(name))) {
        counter.add(batch);
        for (const { quote, lead } of batch) if (!quotes.has(lead.id)) quotes.set(lead.id, quote);
      }
      const { offset, limit } = page;
      const shown = [...quotes.values()].slice(offset, offset + limit);
      const cards = shown.map((quote) =>
        toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) }),
      );
      const feeds = await feedsOf(name, quotes.values());
      const counts = toCounts(counter.result());
      return {
        kind: 'one',
        outlet: { name, counts, articleCount, newest, revisions, feeds, cards },
      };
    },
  };

  /** Those that its quoted articles come from, and those of its name. */
  async function feedsOf(outlet: string, quotes: Iterable<Quote>): Promise<readonly Feed[]> {
    const ids = new Set([...quotes].map(({ feedId }) => feedId));
    const feeds = await store.listFeeds();
    return feeds.filter(({ id, title }) => ids.has(id) || foldText(title) === foldText(outlet));
  }
}

/** Whoever waits for an answer comes before each. */
async function* inPieces<Item>(
  items: readonly Item[],
  toRow: (item: Item) => CsvRow,
): AsyncGenerator<readonly CsvRow[]> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    yield items.slice(from, from + ROWS_AT_ONCE).map(toRow);
    await nextTurn();
  }
}

const ofOutlet = (outlet: string): RecordQuery => ({
  speaker: null,
  topic: null,
  outlet,
  kind: null,
  days: null,
});

/** Outlets near a name that none has: those that have one of its words, then by spelling. */
function nearestNames(key: string, names: readonly string[]): readonly string[] {
  const words = key.split(' ');
  const ranked = names.map((name) => {
    const folded = foldText(name);
    const shared = folded.split(' ').filter((word) => words.includes(word)).length;
    return { name, shared, edits: distance(folded, key) };
  });
  return ranked
    .filter(({ shared, edits }) => shared > 0 || edits <= MAX_EDITS)
    .sort((a, b) => b.shared - a.shared || a.edits - b.edits)
    .slice(0, MAX_NEAREST)
    .map(({ name }) => name);
}

function toCounts({ voices, standings, ...counts }: PrintingCounts): RecordCounts {
  return { ...counts, voices: voices.flatMap(toVoice), standings: standings.map(toStanding) };
}

function toVoice({ entry, ...counts }: VoiceCount): readonly RecordVoice[] {
  const { key, kind } = entry;
  // Who speaks is never a topic alone.
  return kind === 'topic' ? [] : [{ ...counts, key, label: labelOf(entry), kind }];
}

function toStanding({ holder, position, ...standing }: Standing): RecordStanding {
  const { act, stance } = position;
  return { ...standing, act, stance, holder: { key: holder.key, label: labelOf(holder) } };
}

/** `statement` is the same for all printings of one quote. */
function toPrintingRow({ quote, lead, speaker }: Printing, links: Links): CsvRow {
  return {
    who: speaker?.handle ?? null,
    ...toQuoteRow(quote),
    permalink: links.toQuote(quote.id),
    statement: lead.id,
  };
}

function listRows(
  table: Exclude<RecordTable, 'quotes'>,
  counts: RecordCounts,
  links: Links,
): readonly CsvRow[] {
  switch (table) {
    case 'voices':
      return counts.voices.map(({ name, kind, label, ...count }) => ({
        name,
        kind,
        label,
        ...toCountRow(count, counts),
      }));
    case 'outlets':
      return counts.outlets.map(({ name, ...count }) => ({ name, ...toCountRow(count, counts) }));
    case 'topics':
      return counts.topics.map(({ name, ...count }) => ({ name, ...toCountRow(count, counts) }));
    case 'positions':
      return counts.standings.map((standing) => toStandingRow(standing, links));
  }
}

function toCountRow(
  { quoteCount, printingCount }: Omit<RecordCount, 'name'>,
  all: RecordCounts,
): CsvRow {
  const share = all.quoteCount === 0 ? 0 : quoteCount / all.quoteCount;
  return { quotes: quoteCount, share: Number(share.toFixed(4)), printings: printingCount };
}

function toStandingRow(
  { holder, quote, before, ...standing }: RecordStanding,
  links: Links,
): CsvRow {
  const { topic, stance, act, quoteCount } = standing;
  return {
    holder: holder.label,
    topic,
    stance,
    act,
    ...toWords(quote),
    ...toOrigin(quote),
    permalink: links.toQuote(quote.id),
    quotes: quoteCount,
    stanceBefore: before?.stance ?? null,
    cueBefore: before?.quote.cue ?? null,
    wordsBefore: before === null ? null : joinContents(before.quote),
    permalinkBefore: before === null ? null : links.toQuote(before.quote.id),
  };
}
