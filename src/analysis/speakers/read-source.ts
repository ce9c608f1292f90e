/** Reads the source words of one draft after another, in text order, and remembers who spoke. */
import type { Attribution, SpeakerStep } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker, SpeakerResolution } from '../../model/speaker.ts';
import type { Document, Draft, Token } from '../text/document.ts';
import type { Gender } from '../text/given-names.ts';
import { isOffice, PARTS, RELATIONS, SPEAK_FOR_PERSONS } from '../text/offices.ts';
import { PREPOSITIONS } from '../text/word-lists.ts';
import { isNounAlone } from './mentions/common-body.ts';
import { bearsWords, type Description, describeSource, isPost } from './names/describe-source.ts';
import { findSpokenFor } from './names/find-affiliation.ts';
import { BodyFinder, nameOf } from './names/find-body.ts';
import {
  findHeadName,
  findLooseName,
  isSeveral,
  type SourceWords,
} from './names/find-head-name.ts';
import { tokensIn, touching } from './names/in-span.ts';
import type { Entity, NameBook, NamedMention } from './names/join-names.ts';
import { isCommon, ownEnd, trimOwn } from './names/own-words.ts';
import { NamesakeChooser } from './turns/choose-namesake.ts';
import { Ages, ageIn } from './turns/find-aged.ts';
import { findAnswerer } from './turns/find-answerer.ts';
import { findHolder, isAnother, isOneOfTwo } from './turns/find-holder.ts';
import { findOthers, speaksOfAlike } from './turns/find-others.ts';
import { isStranger, makeStranger, traceStrangers } from './turns/find-strangers.ts';
import { History, isReply } from './turns/history.ts';
import { SpeakerLinker } from './turns/link-speaker.ts';
import type { Place } from './turns/resolve-pronoun.ts';
import { genderOf, singleWord } from './turns/single-word.ts';
import { traceMentions } from './turns/traces.ts';

export interface Reading {
  readonly speaker: Speaker | null;
  /** As `Resolution.margin`. */
  readonly margin: number;
  readonly entity: Entity | null;
  readonly chain: Attribution['chain'];
}

export const NOBODY: Reading = { speaker: null, margin: 1, entity: null, chain: [] };

/** Below this lead the pronoun is left open: measured on the dev articles. */
const MIN_PRONOUN_MARGIN = 0.52;
const BODY_MARGIN = 0.8;
const IT_MARGIN = 0.6;
/** How far back "it" may reach, in mentions. */
const MAX_IT_TRACES = 8;
const MAX_BODY_TRACES = 40;
/** Older traces than these many are never needed to find who has a title: keeps each look-up constant. */
const MAX_HOLDER_TRACES = 150;
/** Also "within his own party", "filed in 2012": where or of what, and not who. */
const UNTOLD =
  /^(?:they|them|their|we|us|our|i|me|my|him|you|your|its|others?|another|some|many|most|several|whose|these|those|this|that|here|there|each|both|one|few|all|none|yes|no|\p{Ll}+ of (?:whom|which)|(?:within|inside|on|from|filed|made|based|published|released|posted)(?: .*)?)$/u;

const TOLD =
  /\b(?:was|were|been|being|is|are|am) (?:\p{Ll}+ )?(?:told|informed|warned|assured|advised|reminded|notified|asked|pressed(?: to \p{Ll}+)?|questioned|quizzed|grilled)$/u;
/** What is written speaks for nobody: "The email, seen by the Post". */
const DOCUMENT =
  /^(?:email|letter|memo|note|statement|document|filing|lawsuit|complaint|indictment|transcript|video|ad)$/u;
/** A verb of several: "who say", "who also have said". */
const PLURAL_BEHIND =
  /^ (?:\p{Ll}+ly |also |still |now |often |once )?(?:are|were|have|do|don['’]t|aren['’]t|weren['’]t|haven['’]t|say|think|believe|want|see|hope|fear|argue|call|know|support|oppose|back|need|feel)\b/u;
/** Longest passive that is looked for, in characters: "has repeatedly been warned". */
const MAX_PASSIVE = 60;

/** How the source's words led to somebody. */
interface Way {
  readonly source: Span;
  readonly margin: number;
  readonly steps: readonly SpeakerStep[];
}

/** What stands in the source's words. */
interface Words extends SourceWords {
  readonly draft: Draft;
}

export class SourceReader {
  private readonly document: Document;
  private readonly names: NameBook;
  private readonly bodies: BodyFinder;
  private readonly linker: SpeakerLinker;
  private readonly history: History;
  private readonly namesakes: NamesakeChooser;
  private ages: Ages | null = null;
  private answerer: NamedMention | null | undefined;

