/**
 * @param isBelow true for a beginning of the items and false for all behind it.
 * @returns index of the first item that is not below; the length when all are. Found by halving.
 */
export function lowerBound<Item>(items: ArrayLike<Item>, isBelow: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
