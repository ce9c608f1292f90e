/** Reads the source words of one draft after another, in text order, and remembers who spoke. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Attribution, SpeakerStep } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker, SpeakerResolution } from '../../model/speaker.ts';
import type { Document, Draft, Token } from '../text/document.ts';
import type { Gender } from '../text/given-names.ts';
import { type Description, describeSource } from './describe-source.ts';
import { BodyFinder, nameOf } from './find-body.ts';
import { findHolder } from './find-holder.ts';
import type { Entity, NameBook, NamedMention } from './join-names.ts';
import { SpeakerLinker, stepAt } from './link-speaker.ts';
import { type Place, resolvePronoun } from './resolve-pronoun.ts';
import { type Trace, traceMentions, tracesBefore } from './traces.ts';

export interface Reading {
  readonly speaker: Speaker | null;
  /** As `Resolution.margin`. */
  readonly margin: number;
  readonly entity: Entity | null;
  readonly chain: Attribution['chain'];
}

export const NOBODY: Reading = { speaker: null, margin: 1, entity: null, chain: [] };

/** Below this lead the pronoun is left open: measured on the dev articles. */
const MIN_PRONOUN_MARGIN = 0.5;
const BODY_MARGIN = 0.8;
const IT_MARGIN = 0.6;
/** How far back "it" may reach, in mentions. */
const MAX_IT_TRACES = 8;
const MAX_BODY_TRACES = 40;
/** Longest description that is kept whole, in characters: "two people who were in the room". */
const MAX_OWN_WORDS = 120;
const UNTOLD =
  /^(?:they|we|i|you|others|some|many|most|several|who|this|that|both|one|few|all|none)$/u;

/** How the source's words led to somebody. */
interface Way {
  readonly source: Span;
  readonly margin: number;
  readonly steps: readonly SpeakerStep[];
}

/** What stands in the source's words. */
interface Words {
  readonly draft: Draft;
  readonly source: Span;
  readonly tokens: readonly Token[];
  /** Names whose words, title or apposition touch the source. */
  readonly names: readonly NamedMention[];
}

export class SourceReader {
  private readonly document: Document;
  private readonly names: NameBook;
  private readonly bodies: BodyFinder;
  private readonly linker: SpeakerLinker;
  private readonly mentioned: readonly Trace[];
  private readonly spoke: Trace[] = [];
  /** How each of them was found. */
  /** Who was named before the first "Q:" or "A:". */
  private asked: readonly NamedMention[] | null = null;
  private readonly chains = new Map<Trace, readonly SpeakerStep[]>();

  constructor(document: Document, names: NameBook) {
    this.document = document;
    this.names = names;
    this.bodies = new BodyFinder(document.text, names);
    this.linker = new SpeakerLinker(document.text);
    this.mentioned = traceMentions(document, names);
  }

  /** @param source must not lie before that of the draft read last. */
  read(draft: Draft, source: Span): Reading {
    const tokens = tokensIn(this.document.tokens, source);
    const found = this.find({ draft, source, tokens, names: this.namesAt(source) });
    if (found.entity) {
      const { entity } = found;
      const trace = {
        ...placeOf(draft, source),
        words: source,
        entity,
        role: 'speaker',
      } as const;
      this.spoke.push(trace);
      this.chains.set(trace, found.chain);
    }
    return found;
  }

  private find(words: Words): Reading {
    const { source, tokens } = words;
    const only = tokens.length === 1 ? tokens[0]?.lower : undefined;
    const pronoun = only === undefined ? null : this.readSingleWord(words, only);
    if (pronoun) return pronoun;
    const inside = words.names.filter(
      ({ mention }) => mention.start < source.end && mention.end > source.start,
    );
    const named = headMention(tokens, inside) ?? explained(words);
    if (named) return this.readName(named, inside, source);
    const description = describeSource(tokens);
    if (description) return this.readDescription(words, description, inside);
    const first = inside[0];
    const opens = first && !first.mention.isPossessive && first.mention.titleStart <= source.start;
    if (opens && first.entity.kind !== 'place') return this.readName(first, inside, source);
    const last = inside.at(-1);
    if (last && last.mention.end === source.end) return this.readName(last, inside, source);
    return this.readUnknownNoun(words, inside);
  }

