/** Finds "was quoted by the Courier as saying", "can be heard saying": passives whose subject is the one who says it. */
import type { Token } from '../text/document.ts';

const SAYING = /^(?:saying|telling|shouting|calling|asking)$/u;
const QUOTED = /^(?:quoted|cited|reported|recorded)$/u;
const HEARD = /^(?:heard|overheard|seen|filmed|recorded|caught|captured)$/u;
/** Between "quoted" and "as saying": who quotes, or where. */
const LINK = /^(?:by|in|on)$/u;
const MAX_LINK_ITEMS = 9;

/** @returns the participle whose auxiliaries open the cue, "quoted" or "heard"; null where `at` is no such "saying". */
export function findPassive(items: readonly Token[], at: number): number | null {
  if (!SAYING.test(items[at]?.lower ?? '')) return null;
  const isAs = items[at - 1]?.lower === 'as';
  const verb = isAs ? QUOTED : HEARD;
  const end = isAs ? at - 1 : at;
  for (let index = end - 1; index >= Math.max(0, end - MAX_LINK_ITEMS); index--) {
    const item = items[index];
    if (item?.kind === 'quotation' || item?.kind === 'punctuation') return null;
    if (!verb.test(item?.lower ?? '')) continue;
    return index === end - 1 || LINK.test(items[index + 1]?.lower ?? '') ? index : null;
  }
  return null;
}

/** @returns behind "by the Courier" after the cue; `from` where nobody quotes. */
export function quoterEnd(items: readonly Token[], from: number): number {
  if (items[from]?.lower !== 'by') return from;
  let end = from + 1;
  while (end - from < MAX_LINK_ITEMS && isName(items[end])) end++;
  return end;
}

function isName(item: Token | undefined): boolean {
  return item?.kind === 'word' && (item.isCapital || /^(?:the|of|a|an)$/u.test(item.lower));
}
