/** @returns the whole numbers from `start` up to before `end`, in order; none where that is no later. */
export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
