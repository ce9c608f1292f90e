/**
 * Packed quotes: each quote as bytes, some 60 beside those of its words. What many have in common (speakers, outlets, topics) is told once and
 * referred to by number; what its article is called stands with the article. It is made an object again when it is shown, letter by
 * letter the same.
 */
import { hashText } from '../../lib/hash.ts';
import type { ArticleId, EpochMs, FeedId } from '../../model/article.ts';
import { UNCERTAIN_BELOW } from '../../model/attribution.ts';
import type { Quote, QuoteId, QuotePosition } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/speaker.ts';
import {
  createNumberedValues,
  leaveValue,
  type NumberedValues,
  takeAgain,
  takeValue,
} from '../arrays/numbered-values.ts';
import {
  type ByteReader,
  type ByteWriter,
  createByteWriter,
  putNumber,
  putText,
  putWhole,
  readNumber,
  readText,
  readWhole,
  skipText,
  writtenIn,
} from '../arrays/packed-bytes.ts';

/** A field that is added to quotes has to be packed here, too: it doesn't compile before. */
export const PACKED_FIELDS: readonly (keyof Quote)[] = Object.keys({
  id: true,
  articleId: true,
  feedId: true,
  articleTitle: true,
  articleUrl: true,
  outlet: true,
  publishedAtMs: true,
  kind: true,
  speaker: true,
  cue: true,
  contents: true,
  contentSpans: true,
  confidence: true,
  positions: true,
  isCorrected: true,
  passage: true,
  wordsBefore: true,
  wordsAfter: true,
} satisfies Record<keyof Quote, true>) as (keyof Quote)[];

/** Likewise. */
export const PACKED_POSITION_FIELDS: readonly (keyof QuotePosition)[] = Object.keys({
  topic: true,
  act: true,
  stance: true,
  confidence: true,
} satisfies Record<keyof QuotePosition, true>) as (keyof QuotePosition)[];

/** What quotes of one article have in common. */
export type Heading = Pick<
  Quote,
  'articleId' | 'feedId' | 'articleTitle' | 'articleUrl' | 'outlet'
>;

/** What quotes have in common. */
export interface SharedValues {
  readonly texts: NumberedValues<string>;
  readonly speakers: NumberedValues<Speaker>;
  /** By the low bits of the hash of a name, the number of a speaker who was taken with such ones, and 1. */
  readonly lastSpeakers: Int32Array;
}

const LAST_SPEAKERS = 1 << 10;

export function createSharedValues(): SharedValues {
  return {
    texts: createNumberedValues((text) => text),
    speakers: createNumberedValues((speaker) => JSON.stringify(speaker)),
    lastSpeakers: new Int32Array(LAST_SPEAKERS),
  };
}

