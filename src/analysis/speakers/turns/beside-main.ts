/** Tells whether somebody speaks in a clause beside the main one: whom the passage is about is another. */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Token } from '../../text/document.ts';

const SUBORDINATE =
  /^(?:when|while|whereas|although|though|if|as|because|since|before|after|until|what)$/u;

/** @param start of whoever speaks. @returns whether it is as in "When Moen defended the plan, Berg disagreed." */
export function isInFront(items: readonly Token[], start: number): boolean {
  const comma = items.findIndex(({ text }) => text === ',');
  const behind = items[comma + 1];
  return (
    SUBORDINATE.test(items[0]?.lower ?? '') &&
    (items[comma]?.start ?? 0) > start &&
    behind?.isCapital === true
  );
}

/** @param start of whoever speaks. @returns whether it is as in "Moen wept when Berg said no." */
export function isBehindMain(items: readonly Token[], start: number): boolean {
  const at = lowerBound(items, (item) => item.start < start);
  return at > 1 && SUBORDINATE.test(items[at - 1]?.lower ?? '');
}

/** @param start of whoever speaks. @returns whether it is as in "Moen was praised by Berg." */
export function isBehindBy(items: readonly Token[], start: number): boolean {
  const at = lowerBound(items, (item) => item.start < start);
  return at > 1 && items[at - 1]?.lower === 'by';
}