  private readSingleWord(words: Words, word: string): Reading | null {
    if (word === 'he') return this.readPronoun(words, 'male');
    if (word === 'she') return this.readPronoun(words, 'female');
    if (word === 'it') return this.readIt(words.source);
    if (words.draft.rule === 'label' && /^[qa]\.?$/u.test(word)) return this.readTurn(words, word);
    return UNTOLD.test(word) ? NOBODY : null;
  }

  /** "A:" is the one person named before the questions begin; nobody says who asks. */
  private readTurn({ source }: Words, word: string): Reading {
    this.asked ??= this.names.mentions.filter(({ mention }) => mention.start < source.start);
    if (!word.startsWith('a')) return NOBODY;
    const people = this.asked.filter(({ entity }) => entity.kind === 'person');
    const [first] = people;
    if (!first || people.some(({ entity }) => entity !== first.entity)) return NOBODY;
    const { titleStart: start, titleEnd: end } = first.mention;
    const steps: SpeakerStep[] = [{ clue: 'mention', span: { start, end } }];
    return this.reading(first.entity, 'title', { source, margin: BODY_MARGIN, steps });
  }

  private namesAt(source: Span): NamedMention[] {
    return touching(this.names.mentions, source);
  }

  private before(offset: number): Trace[] {
    return tracesBefore(this.mentioned, this.spoke, offset);
  }

  private readPronoun({ draft, source }: Words, gender: Gender): Reading {
    const reading = resolvePronoun(gender, placeOf(draft, source), this.before(source.start));
    if (!reading || reading.margin < MIN_PRONOUN_MARGIN) return NOBODY;
    const { entity, margin, from } = reading;
    return this.reading(entity, 'pronoun', { source, margin, steps: this.stepsTo(from) });
  }

  /** Somebody who spoke as "she" is known by what that "she" was known by. */
  private stepsTo(trace: Trace): readonly SpeakerStep[] {
    const chain = this.chains.get(trace) ?? [];
    const words = this.document.text.slice(trace.words.start, trace.words.end);
    return /^(?:he|she|it)$/iu.test(words) ? chain : [stepAt(trace), ...chain];
  }

  /** "it said": the body that was last the subject or spoke. */
  private readIt(source: Span): Reading {
    const last = this.before(source.start)
      .slice(-MAX_IT_TRACES)
      .findLast(
        ({ entity, role }) => entity.kind === 'body' && (role === 'subject' || role === 'speaker'),
      );
    if (!last) return NOBODY;
    const steps = this.stepsTo(last);
    return this.reading(last.entity, 'pronoun', { source, margin: IT_MARGIN, steps });
  }

  private readName(named: NamedMention, inside: readonly NamedMention[], source: Span): Reading {
    const { entity, mention } = named;
    if (entity.kind === 'unknown' && entity.name.includes(' ')) entity.kind = 'person';
    const isWhole = named.isFull || entity.name === mention.words.join(' ');
    const reading = this.reading(entity, isWhole ? 'named' : 'surname', {
      source: withMention(source, mention),
      margin: 1,
      steps: [],
    });
    const spokenFor = inside.find(
      (other) => other !== named && other.mention.start < mention.start,
    );
    const text = this.document.text.slice(source.start, mention.start);
    if (!spokenFor || !reading.speaker || !/spokes|press secretary/iu.test(text)) return reading;
    return { ...reading, speaker: { ...reading.speaker, speaksFor: nameOf(spokenFor.entity) } };
  }

  private readDescription(
    words: Words,
    description: Description,
    inside: readonly NamedMention[],
  ): Reading {
    const { source } = words;
    const isKnown = description.isDefinite || inside[0]?.mention.isPossessive === true;
    const isHolder =
      description.type === 'person' && isKnown && !(description.isSpokes && inside.length > 0);
    if (isHolder) {
      const held = this.readHolder(words, description);
      if (held) return held;
    }
    if (description.type === 'body' && description.isDefinite) {
      const body = this.bodyMeant(source, description.head);
      if (body) return body;
    }
    return this.ownWords(words, inside, description);
  }

  private readHolder({ draft, source, tokens }: Words, description: Description): Reading | null {
    const before = this.before(source.start);
    const place = placeOf(draft, source);
    const holder = findHolder({ description, tokens }, place, before, this.names.entities);
    if (!holder) return null;
    const { entity, margin, office, from } = holder;
    const given = office === null ? null : this.linker.officeStep(entity, office);
    const guessed = from ? this.stepsTo(from) : [];
    return this.reading(entity, 'title', { source, margin, steps: given ? [given] : guessed });
  }

