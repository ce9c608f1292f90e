/** Whether two names in one article are of one person. Pure; null is nobody. */
import { foldText, foldWords } from '../../lib/text/fold-text.ts';
import type { Speaker } from '../../model/speaker.ts';

type Speaking = { readonly speaker: Pick<Speaker, 'name'> | null };

/** By the name as the article gives it; nobody is nobody. */
export function isSameSpeaker(a: Speaking, b: Speaking): boolean {
  return foldText(a.speaker?.name ?? '') === foldText(b.speaker?.name ?? '');
}

/** "Berg" may be "Anna Berg": all words of the shorter name are in the longer. Nobody may be anybody. */
export function maySpeakAs(a: string | null, b: string | null): boolean {
  const [few, many] = [foldWords(a ?? ''), foldWords(b ?? '')].sort((x, y) => x.length - y.length);
  return few?.every((word) => many?.includes(word)) ?? true;
}

/** "Anna Berg" for "Berg" corrects nothing; somebody for nobody does, and the other way round. */
export function isLikelySame(a: Speaking, b: Speaking): boolean {
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker;
  return maySpeakAs(a.speaker.name, b.speaker.name);
}
