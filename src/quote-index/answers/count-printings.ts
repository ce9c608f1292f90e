/**
 * Who is quoted how much, by which outlets, about what, and when: counted in one pass over printings as `QuoteIndex.walk` gives them.
 *
 * Joined quotes are one quote here, counted where its newest printing is; every article that has the words is a printing beside.
 */
import { getOrMake } from '../../lib/get-or-make.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { EpochMs } from '../../model/article.ts';
import type { Stance } from '../../model/position.ts';
import type { Quote, QuoteId, QuotePosition } from '../../model/quote.ts';
import type { SpeakerKind } from '../../model/speaker.ts';
import type { NameEntry, Printing } from '../quote-index.ts';

/** Something, in how many quotes and in how many printings of them it is. */
export interface PrintedCount {
  readonly name: string;
  readonly quoteCount: number;
  readonly printingCount: number;
}

/** `name` is the handle, which names them alone. */
export interface VoiceCount extends PrintedCount {
  /** As when it was last walked. */
  readonly entry: NameEntry;
}

/** Where a holder stands on a topic: what the newest words with a stance say, else the newest. */
export interface Standing {
  readonly holder: NameEntry;
  /** As the newest of these quotes names it. */
  readonly topic: string;
  readonly position: QuotePosition;
  readonly quote: Quote;
  /** The newest before it of another stance; null where it never changed. */
  readonly before: { readonly stance: Stance; readonly quote: Quote } | null;
  readonly quoteCount: number;
}

export interface PrintingCounts {
  readonly quoteCount: number;
  readonly printingCount: number;
  /** Quotes by what is known of the speaker; `nobody` where the article names none at all. */
  readonly kinds: Readonly<Record<SpeakerKind | 'nobody', number>>;
  /** Most quoted first, equal counts by name; likewise below. */
  readonly voices: readonly VoiceCount[];
  readonly outlets: readonly PrintedCount[];
  readonly topics: readonly PrintedCount[];
  /** Newest first, at most MAX_STANDINGS. Unnamed sources have none: two articles mean two people by "a senior aide". */
  readonly standings: readonly Standing[];
  /** Quotes by the day, in UTC: its beginning. Earliest first. */
  readonly days: readonly { readonly fromMs: EpochMs; readonly quoteCount: number }[];
}

export interface PrintingCounter {
  /** Newest first over all calls. */
  add(printings: readonly Printing[]): void;
  result(): PrintingCounts;
}

/** Pairs of a holder and a topic, those of the newest quotes: sorting more would hold others up. */
export const MAX_STANDINGS = 5000;

const DAY_MS = 86_400_000;

interface Tally {
  readonly name: string;
  quoteCount: number;
  printingCount: number;
}

interface OpenStanding {
  readonly holder: NameEntry;
  readonly topic: string;
  position: QuotePosition;
  quote: Quote;
  before: Standing['before'];
  quoteCount: number;
}

interface State {
  printingCount: number;
  /** Quotes that stand for those that were counted, each with the outlets that have it. */
  readonly seen: Map<QuoteId, Tally[]>;
  readonly kinds: Record<SpeakerKind | 'nobody', number>;
  readonly voices: Map<string, Tally & { entry: NameEntry }>;
  readonly outlets: Map<string, Tally>;
  readonly topics: Map<string, Tally>;
  readonly standings: Map<string, OpenStanding>;
  readonly days: Map<number, number>;
  readonly about: readonly string[] | null;
  /** Topics folded: the same few come again and again. */
  readonly folded: Map<string, string>;
}

