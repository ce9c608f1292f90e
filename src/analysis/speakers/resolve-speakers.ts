/**
 * Turns each draft's source words into one speaker of the article.
 *
 * Drafts are read in text order, so that "she" can mean who spoke last. A name goes to its entity, a pronoun to the
 * passage's subject, a title to its holder; a description without a holder stays in the article's own words. What isn't clear is null.
 */
import type { Span } from '../../model/span.ts';
import type { Speaker, SpeakerResolution } from '../../model/speaker.ts';
import { countryOf } from '../text/countries.ts';
import type { Document, Draft, Sentence, Token } from '../text/document.ts';
import type { Gender } from '../text/given-names.ts';
import { sentenceSubject } from '../text/noun-phrases.ts';
import { type Description, describeSource, matchesOffice } from './describe-source.ts';
import { findBodySpokenFor } from './find-body-spoken-for.ts';
import type { Entity, NameBook, NamedMention } from './join-names.ts';
import { resolvePronoun, type Trace } from './resolve-pronoun.ts';

export interface Resolution {
  readonly speaker: Speaker | null;
  /** Share of the winner's weight against the next, 0.5 to 1; 1 where nothing competed. */
  readonly margin: number;
}

interface Finding extends Resolution {
  readonly entity: Entity | null;
}

const NOBODY: Finding = { speaker: null, margin: 1, entity: null };
/** Below this lead the pronoun is left open: measured on the dev articles. */
const MIN_PRONOUN_MARGIN = 0.5;

/** @returns one resolution a draft, in the drafts' order. */
export function resolveSpeakers(
  document: Document,
  drafts: readonly Draft[],
  names: NameBook,
): Resolution[] {
  const traces = traceMentions(document, names);
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => anchorOf(drafts[a]) - anchorOf(drafts[b]));
  const found: Finding[] = drafts.map(() => NOBODY);
  const reader = new SourceReader(document, names, traces);
  for (const index of order) {
    const draft = drafts[index];
    if (!draft) continue;
    if (draft.source) found[index] = reader.read(draft, draft.source);
  }
  drafts.forEach((draft, index) => {
    if (draft.source || draft.continues === null) return;
    const from = found[draft.continues];
    if (from?.speaker) found[index] = { ...from, speaker: { ...from.speaker, how: 'continued' } };
  });
  return found.map(({ speaker, margin }) => ({ speaker, margin }));
}

function anchorOf(draft: Draft | undefined): number {
  return draft?.source?.start ?? draft?.contents[0].start ?? 0;
}

/** One trace for each mention outside quotations, with its role in its sentence. */
function traceMentions(document: Document, names: NameBook): Trace[] {
  const traces: Trace[] = [];
  let at = 0;
  for (const named of names.mentions) {
    const { mention, entity } = named;
    while (
      at + 1 < document.sentences.length &&
      (document.sentences[at + 1]?.start ?? 0) <= mention.start
    )
      at++;
    const sentence = document.sentences[at];
    if (mention.isQuoted || !sentence) continue;
    traces.push({
      entity,
      sentence: at,
      paragraph: mention.paragraph,
      offset: mention.start,
      role: roleOf(sentence, named),
    });
  }
  return traces;
}

function roleOf(sentence: Sentence, named: NamedMention): Trace['role'] {
  const { mention } = named;
  if (mention.isPossessive) return 'owner';
  const subject = sentenceSubject(sentence.items);
  if (subject) {
    const start = sentence.items[subject.start]?.start ?? 0;
    const end = sentence.items[subject.end - 1]?.end ?? 0;
    if (mention.start >= start && mention.end <= end) return mention.isObject ? 'other' : 'subject';
  }
  if (mention.office !== null && named === named.entity.mentions[0]) return 'introduced';
  return mention.isObject ? 'object' : 'other';
}

/** Reads sources in text order and remembers who spoke. */
class SourceReader {
  private readonly document: Document;
  private readonly names: NameBook;
  private readonly traces: Trace[];
  private readonly spoke: Trace[] = [];
  private mentionAt = 0;
  private readonly described = new Map<string, Entity>();

  constructor(document: Document, names: NameBook, traces: Trace[]) {
    this.document = document;
    this.names = names;
    this.traces = traces;
  }

