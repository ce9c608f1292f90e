/** What the console and the command line tell of an attribution: which words are which part of it, and how its speaker was found. */
import { languageName } from '../lib/text/language-name.ts';
import { type Analysis, isReadable } from '../model/analysis.ts';
import { type Attribution, type SpeakerClue, UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { SPEAKER_UNCERTAIN } from './wording.ts';

export type MarkRole = 'source' | 'cue' | 'content';

/** Words that play a part in an attribution. */
export interface Mark {
  readonly role: MarkRole;
  /** Of the attribution, from 1. */
  readonly number: number;
  readonly span: Span;
}

/** @returns the marks of all attributions; a content may hold a source and a cue, of its own attribution or another. */
export function listMarks(attributions: readonly Attribution[]): readonly Mark[] {
  return attributions.flatMap(({ source, cue, contents }, index) => {
    const number = index + 1;
    return [
      ...contents.map((span): Mark => ({ role: 'content', number, span })),
      ...(source ? [{ role: 'source', number, span: source } as const] : []),
      ...(cue ? [{ role: 'cue', number, span: cue.span } as const] : []),
    ];
  });
}

/** One step of the way from the source to the speaker, in words. */
export interface ToldStep {
  /** "the subject of that sentence"; empty for the source itself. */
  readonly clue: string;
  /** The article's own words; null when the attribution has no source. */
  readonly words: string | null;
  readonly span: Span | null;
}

const CLUES: Readonly<Record<SpeakerClue, string>> = {
  speaker: 'who spoke as',
  subject: 'the subject of a sentence',
  mention: 'named as',
  office: 'office given in',
  name: 'in full',
};

/** @returns the steps from the source's words on, without the speaker that they lead to. */
export function tellWay(text: string, { source, chain }: Attribution): readonly ToldStep[] {
  const told = (clue: string, span: Span): ToldStep => ({
    clue,
    words: text.slice(span.start, span.end),
    span,
  });
  return [
    source ? told('', source) : { clue: 'no source of its own', words: null, span: null },
    ...chain.map(({ clue, span }) => told(CLUES[clue], span)),
  ];
}

/** @returns "Anna Berg, harbour minister, speaks for the Kellan Isles" in parts; null when nobody can be told. */
export function tellSpeaker({ speaker }: Attribution): readonly [string, ...string[]] | null {
  if (speaker === null) return null;
  const { name, office, speaksFor } = speaker;
  return [name, ...(office ? [office] : []), ...(speaksFor ? [`speaks for ${speaksFor}`] : [])];
}

/** @returns "87 %", with what replies say where that is too little. */
export function tellConfidence({ confidence, speaker }: Attribution): string {
  const share = `${Math.round(100 * confidence)} %`;
  if (confidence >= UNCERTAIN_BELOW) return share;
  const limit = `below ${Math.round(100 * UNCERTAIN_BELOW)} %`;
  return speaker
    ? `${share}, ${limit}: ${SPEAKER_UNCERTAIN}; replies say so, or leave it out`
    : `${share}, ${limit}: nobody is named`;
}

/** @returns why nothing was found in an article without attributions. */
export function tellNothing({ language }: Analysis): string {
  return isReadable(language)
    ? 'Nobody is quoted here.'
    : `This article is in ${languageName(language)}; Verbatim reads English.`;
}
