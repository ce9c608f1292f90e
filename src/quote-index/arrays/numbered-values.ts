/** Values that many have in common, each held once under a small number for as long as somebody has it. */
export interface NumberedValues<Value> {
  /** Equal for values that are one. */
  readonly keyOf: (value: Value) => unknown;
  readonly numbers: Map<unknown, number>;
  readonly values: (Value | undefined)[];
  /** By number, how many have it. */
  readonly counts: number[];
  readonly free: number[];
}

export function createNumberedValues<Value>(
  keyOf: (value: Value) => unknown,
): NumberedValues<Value> {
  return { keyOf, numbers: new Map(), values: [], counts: [], free: [] };
}

/** One more has a value that somebody has. @param number its own. */
export function takeAgain<Value>({ counts }: NumberedValues<Value>, number: number): void {
  counts[number] = (counts[number] ?? 0) + 1;
}

/** @returns its number, which one more has from now on. */
export function takeValue<Value>(table: NumberedValues<Value>, value: Value): number {
  const { numbers, values, counts, free } = table;
  const key = table.keyOf(value);
  const known = numbers.get(key);
  const number = known ?? free.pop() ?? values.length;
  if (known === undefined) {
    numbers.set(key, number);
    values[number] = value;
    counts[number] = 0;
  }
  takeAgain(table, number);
  return number;
}

/** One fewer has it. @param value that somebody has. */
export function leaveValue<Value>(table: NumberedValues<Value>, value: Value): void {
  const { numbers, values, counts, free } = table;
  const key = table.keyOf(value);
  const number = numbers.get(key);
  if (number === undefined) return;
  const left = (counts[number] ?? 0) - 1;
  counts[number] = left;
  if (left > 0) return;
  numbers.delete(key);
  values[number] = undefined;
  free.push(number);
}
