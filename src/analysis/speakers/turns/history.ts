/** What a reader of the article knows at a place: who was mentioned before it, who spoke, and whom each "he" and "she" meant. */
import type { Attribution, SpeakerStep } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { SpeakerResolution } from '../../../model/speaker.ts';
import type { Document, Draft, Sentence } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import { isBehindBy, isBehindMain, isInFront } from './beside-main.ts';
import { stepAt } from './link-speaker.ts';
import { type Place, type PronounReading, resolvePronoun } from './resolve-pronoun.ts';
import type { Trace } from './traces.ts';

/** Below this lead a pronoun of the narration is not followed. */
const MIN_FOLLOWED_MARGIN = 0.6;

/** “Never,” he replied when asked about the levy; “It is wrong,” he responded to critics: what it replies to stands there. */
const TOLD_TO_WHAT = /^to\b|\basked\b/u;
const REPLIES = /^(?:reply|retort|answer|counter|respond)$/u;

/** Mentions looked through for the subject of a sentence. */
const MAX_IN_SENTENCE = 20;

interface Pronoun extends Omit<Trace, 'entity'> {
  readonly gender: Gender;
}

/** Is read forwards only. */
export class History {
  private readonly mentioned: readonly Trace[];
  private mentionsRead = 0;
  private readonly sentences: readonly Sentence[];
  private readonly pronouns: readonly Pronoun[];
  private pronounsRead = 0;
  /** Mentions, speakers and pronouns so far, in text order. */
  private readonly traces: Trace[] = [];
  private lastSpoke: Trace | null = null;
  /** The way to each who spoke or was meant by a pronoun. */
  private readonly ways = new Map<Trace, readonly SpeakerStep[]>();
  /** Steps to who spoke as "the mayor" or "the council". */
  private readonly titles = new Set<SpeakerStep>();

  /** @param mentioned in text order. */
  constructor(document: Document, mentioned: readonly Trace[]) {
    this.mentioned = mentioned;
    this.sentences = document.sentences;
    this.pronouns = findPronouns(document);
  }

  /** Reads each "he" and "she" of the narration up to an offset: a passage is about whom its pronouns mean. */
  readTo(end: number): void {
    for (; this.pronounsRead < this.pronouns.length; this.pronounsRead++) {
      const pronoun = this.pronouns[this.pronounsRead];
      if (!pronoun || pronoun.offset >= end) break;
      if (this.lastSpoke?.offset === pronoun.offset) continue;
      const { gender, sentence, paragraph, offset, words, role } = pronoun;
      this.addMentions(offset);
      const meant = this.meantBy(gender, pronoun);
      if (!meant || meant.margin < MIN_FOLLOWED_MARGIN) continue;
      const trace = { entity: meant.entity, sentence, paragraph, offset, words, role };
      this.ways.set(trace, this.stepsTo(meant.from));
      this.traces.push(trace);
    }
    this.addMentions(end);
  }

  /** @returns the latest so far, in text order. */
  latest(count: number): Trace[] {
    return this.traces.slice(-count);
  }

  /** @returns whom a pronoun means; null when nobody of that gender was mentioned lately. */
  meantBy(gender: Gender, place: Place): PronounReading | null {
    return resolvePronoun(gender, place, this.traces);
  }

  /**
   * Adds somebody who spoke.
   *
   * @param words the source.
   * @param reading how the source's words led to them.
   */
  addSpeaker(
    { entity, words, spokeOfAlike }: Pick<Trace, 'entity' | 'words' | 'spokeOfAlike'>,
    sentence: Sentence,
    { how, chain }: { readonly how: SpeakerResolution; readonly chain: Attribution['chain'] },
  ): void {
    const spoke: Trace = {
      entity,
      sentence: sentence.index,
      paragraph: sentence.paragraph.index,
      offset: words.start,
      words,
      role: this.roleOf(sentence, words),
      spokeOfAlike: spokeOfAlike ?? false,
      beside: this.besideAt(words.start),
    };
    const step: SpeakerStep = { clue: 'speaker', span: words };
    if (how === 'title') this.titles.add(step);
    // Somebody who spoke as "she" is known by what that "she" was known by.
    this.ways.set(spoke, how === 'pronoun' ? chain : [step, ...chain]);
    this.traces.push(spoke);
    this.lastSpoke = spoke;
  }