export interface PackedQuote {
  readonly quote: Quote;
  /** 0 for the first quote of its article. */
  readonly place: number;
  /** What is known of its article. Another one is told with the quote. */
  readonly heading: Heading | null;
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;
const KIND_BITS = 3;
const HAS_CUE = 4;
const HAS_PASSAGE = 8;
const IS_CORRECTED = 16;
const HAS_HEADING = 32;
const IS_SURE = 64;
/** The first that take another byte: few quotes need them. */
const HAS_BEFORE = 128;
const HAS_AFTER = 256;

const WRITER = createByteWriter();

/** All but who said it and when (`takeSpeaker`). @returns bytes that the next call writes over. */
export function packQuote(shared: SharedValues, packed: PackedQuote): Uint8Array {
  const { quote, place } = packed;
  const { cue, passage, contents, contentSpans, positions, wordsBefore, wordsAfter } = quote;
  const hasHeading = !hasSameHeading(quote, packed.heading);
  const writer = WRITER;
  writer.length = 0;
  putWhole(writer, flagsOf(quote) | (hasHeading ? HAS_HEADING : 0));
  putWhole(writer, place);
  putText(writer, quote.id);
  if (hasHeading) putHeading(shared, writer, quote);
  putWhole(writer, contents.length);
  for (const content of contents) putText(writer, content);
  if (passage !== undefined) putText(writer, passage);
  if (cue !== null) putWhole(writer, takeValue(shared.texts, cue));
  putNumber(writer, quote.confidence);
  putWhole(writer, contentSpans.length);
  for (const { start, end } of contentSpans) {
    putWhole(writer, start);
    putWhole(writer, end);
  }
  putWhole(writer, positions.length);
  for (const position of positions) putPosition(shared, writer, position);
  if (wordsBefore !== undefined) putText(writer, wordsBefore);
  if (wordsAfter !== undefined) putText(writer, wordsAfter);
  return writtenIn(writer);
}

/**
 * Mostly one who was taken lately: telling that by the fields is quicker than making a key of them.
 *
 * @returns the speaker's number, which one more has from now on.
 */
export function takeSpeaker({ speakers, lastSpeakers }: SharedValues, speaker: Speaker): number {
  const slot = hashText(speaker.name) & (LAST_SPEAKERS - 1);
  const last = (lastSpeakers[slot] as number) - 1;
  const known = speakers.values[last];
  if (known !== undefined && isSameSpeaker(known, speaker)) {
    takeAgain(speakers, last);
    return last;
  }
  const number = takeValue(speakers, speaker);
  lastSpeakers[slot] = number + 1;
  return number;
}

/** Without a field here, another speaker would be taken for the same: it doesn't compile then. */
const SPEAKER_FIELDS = Object.keys({
  name: true,
  kind: true,
  office: true,
  speaksFor: true,
  how: true,
} satisfies Record<keyof Speaker, true>) as readonly (keyof Speaker)[];

function isSameSpeaker(one: Speaker, other: Speaker): boolean {
  return one === other || SPEAKER_FIELDS.every((field) => one[field] === other[field]);
}

/** Gives back what `packQuote` and `takeSpeaker` took. */
export function leaveShared(
  { texts, speakers }: Pick<SharedValues, 'texts' | 'speakers'>,
  { quote, heading }: PackedQuote,
): void {
  if (quote.speaker !== null) leaveValue(speakers, quote.speaker);
  if (quote.cue !== null) leaveValue(texts, quote.cue);
  for (const { topic, act, stance } of quote.positions)
    for (const text of [topic, act, stance]) leaveValue(texts, text);
  if (!hasSameHeading(quote, heading)) leaveHeading({ texts }, quote);
}

/** What isn't in its bytes. */
interface Beside {
  /** Of its article. */
  readonly heading: Heading;
  readonly publishedAtMs: EpochMs;
  readonly speaker: Speaker | null;
}

/** @param from where its bytes begin. */
export function unpackQuote(
  shared: SharedValues,
  from: ByteReader,
  { heading, publishedAtMs, speaker }: Beside,
): Quote {
  const { flags } = readHead(from);
  const id = readText(from) as QuoteId;
  const { articleId, feedId, articleTitle, articleUrl, outlet } =
    (flags & HAS_HEADING) === 0 ? heading : readHeading(shared, from);
  const contents = readTexts(from);
  const passage = (flags & HAS_PASSAGE) === 0 ? null : (readText(from) as QuoteId);
  const cue = (flags & HAS_CUE) === 0 ? null : textAt(shared, readWhole(from));
  const confidence = readNumber(from);
  const contentSpans = readSpans(from);
  const positions = Array.from({ length: readWhole(from) }, () => readPosition(shared, from));
  // Field by field: spread, V8 makes a table of each.
  const quote: Quote = {
    id,
    articleId,
    feedId,
    articleTitle,
    articleUrl,
    outlet,
    publishedAtMs,
    kind: KINDS[flags & KIND_BITS] ?? 'direct',
    speaker,
    cue,
    contents,
    contentSpans,
    confidence,
    positions,
  };
  const wordsBefore = (flags & HAS_BEFORE) === 0 ? null : readText(from);
  const wordsAfter = (flags & HAS_AFTER) === 0 ? null : readText(from);
  if ((flags & (HAS_PASSAGE | IS_CORRECTED | HAS_BEFORE | HAS_AFTER)) === 0) return quote;
  return {
    ...quote,
    ...((flags & IS_CORRECTED) === 0 ? {} : { isCorrected: true }),
    ...(passage === null ? {} : { passage }),
    ...(wordsBefore === null ? {} : { wordsBefore }),
    ...(wordsAfter === null ? {} : { wordsAfter }),
  };
}

/** @param from as `unpackQuote`, likewise below. */
export function unpackId(from: ByteReader): QuoteId {
  readHead(from);
  return readText(from) as QuoteId;
}

/** What is needed to know its words again. */
export function unpackWords(from: ByteReader): Pick<Quote, 'contents' | 'passage'> {
  const { flags } = readHead(from);
  skipText(from);
  if ((flags & HAS_HEADING) !== 0) skipHeading(from);
  const contents = readTexts(from);
  return (flags & HAS_PASSAGE) === 0
    ? { contents }
    : { contents, passage: readText(from) as QuoteId };
}

/** Of equal words which lead: higher for a surer speaker, then for direct speech. And its place in the article. */
export function unpackRank(from: ByteReader): { readonly rank: number; readonly place: number } {
  const { flags, place } = readHead(from);
  return { rank: ((flags & IS_SURE) === 0 ? 0 : 4) + 2 - (flags & KIND_BITS), place };
}

/** @returns bytes that the next call writes over. */
export function packHeading(shared: SharedValues, heading: Heading): Uint8Array {
  WRITER.length = 0;
  putHeading(shared, WRITER, heading);
  return writtenIn(WRITER);
}

export function readHeading(shared: SharedValues, from: ByteReader): Heading {
  const articleId = readText(from) as ArticleId;
  const feed = readWhole(from);
  const outlet = textAt(shared, readWhole(from));
  const articleTitle = readText(from);
  const articleUrl = readText(from);
  const feedId = feed === 0 ? null : (textAt(shared, feed - 1) as FeedId);
  return { articleId, feedId, articleTitle, articleUrl, outlet };
}

/** Gives back what `packHeading` took. */
export function leaveHeading({ texts }: Pick<SharedValues, 'texts'>, heading: Heading): void {
  if (heading.feedId !== null) leaveValue(texts, heading.feedId);
  leaveValue(texts, heading.outlet);
}

function flagsOf(quote: Quote): number {
  const { kind, cue, passage, isCorrected, confidence, wordsBefore, wordsAfter } = quote;
  return (
    KINDS.indexOf(kind) |
    (cue === null ? 0 : HAS_CUE) |
    (passage === undefined ? 0 : HAS_PASSAGE) |
    (isCorrected === undefined ? 0 : IS_CORRECTED) |
    (confidence >= UNCERTAIN_BELOW ? IS_SURE : 0) |
    (wordsBefore === undefined ? 0 : HAS_BEFORE) |
    (wordsAfter === undefined ? 0 : HAS_AFTER)
  );
}

function hasSameHeading(quote: Quote, heading: Heading | null): boolean {
  return (
    heading !== null &&
    quote.articleId === heading.articleId &&
    quote.feedId === heading.feedId &&
    quote.articleTitle === heading.articleTitle &&
    quote.articleUrl === heading.articleUrl &&
    quote.outlet === heading.outlet
  );
}

function putHeading({ texts }: SharedValues, writer: ByteWriter, heading: Heading): void {
  const { articleId, feedId, outlet, articleTitle, articleUrl } = heading;
  putText(writer, articleId);
  putWhole(writer, feedId === null ? 0 : takeValue(texts, feedId) + 1);
  putWhole(writer, takeValue(texts, outlet));
  putText(writer, articleTitle);
  putText(writer, articleUrl);
}

function skipHeading(from: ByteReader): void {
  skipText(from);
  readWhole(from);
  readWhole(from);
  skipText(from);
  skipText(from);
}

interface Head {
  readonly flags: number;
  readonly place: number;
}

function readHead(from: ByteReader): Head {
  return { flags: readWhole(from), place: readWhole(from) };
}

const textAt = ({ texts }: SharedValues, number: number) => texts.values[number] ?? '';

function readTexts(from: ByteReader): Quote['contents'] {
  const count = readWhole(from);
  const first = readText(from);
  const texts: [string, ...string[]] = [first];
  while (texts.length < count) texts.push(readText(from));
  return texts;
}

function readSpans(from: ByteReader): Quote['contentSpans'] {
  const count = readWhole(from);
  const readSpan = (): Span => ({ start: readWhole(from), end: readWhole(from) });
  const spans: [Span, ...Span[]] = [readSpan()];
  while (spans.length < count) spans.push(readSpan());
  return spans;
}

function putPosition(
  { texts }: SharedValues,
  writer: ByteWriter,
  { topic, act, stance, confidence }: QuotePosition,
): void {
  for (const text of [topic, act, stance]) putWhole(writer, takeValue(texts, text));
  putWhole(writer, confidence === undefined ? 0 : 1);
  if (confidence !== undefined) putNumber(writer, confidence);
}

function readPosition(shared: SharedValues, from: ByteReader): QuotePosition {
  const topic = textAt(shared, readWhole(from));
  const act = textAt(shared, readWhole(from)) as QuotePosition['act'];
  const stance = textAt(shared, readWhole(from)) as QuotePosition['stance'];
  const hasConfidence = readWhole(from) === 1;
  return hasConfidence
    ? { topic, act, stance, confidence: readNumber(from) }
    : { topic, act, stance };
}
