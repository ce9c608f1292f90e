/** Reads the source words of one draft after another, in text order, and remembers who spoke. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker, SpeakerResolution } from '../../model/speaker.ts';
import type { Document, Draft, Token } from '../text/document.ts';
import type { Gender } from '../text/given-names.ts';
import { PARTS, RELATIONS } from '../text/offices.ts';
import { PREPOSITIONS } from '../text/word-lists.ts';
import { type Description, describeSource } from './describe-source.ts';
import { BodyFinder, nameOf } from './find-body.ts';
import { findHeadName, findLooseName, isSeveral, type SourceWords } from './find-head-name.ts';
import { findHolder } from './find-holder.ts';
import { isStranger, makeStranger, traceStrangers } from './find-strangers.ts';
import type { Entity, NameBook, NamedMention } from './join-names.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { type Trace, traceMentions } from './traces.ts';

export interface Reading {
  readonly speaker: Speaker | null;
  /** As `Resolution.margin`. */
  readonly margin: number;
  readonly entity: Entity | null;
}

export const NOBODY: Reading = { speaker: null, margin: 1, entity: null };

/** Below this lead the pronoun is left open: measured on the dev articles. */
const MIN_PRONOUN_MARGIN = 0.5;
/** Below this lead a pronoun of the narration is not followed. */
const MIN_FOLLOWED_MARGIN = 0.6;
const BODY_MARGIN = 0.8;
const IT_MARGIN = 0.6;
/** How far back "it" may reach, in mentions. */
const MAX_IT_TRACES = 8;
const MAX_BODY_TRACES = 40;
/** Older traces than these many are never needed to find who has a title: keeps each look-up constant. */
const MAX_HOLDER_TRACES = 150;
/** Longest description that is kept whole, in characters: "two people who were in the room". */
const MAX_OWN_WORDS = 120;
const UNTOLD =
  /^(?:they|we|i|you|others|some|many|most|several|who|this|that|both|one|few|all|none)$/u;

const TOLD =
  /\b(?:was|were|been|being|is|are|am) (?:\p{Ll}+ )?(?:told|informed|warned|assured|advised|reminded|notified)$/u;
/** Longest passive that is looked for, in characters: "has repeatedly been warned". */
const MAX_PASSIVE = 60;

interface Pronoun extends Omit<Trace, 'entity'> {
  readonly gender: Gender;
}

/** What stands in the source's words. */
interface Words extends SourceWords {
  readonly draft: Draft;
}

export class SourceReader {
  private readonly document: Document;
  private readonly names: NameBook;
  private readonly bodies: BodyFinder;
  private readonly mentioned: readonly Trace[];
  private mentionsRead = 0;
  /** Mentions, speakers and pronouns so far, in text order. */
  private readonly history: Trace[] = [];
  private readonly pronouns: readonly Pronoun[];
  private pronounsRead = 0;
  private lastSpoke: Trace | null = null;

  constructor(document: Document, names: NameBook) {
    this.document = document;
    this.names = names;
    this.bodies = new BodyFinder(document.text, names);
    const strangers = traceStrangers(document, (start, end) =>
      touching(names.mentions, { start, end }).some(({ entity }) => entity.kind !== 'place'),
    );
    this.mentioned = [...traceMentions(document, names), ...strangers].sort(
      (a, b) => a.offset - b.offset,
    );
    this.pronouns = findPronouns(document);
  }

  /** @param source must not lie before that of the draft read last. */
  read(draft: Draft, source: Span): Reading {
    this.followPronouns(source.start);
    const tokens = tokensIn(this.document.tokens, source);
    const around = touching(this.names.mentions, source);
    const inside = around.filter(
      ({ mention }) => mention.start < source.end && mention.end > source.start,
    );
    const isWithoutCue = draft.cue === null;
    const found = this.find({ draft, source, tokens, around, inside, isWithoutCue });
    if (found.entity) {
      const role = this.isNested(draft) ? 'clause' : 'speaker';
      const trace: Trace = { ...placeOf(draft, source), entity: found.entity, role };
      this.history.push(trace);
      this.lastSpoke = trace;
    }
    return found;
  }

  /** "Berg said that Cole believed …": who speaks in another’s words is not whom the passage is about. */
  private isNested({ sentence }: Draft): boolean {
    const last = this.lastSpoke;
    return (
      last?.role === 'speaker' &&
      last.sentence === sentence.index &&
      !sentence.items.some(({ kind }) => kind === 'quotation')
    );
  }

  /** Reads each "he" and "she" of the narration up to an offset: a passage is about whom its pronouns mean. */
  private followPronouns(end: number): void {
    for (; this.pronounsRead < this.pronouns.length; this.pronounsRead++) {
      const pronoun = this.pronouns[this.pronounsRead];
      if (!pronoun || pronoun.offset >= end) break;
      if (this.lastSpoke?.offset === pronoun.offset) continue;
      const { gender, ...place } = pronoun;
      this.follow(place.offset);
      const meant = resolvePronoun(gender, place, this.history);
      if (meant && meant.margin >= MIN_FOLLOWED_MARGIN)
        this.history.push({ ...place, entity: meant.entity });
    }
    this.follow(end);
  }