  /** "the coastguard": a noun in no list, by which a body of the article is named. */
  private readUnknownNoun(words: Words, inside: readonly NamedMention[]): Reading {
    const { tokens, source } = words;
    const isDefinite = /^(?:the|its|their)$/u.test(tokens[0]?.lower ?? '') && tokens.length > 1;
    const body = isDefinite ? this.bodyMeant(source, tokens.at(-1)?.lower ?? '') : null;
    return body ?? this.ownWords(words, inside, null);
  }

  private bodyMeant(source: Span, head: string): Reading | null {
    const before = this.before(source.start).slice(-MAX_BODY_TRACES);
    const body = this.bodies.byNoun(
      before.map(({ entity }) => entity),
      head,
    );
    const from = before.findLast(({ entity }) => entity === body);
    const steps = from ? this.stepsTo(from) : [];
    return body && this.reading(body, 'title', { source, margin: BODY_MARGIN, steps });
  }

  private ownWords(
    words: Words,
    inside: readonly NamedMention[],
    description: Description | null,
  ): Reading {
    const kind = description?.type === 'body' ? 'body' : 'unnamed';
    const first = inside.find(({ entity }) => entity.kind !== 'place');
    const own = this.document.text.slice(words.source.start, this.ownEnd(words));
    const name = kind === 'body' ? own.replace(/^the\s+/iu, '') : own;
    const speaksFor = description?.type === 'person' && first ? nameOf(first.entity) : null;
    return {
      speaker: { name, kind, office: null, speaksFor, how: 'named' },
      margin: 1,
      entity: null,
      chain: [],
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

  private reading(entity: Entity, how: SpeakerResolution, { source, margin, steps }: Way): Reading {
    const isBody = entity.kind === 'body' || entity.kind === 'place';
    const speaker: Speaker = {
      name: entity.name,
      kind: isBody ? 'body' : 'person',
      office: entity.office,
      speaksFor: this.bodies.spokenForBy(entity),
      how,
    };
    return { speaker, margin, entity, chain: this.linker.link(entity, source, steps) };
  }
}

function placeOf(draft: Draft, source: Span): Place {
  return {
    sentence: draft.sentence.index,
    paragraph: draft.sentence.paragraph.index,
    offset: source.start,
  };
}

/** The source with the name that explains it. */
function withMention(source: Span, { start, end }: Span): Span {
  return { start: Math.min(source.start, start), end: Math.max(source.end, end) };
}

/** "the finance minister, Anna Berg," and "Anna Berg, Ostwick’s mayor,": the source is what explains the name. */
function explained({ source, names }: Words): NamedMention | null {
  const found = names.find(
    ({ mention }) =>
      mention.office !== null &&
      (source.end <= mention.start
        ? mention.titleStart <= source.start
        : source.start >= mention.end && mention.titleEnd >= source.end),
  );
  return found ?? null;
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

/** "In Ostwick, the harbour minister, Anna Berg, said": the place is none of the source, even where its words reach so far. */
function withoutPlaceBefore(inside: readonly NamedMention[]): readonly NamedMention[] {
  const [first, ...rest] = inside;
  const isPlace = first?.entity.kind === 'place' || first?.entity.kind === 'unknown';
  const isBehind = rest.some(
    ({ entity, mention }) => entity.kind === 'person' && mention.office !== null,
  );
  return isPlace && isBehind && first?.mention.office === null ? rest : inside;
}

/** The name that is the source itself, not one inside a description: "Anna Berg of the Harbour Council", not "Berg's aide". */
function headMention(
  tokens: readonly Token[],
  inside: readonly NamedMention[],
): NamedMention | null {
  for (const named of withoutPlaceBefore(inside)) {
    const after = tokens.find((token) => token.start >= named.mention.end);
    if (named.mention.isPossessive) continue;
    const isFollowed =
      after?.kind === 'word' && !/^(?:of|for|at|from|in|on|and|with|to)$/u.test(after.lower);
    if (isFollowed) continue;
    const firstLink = tokens.find(
      (token) => token.kind === 'word' && /^(?:of|for|at|from|in|on|with|to)$/u.test(token.lower),
    );
    const isBehindLink =
      firstLink !== undefined &&
      firstLink.end <= named.mention.start &&
      firstLink.start < (inside[0]?.mention.titleStart ?? 0);
    if (isBehindLink && named.mention.office === null) continue;
    return named;
  }
  return null;
}
