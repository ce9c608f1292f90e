import { expect, it } from 'vitest';
import { LABEL_COUNT, STEP_COUNT } from '../../../src/analysis/tagger/labels/label-sequence.ts';
import type { TaggerModel } from '../../../src/analysis/tagger/model.ts';
import { readModel, writeModel } from '../../../src/analysis/tagger/model-file.ts';
import { encodeWeights } from '../../../src/analysis/tagger/weights/weight-codes.ts';
import { TAG_COUNT } from '../../../src/analysis/tagger/words/tag-words.ts';
import { VerbatimError } from '../../../src/model/errors.ts';

const MODEL: TaggerModel = {
  lexicon: {
    wordKeys: Int32Array.of(-5, 7),
    wordTags: Uint8Array.of(4, 1),
    suffixKeys: Int32Array.of(11),
    suffixTags: Uint8Array.of(2),
    cueKeys: Int32Array.of(7),
    cueRates: Uint8Array.of(12),
    clusterKeys: Int32Array.of(3, 9),
    clusters: Uint16Array.of(700, 2),
  },
  tag: encodeWeights(new Float32Array(3 * TAG_COUNT).fill(0.5)),
  cue: encodeWeights(Float32Array.of(0, 1, -1, 0.5)),
  label: encodeWeights(new Float32Array(4 * LABEL_COUNT).fill(2)),
  ends: encodeWeights(Float32Array.of(0, 0.5, -2, 1)),
  steps: new Float32Array(STEP_COUNT).fill(0.25),
  reading: encodeWeights(Float32Array.of(0, 4)),
  trees: {
    columns: Uint8Array.of(1, 0, 2),
    limits: Float32Array.of(0.5, Number.POSITIVE_INFINITY, -1),
    leaves: Float32Array.of(0.1, 0.2),
  },
};
const FILE = writeModel(MODEL);

it('reads what was written', () => {
  const read = readModel(FILE, 'model.bin');
  expect(read).toEqual(MODEL);
});

it('is the same for the same model', () => {
  expect(writeModel(readModel(FILE, 'model.bin')).equals(FILE)).toBe(true);
});

const flipped = Buffer.from(FILE);
flipped[FILE.length - 40] = (flipped[FILE.length - 40] ?? 0) ^ 1;

it.each([
  ['an empty file', Buffer.alloc(0), 'it is no tagger model'],
  [
    'another file',
    Buffer.from('PNG and so on, long enough to be a file'.repeat(4)),
    'no tagger model',
  ],
  ['a file cut short', FILE.subarray(0, FILE.length - 9), 'it is damaged'],
  ['one changed bit', flipped, 'it is damaged'],
])('refuses %s and says what to do', (_case, file, finding) => {
  const read = () => readModel(file, 'model.bin');
  expect(read).toThrow(VerbatimError);
  expect(read).toThrow(finding);
  expect(read).toThrow('Install Verbatim again');
});
