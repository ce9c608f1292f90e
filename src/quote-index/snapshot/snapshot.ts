/** What of the index is saved in a snapshot: all that isn't told anew from it when it is asked for. */
import type { Speaker } from '../../model/speaker.ts';
import type { SpeakerDecision } from '../../model/speaker-decision.ts';
import type { SearchedQuotes } from '../answers/answer-query.ts';
import { createIntegers } from '../arrays/column.ts';
import { CHUNK_WORDS, PAGE_LENGTH } from '../arrays/number-sets.ts';
import type { NumberedValues } from '../arrays/numbered-values.ts';
import type { Entry, HeldQuotes, NameBook, NamePart } from '../held/held.ts';
import type { HeldArticles } from '../held/held-articles.ts';
import { fillPostings, sorted } from '../held/postings.ts';
import type { Crowds } from '../joining/crowds.ts';
import type { Wordings } from '../joining/wordings.ts';
import { toEntry } from '../names/entries.ts';
import { changedPart, restoreEntries, setDecisions } from '../names/name-book.ts';
import type { NameEntry } from '../quote-index.ts';
import { readRole } from '../who/roles.ts';
import type { PrintedWords } from '../words/printed-words.ts';
import { createChain, loadJson, type SnapshotSource, saveJson } from './snapshot-blocks.ts';
import {
  bitsPart,
  chainTableParts,
  columnPart,
  fieldsPart,
  itemsPart,
  listPart,
  listsPart,
  numberSetsParts,
  type Part,
  recordsParts,
  wideColumnPart,
} from './snapshot-parts.ts';

interface Saved {
  readonly searched: SearchedQuotes;
  readonly book: NameBook;
}

/** See `QuoteIndex.save`. */
export function* saveIndex(saved: Saved): Generator<Uint8Array> {
  const chain = createChain();
  for (const part of partsOf(saved)) yield* part.save(chain);
}

/**
 * Fills an empty index.
 *
 * @throws {UnusableSnapshot} The index is half filled then.
 */
export function loadIndex(saved: Saved, source: SnapshotSource): void {
  for (const part of partsOf(saved)) part.load(source);
}

function partsOf({ searched, book }: Saved): readonly Part[] {
  return [
    ...quotesParts(searched.quotes),
    ...wordsParts(searched.words),
    ...wordingsParts(searched.wordings),
    columnPart(searched.leads.leads),
    ...[searched.leads.alone, searched.leads.leading, searched.leads.covered].map((chunks) =>
      bitsPart(chunks, CHUNK_WORDS),
    ),
    ...namesParts(book),
    fieldsPart(book, ['lastWho']),
  ];
}

function quotesParts(quotes: HeldQuotes): readonly Part[] {
  const { records, shared, articles, free, byId, present, published, newest } = quotes;
  const { outlets, article, speaker, given, wording, outlet } = quotes;
  return [
    ...recordsParts(records),
    ...valuesParts<string>(shared.texts),
    ...valuesParts<Speaker>(shared.speakers),
    ...articlesParts(articles),
    listPart(free),
    ...chainTableParts(byId),
    bitsPart(present, CHUNK_WORDS),
    ...[published, newest].map(wideColumnPart),
    ...[article, speaker, given, wording, outlet].map(columnPart),
    itemsPart(
      () => outlets,
      ([name, facts]) => outlets.set(name, facts),
    ),
    fieldsPart(quotes, ['size', 'quoteCount', 'heldSinceMs']),
  ];
}

function articlesParts(articles: HeldArticles): readonly Part[] {
  return [
    ...recordsParts(articles.headings),
    ...chainTableParts(articles.byId),
    columnPart(articles.firstQuotes),
    columnPart(articles.nextQuotes),
    listPart(articles.free),
    fieldsPart(articles, ['size', 'count']),
  ];
}

function valuesParts<Value>(table: NumberedValues<Value>): readonly Part[] {
  const { keyOf, numbers, values, counts, free } = table;
  return [
    itemsPart(
      () => values.map((value, number) => [value ?? null, counts[number] ?? 0] as const),
      ([value, count]) => {
        if (value !== null) numbers.set(keyOf(value), values.length);
        values.push(value ?? undefined);
        counts.push(count);
      },
    ),
    listPart(free),
  ];
}

function wordsParts(words: PrintedWords): readonly Part[] {
  const { known, sets, lengths } = words;
  return [
    ...recordsParts(known.texts),
    ...chainTableParts(known.byHash),
    listPart(known.free),
    ...numberSetsParts(sets, {
      pageLength: PAGE_LENGTH,
      bitmapWords: CHUNK_WORDS,
      makeColumn: createIntegers,
    }),
    columnPart(lengths),
    fieldsPart(words, ['wordCount']),
  ];
}

