import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledTagger } from '../../../src/analysis/tagger/bundled-tagger.ts';

it('reads the model that comes with Verbatim, once', () => {
  expect(bundledTagger()).toBe(bundledTagger());
});

it('comes in a file under 5 MB', () => {
  expect(statSync('src/analysis/tagger/model.bin').size).toBeLessThan(5e6);
});