  private find(words: Words): Reading {
    const { tokens, inside } = words;
    if (this.isToldOnly(words)) return NOBODY;
    const pronoun = this.readSingleWord(words, singleWord(tokens));
    if (pronoun) return pronoun;
    if (isSeveral(this.document.text, words)) return this.ownWords(words, null);
    const named = findHeadName(words);
    if (named) return this.readName(named, inside, words.source);
    const description = describeSource(tokens);
    if (description) return this.readDescription(words, description);
    const loose = findLooseName(words);
    if (loose) return this.readName(loose, inside, words.source);
    // "The deck tilted. “…”": the subject of the sentence before need not be anybody.
    return words.draft.rule === 'neighbour' ? NOBODY : this.readUnknownNoun(words);
  }

  /** "The mayor was told that …": whoever told it is not said. */
  private isToldOnly({ draft, source }: Words): boolean {
    const cueEnd = draft.cue?.span.end ?? source.end;
    return (
      cueEnd > source.end &&
      cueEnd - source.end < MAX_PASSIVE &&
      TOLD.test(this.document.text.slice(source.end, cueEnd))
    );
  }

  private readSingleWord(words: Words, word: string | null): Reading | null {
    if (word === null) return null;
    if (word === 'he') return this.readPronoun(words, 'male');
    if (word === 'she') return this.readPronoun(words, 'female');
    if (word === 'it') return this.readIt();
    return UNTOLD.test(word) ? NOBODY : null;
  }

  /** Adds the mentions before an offset to the history. */
  private follow(offset: number): void {
    for (; this.mentionsRead < this.mentioned.length; this.mentionsRead++) {
      const trace = this.mentioned[this.mentionsRead];
      if (!trace || trace.offset >= offset) return;
      this.history.push(trace);
    }
  }

  private readPronoun({ draft, source }: Words, gender: Gender): Reading {
    const reading = resolvePronoun(gender, placeOf(draft, source), this.history);
    if (!reading || reading.margin < MIN_PRONOUN_MARGIN) return NOBODY;
    return this.reading(reading.entity, 'pronoun', reading.margin);
  }

  /** "it said": the body that was last the subject or spoke. */
  private readIt(): Reading {
    const last = this.history
      .slice(-MAX_IT_TRACES)
      .findLast(
        ({ entity, role }) => entity.kind === 'body' && (role === 'subject' || role === 'speaker'),
      );
    return last ? this.reading(last.entity, 'pronoun', IT_MARGIN) : NOBODY;
  }

  private readName(named: NamedMention, inside: readonly NamedMention[], source: Span): Reading {
    const { entity, mention } = named;
    const isWhole = named.isFull || entity.name === mention.words.join(' ');
    const reading = this.reading(entity, isWhole ? 'named' : 'surname', 1);
    const spokenFor = inside.find(
      (other) => other !== named && other.mention.start < mention.start,
    );
    const text = this.document.text.slice(source.start, mention.start);
    if (!spokenFor || !reading.speaker || !/spokes|press secretary/iu.test(text)) return reading;
    return { ...reading, speaker: { ...reading.speaker, speaksFor: nameOf(spokenFor.entity) } };
  }

  private readDescription(words: Words, description: Description): Reading {
    const { draft, source, tokens, inside } = words;
    const isOwned = inside[0]?.mention.isPossessive === true;
    const isKnown = description.isDefinite || isOwned;
    const isHolder =
      description.type === 'person' && isKnown && !(description.isSpokes && inside.length > 0);
    if (isHolder) {
      const at = placeOf(draft, source);
      const before = this.history.slice(-MAX_HOLDER_TRACES);
      const owner = isOwned ? (inside[0]?.entity ?? null) : null;
      const holder = findHolder({ description, tokens, owner }, at, before, this.names.entities);
      if (holder) return this.reading(holder.entity, 'title', holder.margin);
    }
    if (description.type === 'body' && description.isDefinite && !description.isOwned) {
      const body = inside.length === 0 ? this.bodyMeant(description.head) : null;
      if (body) return body;
    }
    return this.ownWords(words, description);
  }