function wordingsParts(wordings: Wordings): readonly Part[] {
  const { firsts, several, fullness, bits, byText, byTime, nodeOfAppearance } = wordings;
  const { crowds, longer, shorter, free, runs } = wordings;
  const toSet = (numbers: readonly number[]) => new Set(numbers);
  return [
    wideColumnPart(fullness),
    ...[firsts, ...bits, nodeOfAppearance].map(columnPart),
    fieldsPart(wordings, ['size']),
    listsPart(several, (numbers) => [...numbers]),
    ...[longer, shorter].map((links) => listsPart(links, toSet)),
    ...[byText, byTime].flatMap(chainTableParts),
    ...crowdsParts(crowds),
    bitsPart(runs.told, CHUNK_WORDS),
    listPart(free.nodes),
    listPart(free.appearances),
  ];
}

function crowdsParts({ stretches, byAll, byRarest }: Crowds): readonly Part[] {
  return [
    itemsPart(
      () => stretches,
      (stretch) => stretches.add(stretch),
    ),
    ...[byAll, byRarest].flatMap(({ table, nodeOf, free }) => [
      ...chainTableParts(table),
      columnPart(nodeOf),
      listPart(free),
    ]),
  ];
}

interface SavedPart {
  readonly nameKey: string;
  readonly office: string;
  readonly body: string;
  readonly who: number;
  /** By which quotes refer to it, and how many do; null for one that isn't quoted. */
  readonly number: number | null;
  readonly count: number;
  readonly spoken: readonly number[];
  readonly about: readonly number[];
  readonly spokenFor: readonly number[];
}

/** Parts one by one, what their names have beside, and who is who. */
function namesParts(book: NameBook): readonly Part[] {
  const { names, held } = book;
  const parts: NamePart[] = [];
  return [
    {
      save: (chain) => saveJson(chain, book.decisions),
      load: (source) => setDecisions(book, loadJson(source) as readonly SpeakerDecision[]),
    },
    itemsPart(
      () => partsIn(book),
      (saved: SavedPart) => parts.push(takePart(book, saved)),
    ),
    itemsPart(
      function* () {
        for (const { key, speakers: given, spoken, about, parts: own } of names.values()) {
          // Those of its only part, else.
          const whole =
            own.size > 1 ? { spoken: [...sorted(spoken)], about: [...sorted(about)] } : null;
          yield [key, [...given], whole] as const;
        }
      },
      ([key, given, whole]) => {
        const name = names.get(key);
        for (const [speaker, count] of given) name?.speakers.set(speaker, count);
        // In the place of what was put in by a part that shared them.
        if (name === undefined || whole === null) return;
        fillPostings(name.spoken, whole.spoken);
        fillPostings(name.about, whole.about);
      },
    ),
    entriesPart(book, parts),
    listPart(held.speakers.free),
  ];
}

/** With each entry the places of its parts among all that are saved. */
type SavedEntry = readonly [NameEntry, readonly number[]];

/** @param parts in their places, once they are loaded. */
function entriesPart(book: NameBook, parts: readonly NamePart[]): Part {
  const entries: Entry[] = [];
  const part = itemsPart(
    () => entriesIn(book),
    ([shown, places]: SavedEntry) => {
      entries.push(
        toEntry(
          shown,
          places.flatMap((at) => parts[at] ?? []),
        ),
      );
    },
  );
  return {
    save: part.save,
    load(source) {
      part.load(source);
      restoreEntries(book, entries);
    },
  };
}

function* entriesIn({ names, entriesByPart }: NameBook): Generator<SavedEntry> {
  const places = new Map<NamePart, number>();
  for (const { parts } of names.values())
    for (const part of parts.values()) places.set(part, places.size);
  for (const { shown, parts } of new Set(entriesByPart.values()))
    yield [shown, parts.map((part) => places.get(part) ?? 0)];
}

function* partsIn({ names, held: { speakers } }: NameBook): Generator<SavedPart> {
  for (const name of names.values()) {
    for (const part of name.parts.values()) {
      const number = speakers.numbers.get(part) ?? null;
      yield {
        nameKey: name.key,
        office: part.office,
        body: part.body,
        who: part.who,
        number,
        count: number === null ? 0 : (speakers.counts[number] ?? 0),
        spoken: [...sorted(part.spoken)],
        about: [...sorted(part.about)],
        spokenFor: [...sorted(part.spokenFor)],
      };
    }
  }
}

function takePart(book: NameBook, saved: SavedPart): NamePart {
  const { nameKey, office, body, number, count } = saved;
  const part = changedPart(book, nameKey, readRole(office, body));
  part.who = saved.who;
  fillPostings(part.spoken, saved.spoken);
  fillPostings(part.about, saved.about);
  fillPostings(part.spokenFor, saved.spokenFor);
  if (number === null) return part;
  const { numbers, values, counts } = book.held.speakers;
  numbers.set(part, number);
  values[number] = part;
  counts[number] = count;
  return part;
}
