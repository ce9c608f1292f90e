import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledTagger, readFrom } from '../../../src/analysis/tagger/bundled-tagger.ts';

it('reads the model that comes with Verbatim, once', () => {
  expect(bundledTagger()).toBe(bundledTagger());
});

it('comes in a file under 5 MB', () => {
  expect(statSync('src/analysis/tagger/model.bin').size).toBeLessThan(5e6);
});

it('says of a file that is missing what it is and what brings it back', () => {
  expect(() => readFrom('nowhere/model.bin')).toThrow(
    expect.objectContaining({
      code: 'model-invalid',
      message: expect.stringMatching(
        /^nowhere\/model\.bin can't be read: ENOENT.*Install Verbatim/s,
      ),
    }),
  );
});
