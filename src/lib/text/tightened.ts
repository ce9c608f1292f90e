/**
 * @returns the same items without room for more, for lists that are kept in great numbers: what is put together item by item (spread,
 *   filter, flatMap) has room for sixteen others in V8, 128 bytes.
 */
export function tightened<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice();
}
