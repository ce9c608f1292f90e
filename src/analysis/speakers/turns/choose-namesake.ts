/**
 * Tells which of two people a bare surname means that speaks: "Marlock said that he would stay" in a story of Peter and Judith Marlock.
 * Where the one was named far more often, or is called by the surname and the other in full, that is plain. Else "he" or "she" in the
 * words and right behind them tells; where nothing does, either may be meant. "Mr. Marlock" is either of two men.
 */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Document, Draft } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import { surnameKeyOf } from '../mentions/compare-names.ts';
import { genderOfHonorific } from '../mentions/kind-of-name.ts';
import type { Entity, NameBook, NamedMention } from '../names/join-names.ts';

export interface Namesake {
  readonly entity: Entity;
  /** As `Resolution.margin`. */
  readonly margin: number;
}

const EITHER = 0.5;
/** Mentions of one person looked at: keeps each look constant. */
const MAX_LOOKED_AT = 40;
/** Characters looked through for a pronoun: longer than any of the patterns. */
const MAX_LOOKED_THROUGH = 60;
const OPENING = /^(?:that )?(he|she)\b/iu;
const BEHIND =
  /^[\s,.”"’']{1,4}(?:(?:and|but|adding|saying|noting|explaining) (?:that )?)?(he|she)\b/iu;
const BESIDE_CUE = /^ (?:in|at|from|through|outside|during|of) (his|her)\b/iu;

export class NamesakeChooser {
  private readonly text: string;
  private readonly bySurname = new Map<string, Entity[]>();
  /** Whom a surname meant last where a pronoun told, and where. */
  private readonly told = new Map<string, { readonly entity: Entity; readonly at: number }>();

  constructor({ text }: Pick<Document, 'text'>, { entities }: Pick<NameBook, 'entities'>) {
    this.text = text;
    for (const entity of entities) {
      if (entity.kind !== 'person' || !entity.name.includes(' ')) continue;
      const surname = surnameKeyOf(entity.name.split(' '));
      this.bySurname.set(surname, [...(this.bySurname.get(surname) ?? []), entity]);
    }
  }

  /** @param named the source's name, as the article's names were joined. */
  choose({ mention, entity }: NamedMention, draft: Draft): Namesake {
    const { words, honorific, office, start } = mention;
    const surname = surnameKeyOf(words);
    const bearers = this.bySurname.get(surname) ?? [];
    const byTitle = genderOfHonorific(honorific);
    const isBare =
      words.length === 1 && office === null && (honorific === null || byTitle !== null);
    if (!isBare || bearers.length < 2 || !bearers.includes(entity)) return { entity, margin: 1 };
    const others = bearers.filter(
      (other) =>
        other !== entity &&
        (byTitle === null || other.gender === byTitle) &&
        mayMean(entity, other, start),
    );
    if (others.length === 0) return { entity, margin: 1 };
    const gender = this.genderIn(draft);
    const [only, ...rest] = [entity, ...others].filter((each) => each.gender === gender);
    if (gender !== null && only && rest.length === 0) {
      this.told.set(surname, { entity: only, at: start });
      return { entity: only, margin: 1 };
    }
    const last = gender === null ? this.told.get(surname) : undefined;
    const isStill =
      last && bearers.every((each) => each === last.entity || !isNamedIn(each, last.at, start));
    return isStill ? { entity: last.entity, margin: 1 } : { entity, margin: EITHER };
  }

  /** By a "he" or "she" that can only be the speaker; not one that is quoted. */
  private genderIn({ contents, cue, source }: Draft): Gender | null {
    const at = (offset: number) => this.text.slice(offset, offset + MAX_LOOKED_THROUGH);
    const [{ start }] = contents;
    const isQuoted = /[“"‘'«„]\s?$/u.test(this.text.slice(Math.max(0, start - 2), start));
    const end = Math.max(source?.end ?? 0, cue?.span.end ?? 0, contents.at(-1)?.end ?? 0);
    const found =
      (isQuoted ? null : OPENING.exec(at(start))) ??
      (cue && BESIDE_CUE.exec(at(cue.span.end))) ??
      BEHIND.exec(at(end));
    const pronoun = found?.[1]?.toLowerCase();
    if (pronoun === undefined) return null;
    return pronoun.startsWith('h') && pronoun !== 'her' ? 'male' : 'female';
  }
}

/** False where the one was named in full far more often before, or by the surname where the other has the full name. */
function mayMean(meant: Entity, other: Entity, offset: number): boolean {
  const [all, others] = [lastBefore(meant, offset), lastBefore(other, offset)];
  // By the surname alone it was told by these, if at all.
  const [count, counted] = [all, others].map((some) => some.filter(isFull).length);
  // "Oscar winner Berg" of a headline is none other than Berg.
  if (other.gender === null && others.every(({ mention }) => mention.paragraph === 0)) return false;
  if (!counted || (count ?? 0) >= 2 * counted) return false;
  const bare = all.find((named) => !isFull(named));
  return bare === undefined || !isNamedIn(other, bare.mention.end, offset);
}

/** @returns whether an article names somebody in full between two places. */
function isNamedIn(entity: Entity, from: number, to: number): boolean {
  return lastBefore(entity, to).some((named) => named.mention.start >= from && isFull(named));
}

function lastBefore({ mentions }: Entity, offset: number): readonly NamedMention[] {
  const end = lowerBound(mentions, ({ mention }) => mention.start < offset);
  return mentions.slice(Math.max(0, end - MAX_LOOKED_AT), end);
}

function isFull({ mention }: NamedMention): boolean {
  return mention.words.length > 1;
}