/** @param about the folded names of one topic: positions on others are left out, and those under any of these names are one. */
export function createPrintingCounter(about: readonly string[] | null = null): PrintingCounter {
  const state: State = {
    printingCount: 0,
    seen: new Map(),
    kinds: { person: 0, body: 0, unnamed: 0, nobody: 0 },
    voices: new Map(),
    outlets: new Map(),
    topics: new Map(),
    standings: new Map(),
    days: new Map(),
    about,
    folded: new Map(),
  };
  return {
    add(printings) {
      for (const printing of printings) count(state, printing);
    },
    result: () => ({
      quoteCount: state.seen.size,
      printingCount: state.printingCount,
      kinds: { ...state.kinds },
      voices: [...state.voices.values()].sort(byCount),
      outlets: [...state.outlets.values()].sort(byCount),
      topics: [...state.topics.values()].sort(byCount),
      standings: [...state.standings.values()].sort(
        (a, b) => b.quote.publishedAtMs - a.quote.publishedAtMs,
      ),
      days: [...state.days]
        .sort(([a], [b]) => a - b)
        .map(([day, quoteCount]) => ({ fromMs: day * DAY_MS, quoteCount })),
    }),
  };
}

const byCount = (a: PrintedCount, b: PrintedCount) =>
  b.quoteCount - a.quoteCount || (a.name < b.name ? -1 : 1);

function count(state: State, { quote, lead, speaker }: Printing): void {
  const ofOutlet = getOrMake(state.outlets, quote.outlet, makeTally);
  const known = state.seen.get(lead.id);
  const isNew = known === undefined;
  if (isNew) state.seen.set(lead.id, [ofOutlet]);
  const isNewThere = isNew || !known.includes(ofOutlet);
  if (!isNew && isNewThere) known.push(ofOutlet);
  addTo(ofOutlet, isNewThere);
  state.printingCount += 1;
  if (speaker !== null) countVoice(state, speaker, isNew);
  countTopics(state, quote, isNew);
  if (!isNew) return;
  state.kinds[kindOf(speaker)] += 1;
  if (speaker !== null && speaker.kind !== 'unnamed') noteStandings(state, quote, speaker);
  const day = Math.floor(quote.publishedAtMs / DAY_MS);
  state.days.set(day, (state.days.get(day) ?? 0) + 1);
}

/** Who speaks is never a topic alone. */
const kindOf = (speaker: NameEntry | null) =>
  speaker === null || speaker.kind === 'topic' ? 'nobody' : speaker.kind;

const makeTally = (name: string): Tally => ({ name, quoteCount: 0, printingCount: 0 });

function addTo(tally: Tally, isNew: boolean): void {
  tally.printingCount += 1;
  if (isNew) tally.quoteCount += 1;
}

function countVoice({ voices }: State, entry: NameEntry, isNew: boolean): void {
  const tally = getOrMake(voices, entry.key, () => ({ ...makeTally(entry.handle), entry }));
  tally.entry = entry;
  addTo(tally, isNew);
}

function countTopics(state: State, { positions }: Quote, isNew: boolean): void {
  const counted: Tally[] = [];
  for (const { topic } of positions) {
    const tally = getOrMake(state.topics, fold(state, topic), () => makeTally(topic));
    if (counted.includes(tally)) continue;
    counted.push(tally);
    addTo(tally, isNew);
  }
}

function noteStandings(state: State, quote: Quote, holder: NameEntry): void {
  for (const position of quote.positions) {
    const topicKey = fold(state, position.topic);
    if (state.about?.includes(topicKey) === false) continue;
    const key = state.about === null ? `${holder.key}\n${topicKey}` : holder.key;
    const known = state.standings.get(key);
    if (known === undefined && state.standings.size >= MAX_STANDINGS) continue;
    if (known === undefined) {
      const { topic } = position;
      state.standings.set(key, { holder, topic, position, quote, before: null, quoteCount: 1 });
    } else noteOlder(known, position, quote);
  }
}

function noteOlder(known: OpenStanding, position: QuotePosition, quote: Quote): void {
  const { stance } = position;
  known.quoteCount += 1;
  if (stance === 'none') return;
  if (known.position.stance === 'none') {
    known.position = position;
    known.quote = quote;
  } else if (known.before === null && known.position.stance !== stance)
    known.before = { stance, quote };
}

const fold = ({ folded }: State, text: string) => getOrMake(folded, text, foldText);