  constructor(document: Document, names: NameBook) {
    this.document = document;
    this.names = names;
    this.bodies = new BodyFinder(document.text, names);
    this.linker = new SpeakerLinker(document.text);
    this.namesakes = new NamesakeChooser(document, names);
    const isNamed = (start: number, end: number) =>
      touching(names.mentions, { start, end }).some(({ entity }) => entity.kind !== 'place');
    const strangers = traceStrangers(document, isNamed, names.entities);
    const traces = [...traceMentions(document, names), ...strangers];
    this.history = new History(
      document,
      traces.sort((a, b) => a.offset - b.offset),
    );
  }

  /** @param source must not lie before that of the draft read last. */
  read(draft: Draft, source: Span): Reading {
    this.history.readTo(source.start);
    const tokens = tokensIn(this.document.tokens, source);
    const around = touching(this.names.mentions, source);
    const inside = around.filter(
      ({ mention }) => mention.start < source.end && mention.end > source.start,
    );
    const isWithoutCue = draft.cue === null;
    const isSubject = (draft.cue?.span.start ?? 0) >= source.end;
    const found = this.find({ draft, source, tokens, around, inside, isWithoutCue, isSubject });
    const { entity, speaker, chain } = found;
    if (entity && speaker)
      this.history.addSpeaker(
        { entity, words: source, spokeOfAlike: this.isOfAlike(draft, entity) },
        draft.sentence,
        { how: speaker.how, chain },
      );
    return found;
  }

  private isOfAlike(draft: Draft, { gender }: Entity): boolean {
    return gender !== null && speaksOfAlike(this.document, draft, gender);
  }

  private find(words: Words): Reading {
    const { tokens } = words;
    if (this.isToldOnly(words)) return NOBODY;
    const pronoun = this.readSingleWord(words, singleWord(tokens));
    if (pronoun) return pronoun;
    if (isSeveral(this.document.text, words)) return this.ownWords(words, null);
    const named = findHeadName(words);
    if (named) return this.readName(named, words);
    const aged = this.readAge(words);
    if (aged) return aged;
    const brief = { ...words, tokens: withoutBodyPhrases(words) };
    const description = describeSource(brief.tokens);
    if (description) return this.readDescription(brief, description);
    const loose = findLooseName(words);
    if (loose) return this.readName(loose, words);
    // "The deck tilted. “…”": the subject of the sentence before need not be anybody.
    return words.draft.rule === 'neighbour' ? NOBODY : this.readUnknownNoun(words);
  }

