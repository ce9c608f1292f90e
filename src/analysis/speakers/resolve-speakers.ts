/**
 * Turns each draft's source words into one speaker of the article.
 *
 * Drafts are read in text order, so that "she" can mean who spoke last. A name goes to its entity, a pronoun to the
 * passage's subject, a title to its holder; a description without a holder stays in the article's own words. What isn't clear is null.
 */
import type { Attribution, SpeakerStep } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Document, Draft } from '../text/document.ts';
import { touching } from './names/in-span.ts';
import type { NameBook } from './names/join-names.ts';
import { NOBODY, type Reading, SourceReader } from './read-source.ts';
import { areThey, type Spoke } from './turns/are-they.ts';

/** “They” may be others of whom the article speaks. */
const THEY_MARGIN = 0.8;

export interface Resolution {
  readonly speaker: Speaker | null;
  /** Share of the winner's weight against the next, 0.5 to 1; 1 where nothing competed. */
  readonly margin: number;
  readonly chain: Attribution['chain'];
}

/** @returns one resolution a draft, in the drafts' order. */
export function resolveSpeakers(
  document: Document,
  drafts: readonly Draft[],
  names: NameBook,
): Resolution[] {
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => anchorOf(drafts[a]) - anchorOf(drafts[b]));
  const found: Reading[] = drafts.map(() => NOBODY);
  const reader = new SourceReader(document, names);
  let last: Spoke | null = null;
  for (const index of order) {
    const draft = drafts[index];
    if (!draft?.source && draft?.rule !== 'answer') continue;
    const { source } = draft;
    const read = source ? reader.read(draft, source) : reader.readAnswer(draft);
    const isThey =
      source !== null && /^they$/iu.test(document.text.slice(source.start, source.end));
    const meant: Reading =
      isThey && last && areThey(document.sentences, draft, last) ? theyAre(last) : read;
    const reading =
      source && isAboutItself(draft, meant, names) ? inOwnWords(document, source) : meant;
    found[index] = reading;
    if (reading.speaker) last = { draft, speaker: reading.speaker };
  }
  drafts.forEach((draft, index) => {
    if (draft.source || draft.continues === null) return;
    const from = found[draft.continues];
    if (!from?.speaker) return;
    const span = drafts[draft.continues]?.source;
    const chain: SpeakerStep[] = [
      ...(span ? [{ clue: 'speaker', span } as const] : []),
      ...from.chain,
    ];
    found[index] = { ...from, speaker: { ...from.speaker, how: 'continued' }, chain };
  });
  return found.map(({ speaker, margin, chain }) => ({ speaker, margin, chain }));
}

/**
 * “Moen, the manager said, was late”: the manager is somebody else. Not so of pronouns: papers do write “Moen was shocked, she said” of what
 * Moen said.
 */
function isAboutItself(
  { source, contents }: Draft,
  { entity, speaker }: Reading,
  names: NameBook,
): boolean {
  const [{ start, end }] = contents;
  if (!source || !entity || end > source.start || speaker?.how !== 'title') return false;
  return touching(names.mentions, { start, end: start + 1 }).some(
    ({ mention, entity: named }) =>
      named === entity && mention.titleStart <= start && !mention.isPossessive,
  );
}

/** @returns who speaks by the source's words alone. */
function inOwnWords({ text }: Document, source: Span): Reading {
  const name = text.slice(source.start, source.end);
  const own = { name, kind: 'unnamed', office: null, speaksFor: null, how: 'named' } as const;
  return { ...NOBODY, speaker: own };
}

function theyAre({ draft, speaker }: Spoke): Reading {
  const chain: SpeakerStep[] = draft.source ? [{ clue: 'speaker', span: draft.source }] : [];
  return { speaker: { ...speaker, how: 'pronoun' }, margin: THEY_MARGIN, entity: null, chain };
}

function anchorOf(draft: Draft | undefined): number {
  return draft?.source?.start ?? draft?.contents[0].start ?? 0;
}
