import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/**
 * Counts work in steps, not in time: how often each block of code of the program runs, by the engine's own exact coverage. The same
 * call gives the same count on any machine, because nothing is optimised away.
 *
 * Limit: what the engine does inside one of its own functions (`slice`, `indexOf`) is one step.
 */
setFlagsFromString('--no-opt');
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Also starts again from zero. */
function takeSteps(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    const scripts = coverage.result.filter(({ url }) => /\/src\//u.test(url));
    const blocks = scripts.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
    steps = blocks.reduce((sum, { count }) => sum + count, 0);
  });
  return steps;
}

export function countWork(run: () => Promise<unknown>): Promise<number>;
export function countWork(run: () => void): number;
export function countWork(run: () => unknown): number | Promise<number> {
  takeSteps();
  const running = run();
  return running instanceof Promise ? running.then(takeSteps) : takeSteps();
}

/** @returns how many times the work of a text is that of its first half, for texts of a unit that double between two lengths. */
export function growthOf(
  unit: string,
  [from, to]: readonly [number, number],
  work: (text: string) => void,
): number[] {
  const text = unit.repeat(Math.ceil(to / unit.length));
  const steps: number[] = [];
  for (let length = from; length <= to; length *= 2)
    steps.push(countWork(() => work(text.slice(0, length))));
  return steps.slice(1).map((count, at) => count / (steps[at] ?? 1));
}