  /** "The mayor was told that …", "was asked whether": whoever told or asked is not said. */
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
    const gender = genderOf(word, words.draft.cue?.lemma);
    if (gender) {
      const meant = this.readPronoun(words, gender);
      return /^s?he$/u.test(word) ? meant : aside(meant);
    }
    if (word === 'it') return this.readIt(words.source);
    if (word === 'who' || word === 'which') return this.readRelative(words, word);
    if (words.draft.rule === 'label' && /^[qa]\.?$/u.test(word)) return this.readTurn(words, word);
    return UNTOLD.test(word) ? NOBODY : null;
  }

  /**
   * "Anna Berg, who said", "the Oster Council, which ruled": whose name or title ends right before the comma. Not "friends of Anna Berg,
   * who say".
   */
  private readRelative(words: Words, word: 'who' | 'which'): Reading {
    const { source } = words;
    const { text } = this.document;
    const gap = /(?:,| [-–—])\s$/u.exec(text.slice(Math.max(0, source.start - 3), source.start));
    if (!gap || PLURAL_BEHIND.test(text.slice(source.end, source.end + MAX_PASSIVE))) return NOBODY;
    const end = source.start - gap[0].length;
    const meant = touching(this.names.mentions, { start: end - 1, end }).find(
      ({ entity, mention }) =>
        entity.kind === (word === 'who' ? 'person' : 'body') &&
        !mention.isPossessive &&
        (mention.end === end || mention.titleEnd === end),
    );
    return meant ? aside(this.readName(meant, { ...words, inside: [] })) : NOBODY;
  }

  /** "A:" is the one person named before the questions begin; nobody says who asks. */
  private readTurn({ source }: Words, word: string): Reading {
    return word.startsWith('a') ? this.readAnswerer(source, 'title', BODY_MARGIN) : NOBODY;
  }

  /** Of an interview without labels. */
  readAnswer({ contents: [source] }: Draft): Reading {
    return this.readAnswerer(source, 'continued', 1);
  }

  private readAnswerer(source: Span, how: SpeakerResolution, margin: number): Reading {
    if (this.answerer === undefined)
      this.answerer = findAnswerer(this.document, this.names, source.start);
    if (this.answerer === null) return NOBODY;
    const { entity, mention } = this.answerer;
    const span = { start: mention.titleStart, end: mention.titleEnd };
    return this.reading(entity, how, { source, margin, steps: [{ clue: 'mention', span }] });
  }

  private readPronoun({ draft, source }: Words, gender: Gender): Reading {
    const meant = this.history.meantBy(gender, {
      ...placeOf(draft, source),
      others: findOthers(this.document, this.names, draft, gender),
    });
    if (!meant || meant.margin < MIN_PRONOUN_MARGIN) return NOBODY;
    const { entity, margin, from } = meant;
    if (this.history.isOwnReply(entity, draft)) return NOBODY;
    return this.reading(entity, 'pronoun', { source, margin, steps: this.history.stepsTo(from) });
  }

  /** "it said": the body that was last the subject or spoke. */
  private readIt(source: Span): Reading {
    const last = this.history
      .latest(MAX_IT_TRACES)
      .findLast(
        ({ entity, role }) => entity.kind === 'body' && (role === 'subject' || role === 'speaker'),
      );
    if (!last) return NOBODY;
    const steps = this.history.stepsTo(last);
    return this.reading(last.entity, 'pronoun', { source, margin: IT_MARGIN, steps });
  }

  private readName(named: NamedMention, { draft, inside, source }: Words): Reading {
    const { mention } = named;
    const { entity, margin } = this.namesakes.choose(named, draft);
    const isWhole = named.isFull || entity.name === mention.words.join(' ');
    const reading = this.reading(entity, isWhole ? 'named' : 'surname', {
      source: withMention(source, mention),
      margin,
      steps: [],
    });
    const spokenFor = findSpokenFor(this.document.text, source, inside, named);
    if (!spokenFor || !reading.speaker) return reading;
    return { ...reading, speaker: { ...reading.speaker, speaksFor: nameOf(spokenFor) } };
  }

  private readAge({ draft, source, tokens }: Words): Reading | null {
    if (ageIn(tokens) === null) return null;
    this.ages ??= new Ages(this.document.text, this.names);
    const before = this.history.latest(MAX_HOLDER_TRACES);
    const found = this.ages.find(tokens, placeOf(draft, source), before);
    if (!found) return null;
    const steps = found.from ? this.history.stepsPastTitles(found.from) : [];
    return this.reading(found.entity, 'title', { source, margin: found.margin, steps });
  }

  private readDescription(words: Words, description: Description): Reading {
    const { source, inside } = words;
    const isKnown = description.isDefinite || ownerIn(words) !== null;
    const isHolder =
      description.type === 'person' && isKnown && !(description.isSpokes && inside.length > 0);
    if (isHolder) {
      const held = this.readHolder(words, description);
      if (held) return held;
    }
    if (description.type === 'body' && description.isDefinite && !description.isOwned) {
      const body = inside.length === 0 ? this.bodyMeant(source, description.head) : null;
      if (body) return body;
    }
    return this.ownWords(words, description);
  }

  private readHolder(words: Words, description: Description): Reading | null {
    const { draft, source, tokens } = words;
    const title = { description, tokens, owner: ownerIn(words) };
    const before = this.history.latest(MAX_HOLDER_TRACES);
    const holder = findHolder(title, placeOf(draft, source), before, this.names.entities);
    if (!holder) return null;
    const { entity, margin, office, from } = holder;
    if (from && isOneOfTwo(tokens, this.document.tokens)) return null;
    if (from && isAnother(description.head, this.document.text.slice(from.offset, source.start)))
      return null;
    const given = office === null ? null : this.linker.officeStep(entity, office);
    const guessed = from ? this.history.stepsPastTitles(from) : [];
    return this.reading(entity, 'title', { source, margin, steps: given ? [given] : guessed });
  }

  /** "the coastguard": a noun in no list, by which a body of the article is named. */
  private readUnknownNoun(words: Words): Reading {
    const { tokens, source } = words;
    if (bearsWords(tokens)) return NOBODY;
    const isDefinite = /^(?:the|its|their)$/u.test(tokens[0]?.lower ?? '') && tokens.length > 1;
    const isPlain = tokens.every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower));
    const body = isDefinite && isPlain ? this.bodyMeant(source, tokens.at(-1)?.lower ?? '') : null;
    return body ?? this.ownWords(words, null);
  }

  private bodyMeant(source: Span, head: string): Reading | null {
    const before = this.history.latest(MAX_BODY_TRACES);
    const body = this.bodies.byNoun(
      before.map(({ entity }) => entity),
      head,
    );
    const from = before.findLast(({ entity }) => entity === body);
    const steps = from ? this.history.stepsPastTitles(from) : [];
    return body && this.reading(body, 'title', { source, margin: BODY_MARGIN, steps });
  }

  private ownWords(words: Words, description: Description | null): Reading {
    const { inside } = words;
    // "Harbour Union (HU) leaders" names one body.
    const kinds = [...new Set(inside.map(({ entity }) => entity))].map(({ kind }) => kind);
    const isBodies = kinds.length > 1 && kinds.includes('body') && !kinds.includes('person');
    const own = trimOwn(
      this.document.text.slice(words.source.start, ownEnd(words.draft, words.source)),
    );
    if (UNTOLD.test(own.toLowerCase())) return NOBODY;
    const isWritten = DOCUMENT.test(description?.head ?? '');
    const isBody =
      (description?.type === 'body' && !isWritten) || (description === null && isBodies);
    const kind = isBody && !isCommon(own) ? 'body' : 'unnamed';
    const first = inside.find(({ entity }) => entity.kind === 'body' || entity.kind === 'person');
    const name = kind === 'body' ? own.replace(/^the\s+/iu, '') : own;
    const speaksFor = first && maySpeakFor(description, first.entity) ? nameOf(first.entity) : null;
    return {
      speaker: { name, kind, office: null, speaksFor, how: 'named' },
      margin: 1,
      entity: isSomebodyElse(description) ? makeStranger(own, description.gender) : null,
      chain: [],
    };
  }

  private reading(entity: Entity, how: SpeakerResolution, { source, margin, steps }: Way): Reading {
    const isBody = entity.kind === 'body' || entity.kind === 'place';
    const isNobodys = isBody && isNounAlone(entity.name);
    const hasArticle = isNobodys && entity.mentions[0]?.mention.hasArticle;
    const speaker: Speaker = {
      name: hasArticle ? `the ${entity.name}` : entity.name,
      kind: isNobodys || isStranger(entity) ? 'unnamed' : isBody ? 'body' : 'person',
      office: entity.office,
      speaksFor: this.bodies.spokenForBy(entity),
      how,
    };
    return { speaker, margin, entity, chain: this.linker.link(entity, source, steps) };
  }
}

