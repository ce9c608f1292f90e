/** Forms of address that stand before a name, are no office and no part of it, and are in no other list: “Datuk Seri”, “Maulana”, “Honourable”. */
import type { Token } from '../../text/document.ts';

const STYLE =
  /^(?:hono?urable|maulana|mawlana|moulana|begum|datuk|datin|dato|tengku|tunku|tun|cik|mdm|mzee|ustad|ustazah|shaykh)$/u;
/** "Datuk Seri", "Tan Sri", "Datin Paduka Seri" */
const RANK = /^(?:seri|sri|wira|paduka)$/u;

/** Given names, too: "Haji Ole Berg" has another. */
const PILGRIM = /^(?:haji|hajj?ah)$/u;

/** @returns whether the word belongs to one; a name must follow. */
export function isStyle(tokens: readonly Token[], at: number): boolean {
  const [before, lower, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.lower ?? '');
  if (STYLE.test(lower ?? '')) return true;
  if (lower === 'tan') return next === 'sri';
  if (lower === 'toh') return next === 'puan';
  if (lower === 'tuan') return next === 'haji';
  if (PILGRIM.test(lower ?? '')) return tokens[at + 2]?.isCapital === true;
  const isBehind = before === 'tan' || STYLE.test(before ?? '') || before === 'paduka';
  return RANK.test(lower ?? '') && isBehind;
}
