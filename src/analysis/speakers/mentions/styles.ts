/** Forms of address that stand before a name, are no office and no part of it, and are in no other list: “Datuk Seri”, “Maulana”, “Honourable”. */
import type { Token } from '../../text/document.ts';

const STYLE =
  /^(?:hono?urable|maulana|mawlana|moulana|begum|datuk|datin|dato|tengku|tunku|tun|cik|mzee|ustad|shaykh)$/u;
/** "Datuk Seri", "Tan Sri" */
const RANK = /^(?:seri|sri|wira|paduka)$/u;

/** @returns whether the word belongs to one; a name must follow. */
export function isStyle(tokens: readonly Token[], at: number): boolean {
  const [before, lower, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.lower ?? '');
  if (STYLE.test(lower ?? '')) return true;
  if (lower === 'tan') return next === 'sri';
  return RANK.test(lower ?? '') && (before === 'tan' || STYLE.test(before ?? ''));
}