  read(draft: Draft, source: Span): Finding {
    const found = this.find(draft, source);
    if (found.entity) {
      this.spoke.push({
        entity: found.entity,
        sentence: draft.sentence.index,
        paragraph: draft.sentence.paragraph.index,
        offset: source.start,
        role: 'speaker',
      });
    }
    return found;
  }

  private find(draft: Draft, source: Span): Finding {
    const tokens = tokensIn(this.document.tokens, source);
    const only = tokens.length === 1 ? tokens[0] : undefined;
    if (only && /^(?:he|she)$/u.test(only.lower))
      return this.readPronoun(draft, source, only.lower === 'he' ? 'male' : 'female');
    if (only?.lower === 'it') return this.readIt(source);
    if (
      only &&
      /^(?:they|we|i|you|others|some|many|most|several|who|this|that|both|one|few|all|none)$/u.test(
        only.lower,
      )
    )
      return NOBODY;
    const inside = this.mentionsIn(source);
    const description = describeSource(tokens);
    const named = headMention(tokens, inside);
    if (named) return this.readName(named, inside, source);
    if (description) return this.readDescription(draft, source, tokens, { description, inside });
    const first = inside[0];
    const opens = first && !first.mention.isPossessive && first.mention.titleStart <= source.start;
    if (opens && first.entity.kind !== 'place') return this.readName(first, inside, source);
    const last = inside.at(-1);
    if (last && last.mention.end === source.end) return this.readName(last, inside, source);
    return this.ownWords(source, inside, 'unnamed');
  }

  private mentionsIn(source: Span): NamedMention[] {
    const { mentions } = this.names;
    while (
      this.mentionAt > 0 &&
      (mentions[this.mentionAt]?.mention.start ?? Number.POSITIVE_INFINITY) >= source.start
    )
      this.mentionAt--;
    while (
      this.mentionAt < mentions.length &&
      (mentions[this.mentionAt]?.mention.end ?? 0) <= source.start
    )
      this.mentionAt++;
    const inside: NamedMention[] = [];
    for (let at = this.mentionAt; at < mentions.length; at++) {
      const named = mentions[at];
      if (!named || named.mention.start >= source.end) break;
      inside.push(named);
    }
    return inside;
  }

  private readPronoun(draft: Draft, source: Span, gender: Gender): Finding {
    const at = {
      sentence: draft.sentence.index,
      paragraph: draft.sentence.paragraph.index,
      offset: source.start,
    };
    const merged = mergeTraces(this.traces, this.spoke, source.start);
    const reading = resolvePronoun(gender, at, merged);
    if (!reading || reading.margin < MIN_PRONOUN_MARGIN) return NOBODY;
    const { entity, margin } = reading;
    return { speaker: speakerOf(entity, 'pronoun'), margin, entity };
  }

  /** "it said": the body that was last the subject or spoke. */
  private readIt(source: Span): Finding {
    const before = mergeTraces(this.traces, this.spoke, source.start).slice(-8);
    const last = before.findLast(
      (trace) =>
        trace.entity.kind === 'body' && (trace.role === 'subject' || trace.role === 'speaker'),
    );
    if (!last) return NOBODY;
    return { speaker: speakerOf(last.entity, 'pronoun'), margin: 0.6, entity: last.entity };
  }

  private readName(named: NamedMention, inside: readonly NamedMention[], source: Span): Finding {
    const { entity } = named;
    if (entity.kind === 'unknown' && entity.name.includes(' ')) entity.kind = 'person';
    const how = named.isFull || entity.name === named.mention.words.join(' ') ? 'named' : 'surname';
    const speaker = speakerOf(entity, how);
    const spokenFor = inside.find(
      (other) => other !== named && other.mention.start < named.mention.start,
    );
    const text = this.document.text.slice(source.start, named.mention.start).toLowerCase();
    if (spokenFor && /spokes|press secretary/u.test(text))
      return { speaker: { ...speaker, speaksFor: nameOf(spokenFor.entity) }, margin: 1, entity };
    return { speaker, margin: 1, entity };
  }

