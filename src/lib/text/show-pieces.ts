/**
 * The pieces of a quotation as they are shown, everywhere by one rule: marks are put around words, pieces stay apart, and no letter
 * of what was said changes.
 */
import type { AttributionKind } from '../../model/attribution.ts';

/**
 * The words as shown, one string a piece: pieces of direct speech stand in quotation marks of their own. Reported speech
 * stands as the article has it behind its cue, "denied: the bridge is too dear": without the cue it could read as its opposite.
 */
export function showPieces(
  contents: readonly string[],
  { kind, cue }: { readonly kind: AttributionKind; readonly cue: string | null },
): readonly string[] {
  return contents.map((content, index) => {
    const words = dropStrayMarks(content);
    if (kind === 'direct') return `“${words}”`;
    return index === 0 && cue !== null ? `${cue}: ${words}` : words;
  });
}

/** Drops a mark at either end that has no partner inside: scraped pages leave them behind. */
function dropStrayMarks(content: string): string {
  const opening = content.match(/[“„«]/g)?.length ?? 0;
  const closing = content.match(/[”»]/g)?.length ?? 0;
  if (opening > closing) return content.replace(/^[“„«]\s*|\s*“$/, '');
  if (closing > opening) return content.replace(/\s*[”»]$/, '');
  return content;
}
