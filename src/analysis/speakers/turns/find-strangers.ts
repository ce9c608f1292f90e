/**
 * Finds people whom the article does not name but speaks of: "A woman in the queue opened her bag." A "she" behind them may
 * mean them, and then means nobody who has a name.
 */
import type { Span } from '../../../model/span.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import { type ItemRange, sentenceSubject } from '../../text/noun-phrases.ts';
import { PARTS } from '../../text/offices.ts';
import {
  type Description,
  describeSource,
  isPost,
  matchesOffice,
} from '../names/describe-source.ts';
import type { Entity } from '../names/join-names.ts';
import type { Trace } from './traces.ts';

/** The id of all that have no name. */
const NO_ID = -1;
const INDEFINITE = /^(?:an?|one|another|his|her|their|its)$/u;
const OPENS = /^(?:an?|one|another|his|her|their|its|the)$/u;
/** “His father’s death drives him”: of a profile’s family nobody else is meant. */
const KIN =
  /^(?:(?:grand|step|god)?(?:father|mother|son|daughter|parents?|child(?:ren)?)|sons|daughters|brothers?|sisters?|mum|mom|dad|husband|wife|partner|twins?|cousins?|uncles?|aunts?|nephews?|nieces?)(?:-in-law)?$/u;
const OWN = /^(?:his|her|their|its)$/u;
/** “One rival shook his head”: a verb in no list stands in the phrase, and what belongs to it. */
const MAX_WORDS = 4;
/** “The judge” */
const TITLE_WORDS = 2;
const ANYONE = /^(?:man|woman|boy|girl|friend|aide|official|resident|voter|student|worker)$/u;
const ACT = /^\p{Ll}+ed$/u;
const BEHIND_ACT = /^(?:an?|the|his|her|its|their|him|up|down|back|out|off|away)$/u;
/** Items looked at for the article that opens a subject: "But on Monday a woman …". */
const MAX_OPENING_ITEMS = 6;

/** @returns whether the entity is somebody without a name. */
export function isStranger({ id }: Entity): boolean {
  return id === NO_ID;
}

/** @param name the article's own words: "a woman in the queue". */
export function makeStranger(name: string, gender: Gender | null): Entity {
  return {
    id: NO_ID,
    name,
    kind: 'person',
    gender,
    office: null,
    officeFrom: null,
    offices: [],
    mentions: [],
  };
}

/**
 * @param isNamed whether a name touches the words from one offset to another.
 * @param entities all of the article.
 * @returns a trace for each sentence that is about one, in text order.
 */
export function traceStrangers(
  document: Document,
  isNamed: (start: number, end: number) => boolean,
  entities: readonly Entity[],
): Trace[] {
  const traces: Trace[] = [];
  const titles = new Titles(entities);
  for (const sentence of document.sentences) {
    if (!sentence.items.slice(0, MAX_OPENING_ITEMS).some(({ lower }) => OPENS.test(lower)))
      continue;
    const subject = sentenceSubject(sentence.items);
    const stranger =
      subject &&
      (strangerIn(document.text, sentence, subject) ??
        titles.find(document.text, sentence, subject));
    if (!stranger || isNamed(stranger.words.start, stranger.end)) continue;
    traces.push({
      entity: stranger.entity,
      sentence: sentence.index,
      paragraph: sentence.paragraph.index,
      offset: stranger.words.start,
      words: stranger.words,
      role: 'subject',
    });
  }
  return traces;
}

/** Titles that stand for nobody whom the article names: “The judge paused.” */
class Titles {
  private readonly entities: readonly Entity[];
  private readonly byHead = new Map<string, Entity | null>();

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
  }

  find(text: string, { items }: Sentence, { start, end }: ItemRange): Stranger | null {
    const range = { start, end: start + TITLE_WORDS };
    const tokens = items.slice(range.start, range.end);
    const description = tokens[0]?.lower === 'the' ? describeSource(tokens) : null;
    if (description?.type !== 'person' || !isTitle(description)) return null;
    if (end > range.end && !acts(items, range.end)) return null;
    const stranger = strangerOf(text, items, range, description.gender);
    const { head } = description;
    if (!this.byHead.has(head))
      this.byHead.set(head, this.isHeld(description, tokens) ? null : stranger.entity);
    const entity = this.byHead.get(head);
    return entity ? { ...stranger, entity } : null;
  }

  private isHeld(description: Description, tokens: readonly Token[]): boolean {
    return this.entities.some(({ offices }) =>
      offices.some((office) => matchesOffice(office, description, tokens)),
    );
  }
}

/** Not "the singer", "the woman": these are other words for who has a name. */
function isTitle(description: Description): boolean {
  const { head } = description;
  return head === 'speaker' || isPost(description) || (PARTS.has(head) && !ANYONE.test(head));
}

/** "paused", "shook his", "sat down": a verb in no list. */
function acts(items: readonly Token[], at: number): boolean {
  return ACT.test(items[at]?.lower ?? '') || BEHIND_ACT.test(items[at + 1]?.lower ?? '');
}

interface Stranger {
  readonly entity: Entity;
  readonly words: Span;
  /** Behind the words, and what a comma parts from them. */
  readonly end: number;
}

function strangerIn(text: string, { items }: Sentence, { start, end }: ItemRange): Stranger | null {
  const tokens: readonly Token[] = items.slice(start, end);
  if (!INDEFINITE.test(tokens[0]?.lower ?? '')) return null;
  const isFamily = OWN.test(tokens[0]?.lower ?? '') && tokens.some(({ lower }) => KIN.test(lower));
  // “Then a student, she skated”
  if (isFamily || items[start - 1]?.lower === 'then') return null;
  const whole = describeSource(tokens);
  if (whole?.type === 'person') return strangerOf(text, items, { start, end }, whole.gender);
  for (let length = Math.min(MAX_WORDS, tokens.length - 1); length > 1; length--) {
    const part = describeSource(tokens.slice(0, length));
    const range = { start, end: start + length };
    if (part?.type === 'person') return strangerOf(text, items, range, part.gender);
  }
  return null;
}

function strangerOf(
  text: string,
  items: readonly Token[],
  { start, end }: ItemRange,
  gender: Gender | null,
): Stranger {
  const words = { start: items[start]?.start ?? 0, end: items[end - 1]?.end ?? 0 };
  const behind = items[end]?.text === ',' ? (items[end + 1]?.end ?? words.end) : words.end;
  return { entity: makeStranger(text.slice(words.start, words.end), gender), words, end: behind };
}
