/**
 * The words around a quotation, the same on every surface: adapters escape and lay out what these functions return.
 * Nothing here changes a letter of what was said: marks are put around words, pieces stay apart.
 */
import { showPieces } from '../lib/text/show-pieces.ts';
import type { ChosenWords, KnownBy, QuoteCard, StoryCard } from '../model/reply.ts';

/** Stands wherever the newsroom, not the article's own words, says who spoke. */
const CORRECTED = 'corrected by the newsroom';

const RESOLUTION_NOTES: Readonly<Record<KnownBy, string | null>> = {
  named: null,
  surname: 'known by a shorter form of the name',
  title: 'known by title',
  pronoun: 'known from a pronoun',
  continued: 'carried over from the words before',
  corrected: CORRECTED,
};

/** The words as shown, one string a piece. */
export function showContents({ contents, attributionKind, cue }: QuoteCard): readonly string[] {
  return showPieces(contents, { kind: attributionKind, cue });
}

/** "Anna Berg, mayor of Oster"; with what the words do, where that is told: "Anna Berg, mayor of Oster, rejects". */
export function showSpeaker(card: QuoteCard): string {
  const name = card.office === null ? card.speaker : `${card.speaker}, ${card.office}`;
  return card.act === null ? name : `${name}, ${card.act}`;
}

/** Stands wherever a quote does whose speaker is not sure enough. */
export const SPEAKER_UNCERTAIN = 'speaker uncertain';

/**
 * How sure it is who spoke: "told reporters · known from a pronoun · speaker uncertain"; empty when there is nothing to say. The
 * cue of reported speech stands with its words.
 */
export function showProvenance(card: QuoteCard): string {
  return [
    card.attributionKind === 'direct' ? card.cue : null,
    card.attributionKind === 'indirect' ? 'reported, not in quotation marks' : null,
    card.how === null ? null : RESOLUTION_NOTES[card.how],
    card.isUncertain ? SPEAKER_UNCERTAIN : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Stands before the other outlets that carry the same words. */
export const ALSO_IN = 'also in';

/** Behind a story's outlet where it is shown by its headline alone; empty for one that is new. */
export function showUpdate({ update }: StoryCard): string {
  return update === undefined ? '' : ' · update';
}

/** A part of a summary: `words` are an outlet's, `name` is ours, `source` is the outlet that has the words before it, `space` parts them. */
export interface SummaryRun {
  readonly kind: 'words' | 'space' | 'name' | 'source';
  /** Brackets stand around what is no outlet's words. */
  readonly text: string;
  /** Of a source. */
  readonly url?: string;
}

/** Chosen words in runs: "She", " ", "[Anna Berg]", " said so.", " ", "(Coastal Courier)". */
export function showChosen(chosen: string | ChosenWords): readonly SummaryRun[] {
  if (typeof chosen === 'string') return [{ kind: 'words', text: chosen }];
  const { text, names = [], source } = chosen;
  const runs: SummaryRun[] = [];
  let from = 0;
  for (const { at, name } of names) {
    runs.push({ kind: 'words', text: text.slice(from, at) }, SPACE);
    runs.push({ kind: 'name', text: `[${name}]` });
    from = Math.max(from, at);
  }
  runs.push({ kind: 'words', text: text.slice(from) });
  if (source === undefined) return runs;
  const url = source.url === undefined ? {} : { url: source.url };
  return [...runs, SPACE, { kind: 'source', text: `(${source.text})`, ...url }];
}

const SPACE: SummaryRun = { kind: 'space', text: ' ' };
