/** @returns how often others had their turn while the work was done. */
export async function countTurns(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  try {
    await work();
  } finally {
    clearImmediate(timer);
  }
  return turns;
}
