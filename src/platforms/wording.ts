/**
 * The words around a quotation, the same on every surface: adapters escape and lay out what these functions return.
 * Nothing here changes a letter of what was said: marks are put around words, pieces stay apart.
 */
import type { KnownBy, QuoteCard } from '../model/reply.ts';

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

/**
 * The words as shown, one string a piece: pieces of direct speech stand in quotation marks of their own. Reported speech
 * stands as the article has it behind its cue, "denied: the bridge is too dear": without the cue it could read as its opposite.
 */
export function showContents(card: QuoteCard): readonly string[] {
  return card.contents.map((content, index) => {
    const words = dropStrayMarks(content);
    if (card.attributionKind === 'direct') return `“${words}”`;
    return index === 0 && card.cue !== null ? `${card.cue}: ${words}` : words;
  });
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

/** Drops a mark at either end that has no partner inside: scraped pages leave them behind. */
function dropStrayMarks(content: string): string {
  const opening = content.match(/[“„«]/g)?.length ?? 0;
  const closing = content.match(/[”»]/g)?.length ?? 0;
  if (opening > closing) return content.replace(/^[“„«]\s*|\s*“$/, '');
  if (closing > opening) return content.replace(/\s*[”»]$/, '');
  return content;
}