/** Who says something beside the main clause is not whom the next "he" means. */
function aside(reading: Reading): Reading {
  return { ...reading, entity: null };
}

/** "a voter", "her lawyer", "the judge"; "the billionaire" may be anyone the article names. */
function isSomebodyElse(description: Description | null): description is Description {
  if (description?.type !== 'person') return false;
  const { isDefinite, isSpokes, head } = description;
  return isPost(description) || !isDefinite || isSpokes || PARTS.has(head) || RELATIONS.has(head);
}

/** "an aide to Berg", "a clerk of the council"; not "a neighbour of Berg". */
function maySpeakFor(description: Description | null, { kind }: Entity): boolean {
  if (description?.type !== 'person') return false;
  const { head, isSpokes } = description;
  return (kind !== 'person' && isOffice(head)) || isSpokes || SPEAK_FOR_PERSONS.has(head);
}

function placeOf(draft: Draft, source: Span): Place {
  return {
    sentence: draft.sentence.index,
    paragraph: draft.sentence.paragraph.index,
    offset: source.start,
    goesOn: /^(?:add|continue)$/u.test(draft.cue?.lemma ?? ''),
    replies: isReply(draft),
  };
}

/** "a Department for Transport spokesman" is headed by the spokesman: of a body's name in front of more the last word alone is kept. */
function withoutBodyPhrases({ tokens, inside, source }: Words): readonly Token[] {
  const before = inside.filter(
    ({ entity, mention }) =>
      entity.kind === 'body' && mention.words.length > 2 && mention.end < source.end,
  );
  return tokens.filter(
    ({ start, end }) => !before.some(({ mention }) => start >= mention.start && end < mention.end),
  );
}

/** The source with the name that explains it. */
function withMention(source: Span, { start, end }: Span): Span {
  return { start: Math.min(source.start, start), end: Math.max(source.end, end) };
}

/** "Berg" of "Berg’s lawyer". */
function ownerIn({ inside: [first] }: Words): Entity | null {
  return first?.mention.isPossessive ? first.entity : null;
}
