/**
 * Runs the quality tests and prints what they print. With `--json` the last line holds the figures that they give
 * (`task.meta.figures`, see test/quality/README.md), by name. Ends with 1 when a test fails.
 */
import { startVitest } from 'vitest/node';

const figures = {};

const gatherer = {
  onTestCaseResult(test) {
    Object.assign(figures, test.meta().figures);
  },
};

const vitest = await startVitest('test', ['test/quality'], {
  watch: false,
  reporters: ['dot', gatherer],
});
await vitest.close();
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