  /** "the coastguard": a noun in no list, by which a body of the article is named. */
  private readUnknownNoun(words: Words): Reading {
    const { tokens } = words;
    const isDefinite = /^(?:the|its|their)$/u.test(tokens[0]?.lower ?? '') && tokens.length > 1;
    const isPlain = tokens.every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower));
    const body = isDefinite && isPlain ? this.bodyMeant(tokens.at(-1)?.lower ?? '') : null;
    return body ?? this.ownWords(words, null);
  }

  private bodyMeant(head: string): Reading | null {
    const before = this.history.slice(-MAX_BODY_TRACES);
    const body = this.bodies.byNoun(
      before.map(({ entity }) => entity),
      head,
    );
    return body && this.reading(body, 'title', BODY_MARGIN);
  }

  private ownWords(words: Words, description: Description | null): Reading {
    const { inside } = words;
    const kinds = inside.map(({ entity }) => entity.kind);
    const isBodies = kinds.length > 1 && kinds.includes('body') && !kinds.includes('person');
    const kind =
      description?.type === 'body' || (description === null && isBodies) ? 'body' : 'unnamed';
    const first = inside.find(({ entity }) => entity.kind === 'body' || entity.kind === 'person');
    const own = this.document.text.slice(words.source.start, this.ownEnd(words));
    const name = kind === 'body' ? own.replace(/^the\s+/iu, '') : own;
    const speaksFor = description?.type === 'person' && first ? nameOf(first.entity) : null;
    return {
      speaker: { name, kind, office: null, speaksFor, how: 'named' },
      margin: 1,
      entity: isSomebodyElse(description) ? makeStranger(own, description.gender) : null,
    };
  }

  /** Behind "who were in the room", so that an unnamed source keeps all that the article says of it. */
  private ownEnd({ draft, source }: Words): number {
    const { items } = draft.sentence;
    const from = items.findIndex((item) => item.start >= source.end);
    if (
      from < 0 ||
      !/^(?:who|in|with|at|of|from|on|close|familiar)$/u.test(items[from]?.lower ?? '')
    )
      return source.end;
    const cueStart = draft.cue?.span.start ?? source.end;
    const isBeforeCue = cueStart >= source.end;
    let end = source.end;
    for (let at = from; at < items.length; at++) {
      const item = items[at];
      if (!item || item.kind === 'punctuation' || item.kind === 'quotation') break;
      if (isBeforeCue && item.start >= cueStart) break;
      end = item.end;
    }
    return end - source.start > MAX_OWN_WORDS ? source.end : end;
  }

  private reading(entity: Entity, how: SpeakerResolution, margin: number): Reading {
    const isBody = entity.kind === 'body' || entity.kind === 'place';
    const speaker: Speaker = {
      name: entity.name,
      kind: isStranger(entity) ? 'unnamed' : isBody ? 'body' : 'person',
      office: entity.office,
      speaksFor: this.bodies.spokenForBy(entity),
      how,
    };
    return { speaker, margin, entity };
  }
}

/** "a voter", "her lawyer", "the judge"; "the billionaire" may be anyone the article names. */
function isSomebodyElse(description: Description | null): description is Description {
  if (description?.type !== 'person') return false;
  const { isDefinite, isSpokes, head } = description;
  return !isDefinite || isSpokes || PARTS.has(head) || RELATIONS.has(head);
}

const PRONOUN = /^s?he(?:'(?:ll|d|s))?$/;
const MAX_PRONOUN = 6;

/** "he" and "she" outside quotations, in text order. */
function findPronouns({ sentences }: Document): Pronoun[] {
  const pronouns: Pronoun[] = [];
  for (const { index, paragraph, items } of sentences) {
    items.forEach(({ lower, start, kind }, at) => {
      if (kind !== 'word' || lower.length > MAX_PRONOUN || !PRONOUN.test(lower)) return;
      const before = items[at - 1];
      const isMain = before?.kind !== 'word' || /^(?:and|but|then)$/u.test(before.lower);
      pronouns.push({
        gender: lower.startsWith('s') ? 'female' : 'male',
        sentence: index,
        paragraph: paragraph.index,
        offset: start,
        role: isMain ? 'subject' : 'clause',
      });
    });
  }
  return pronouns;
}

/** @returns the source's only word, "she" of "she’s" and "she’ll"; null when it has more. */
function singleWord(tokens: readonly Token[]): string | null {
  const [first, second, third] = tokens;
  if (!first || third || (second && second.kind !== 'clitic')) return null;
  const [, pronoun] = /^(he|she|it|they|we|you|i)'\p{Ll}+$/u.exec(first.lower) ?? [];
  return pronoun ?? first.lower;
}

function placeOf(draft: Draft, source: Span): Omit<Trace, 'entity' | 'role'> {
  return {
    sentence: draft.sentence.index,
    paragraph: draft.sentence.paragraph.index,
    offset: source.start,
  };
}

/** The longest title and apposition looked over, in mentions. */
const MAX_NAMES_AROUND = 6;

function touching(mentions: readonly NamedMention[], span: Span): NamedMention[] {
  const from = lowerBound(mentions, ({ mention }) => mention.end <= span.start);
  return mentions
    .slice(Math.max(0, from - MAX_NAMES_AROUND), from + 2 * MAX_NAMES_AROUND)
    .filter(({ mention }) => mention.titleStart < span.end && mention.titleEnd > span.start);
}

function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  const from = lowerBound(tokens, ({ start }) => start < span.start);
  let end = from;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= span.end) end++;
  return tokens.slice(from, end);
}