  private readDescription(
    draft: Draft,
    source: Span,
    tokens: readonly Token[],
    reading: { description: Description; inside: readonly NamedMention[] },
  ): Finding {
    const { description, inside } = reading;
    if (description.type === 'person' && description.isDefinite && !description.isSpokes) {
      const holder = this.findHolder(draft, source, tokens, description);
      if (holder) return { speaker: speakerOf(holder, 'title'), margin: 0.8, entity: holder };
    }
    if (
      description.type === 'person' &&
      description.isDefinite &&
      description.isSpokes &&
      inside.length === 0
    ) {
      const holder = this.findHolder(draft, source, tokens, description);
      if (holder) return { speaker: speakerOf(holder, 'title'), margin: 0.8, entity: holder };
    }
    if (description.type === 'body' && description.isDefinite) {
      const body = this.findBody(source, description.head);
      if (body) return { speaker: speakerOf(body, 'title'), margin: 0.8, entity: body };
    }
    return this.ownWords(
      source,
      inside,
      description.type === 'body' ? 'body' : 'unnamed',
      description.isSpokes,
    );
  }

  /** The one mentioned last, before here, whose office these words name. */
  private findHolder(
    draft: Draft,
    source: Span,
    tokens: readonly Token[],
    description: Description,
  ): Entity | null {
    const before = mergeTraces(this.traces, this.spoke, source.start).slice(-80);
    const fits = (entity: Entity): boolean =>
      entity.kind === 'person' &&
      entity.office !== null &&
      matchesOffice(entity.office, description, tokens) &&
      (description.gender === null ||
        entity.gender === null ||
        entity.gender === description.gender);
    const recent = before.findLast((trace) => trace.offset < source.start && fits(trace.entity));
    return recent && draft.sentence.index >= recent.sentence ? recent.entity : null;
  }

  /** "the ministry" -> the body whose name ends so. */
  private findBody(source: Span, head: string): Entity | null {
    const before = mergeTraces(this.traces, this.spoke, source.start).slice(-40);
    const found = before.findLast(
      (trace) =>
        trace.entity.kind === 'body' && trace.entity.name.toLowerCase().split(' ').at(-1) === head,
    );
    return found?.entity ?? null;
  }

  private ownWords(
    source: Span,
    inside: readonly NamedMention[],
    kind: 'unnamed' | 'body',
    isSpokes = false,
  ): Finding {
    const name = this.document.text
      .slice(source.start, source.end)
      .replace(/^(?:the|The)\s+/u, kind === 'body' ? '' : '$&');
    const known = this.described.get(name);
    const first = inside.find(({ entity }) => entity.kind !== 'place');
    const speaksFor = isSpokes && first ? nameOf(first.entity) : null;
    return {
      speaker: { name, kind, office: null, speaksFor, how: 'named' },
      margin: 1,
      entity: known ?? null,
    };
  }
}

/** Traces before an offset, in text order; only the last hundred of each are ever needed. */
function mergeTraces(mentions: readonly Trace[], spoke: readonly Trace[], offset: number): Trace[] {
  let end = upperBound(mentions, offset);
  const near = mentions.slice(Math.max(0, end - 100), end);
  end = upperBound(spoke, offset);
  return [...near, ...spoke.slice(Math.max(0, end - 30), end)].sort((a, b) => a.offset - b.offset);
}

function upperBound(traces: readonly Trace[], offset: number): number {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((traces[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokensIn(tokens: readonly Token[], span: Span): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= span.end) end++;
  return tokens.slice(low, end);
}

/** The name that is the source itself, not one inside a description: "Anna Berg of the Harbour Council", not "Berg's aide". */
function headMention(
  tokens: readonly Token[],
  inside: readonly NamedMention[],
): NamedMention | null {
  for (const named of inside) {
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

function nameOf(entity: Entity): string {
  return countryOf(entity.name) ?? entity.name;
}

function speakerOf(entity: Entity, how: SpeakerResolution): Speaker {
  const isBody = entity.kind === 'body' || entity.kind === 'place';
  const country = countryOf(entity.name);
  const speaksFor = entity.office
    ? findBodySpokenFor(entity.office)
    : isBody && country !== null && country !== entity.name
      ? country
      : null;
  return {
    name: entity.name,
    kind: isBody ? 'body' : 'person',
    office: entity.office,
    speaksFor,
    how,
  };
}