  /** @returns whether “Make me,” he replied would answer what they themselves said in the sentence before. */
  isOwnReply(entity: Trace['entity'], draft: Draft): boolean {
    const last = this.lastSpoke;
    const { sentence } = draft;
    if (last?.entity !== entity || !isReply(draft)) return false;
    const both = [this.sentences[last.sentence], sentence];
    return (
      last.sentence === sentence.index - 1 &&
      both.every((each) => each?.items[0]?.kind === 'quotation')
    );
  }

  /** @returns the steps to somebody, from words that mean whom the trace tells of. */
  stepsTo(trace: Trace): readonly SpeakerStep[] {
    return this.ways.get(trace) ?? [stepAt(trace)];
  }

  /** @returns as `stepsTo`, for words that are a title too: past who spoke under one, so that no way grows with the article. */
  stepsPastTitles(trace: Trace): readonly SpeakerStep[] {
    return this.stepsTo(trace).filter((step) => !this.titles.has(step));
  }

  /** Of somebody without a name who speaks: “A doctor told him to rest.” */
  private besideAt(offset: number): Trace['beside'] {
    const next = this.mentioned[this.mentionsRead];
    return next?.offset === offset ? (next.beside ?? null) : null;
  }

  private roleOf(sentence: Sentence, words: Span): Trace['role'] {
    if (asksFirst(sentence, words)) return 'object';
    if (this.isNested(sentence) || isInFront(sentence.items, words.start)) return 'clause';
    return this.roleBesideSubject(sentence, words) ?? 'speaker';
  }

  /** "Moen wept when Berg said no.", "Moen was praised by Berg.": of whom the sentence is about the next "he" may be. */
  private roleBesideSubject({ index, items }: Sentence, { start }: Span): Trace['role'] | null {
    const subject = this.latest(MAX_IN_SENTENCE).findLast(
      ({ role, entity }) => role === 'subject' && entity.kind === 'person',
    );
    if (subject?.sentence !== index) return null;
    if (isBehindMain(items, start)) return 'clause';
    return isBehindBy(items, start) ? 'agent' : null;
  }

  /** "Berg said that Cole believed …": who speaks in another’s words is not whom the passage is about. */
  private isNested(sentence: Sentence): boolean {
    const last = this.lastSpoke;
    return (
      last?.role === 'speaker' &&
      last.sentence === sentence.index &&
      !sentence.items.some(({ kind }) => kind === 'quotation')
    );
  }

  private addMentions(end: number): void {
    for (; this.mentionsRead < this.mentioned.length; this.mentionsRead++) {
      const trace = this.mentioned[this.mentionsRead];
      if (!trace || trace.offset >= end) return;
      this.traces.push(trace);
    }
  }
}

/** @returns whether somebody says it to who spoke before. */
export function isReply({ cue, sentence }: Draft): boolean {
  if (!REPLIES.test(cue?.lemma ?? '')) return false;
  const behind = sentence.items.filter(({ start }) => start >= (cue?.span.end ?? 0));
  return !TOLD_TO_WHAT.test(behind.map(({ lower }) => lower).join(' '));
}

const ASKED =
  /^(?:asked|pressed|questioned|quizzed|challenged|grilled|cross-examined|interviewed|prompted|urged|told|warned)$/u;

/** "Asked by Moen whether she knew, she said no": it is never she. */
function asksFirst({ items }: Sentence, { start }: Span): boolean {
  const [asked, by] = items;
  const comma = items.find(({ text }) => text === ',');
  return (
    ASKED.test(asked?.lower ?? '') &&
    by?.lower === 'by' &&
    start < (comma?.start ?? Number.POSITIVE_INFINITY)
  );
}

const PRONOUN = /^s?he(?:'(?:ll|d|s))?$/;
const MAX_PRONOUN = 6;

/** "he" and "she" outside quotations, in text order. */
function findPronouns({ sentences }: Document): Pronoun[] {
  const pronouns: Pronoun[] = [];
  for (const { index, paragraph, items } of sentences) {
    items.forEach(({ lower, start, end, kind }, at) => {
      if (kind !== 'word' || lower.length > MAX_PRONOUN || !PRONOUN.test(lower)) return;
      const before = items[at - 1];
      const isMain = before?.kind !== 'word' || /^(?:and|but|then)$/u.test(before.lower);
      pronouns.push({
        gender: lower.startsWith('s') ? 'female' : 'male',
        sentence: index,
        paragraph: paragraph.index,
        offset: start,
        words: { start, end },
        role: isMain ? 'subject' : 'clause',
      });
    });
  }
  return pronouns;
}
