/**
 * The model's file: a line that says what it is, a line of JSON with the lengths of the tables, the tables one after the
 * other, and the SHA-256 of all that.
 */
import { createHash } from 'node:crypto';
import { VerbatimError } from '../../model/errors.ts';
import type { TaggerModel } from './model.ts';
import { type Weights, weightTable, ZERO_CODE } from './weights/weight-codes.ts';

/** Raised when the features or the file change: an older file would give nonsense. */
const MODEL_VERSION = 3;
const MAGIC = 'Verbatim tagger model';
const CHECKSUM_BYTES = 32;

interface Header {
  readonly version: number;
  readonly bytes: readonly number[];
  /** Largest weight of each table of weights. */
  readonly largest: readonly number[];
}

/** @returns the file's bytes: the same for the same model on every machine. */
export function writeModel(model: TaggerModel): Buffer {
  const tables = tablesOf(model);
  const header: Header = {
    version: MODEL_VERSION,
    bytes: tables.map(({ byteLength }) => byteLength),
    largest: [model.tag, model.cue, model.label, model.ends, model.reading].map(
      ({ weightOf }) => weightOf[2 * ZERO_CODE] ?? 0,
    ),
  };
  const body = Buffer.concat([
    Buffer.from(`${MAGIC}\n${JSON.stringify(header)}\n`),
    ...tables.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  ]);
  return Buffer.concat([body, checksum(body)]);
}

/**
 * @param name the file's, for the error.
 * @throws {VerbatimError} `model-invalid` for a file that is no model, of another version, or damaged.
 */
export function readModel(file: Buffer, name: string): TaggerModel {
  const body = file.subarray(0, Math.max(0, file.length - CHECKSUM_BYTES));
  if (!body.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC)))
    throw invalid(name, 'it is no tagger model');
  if (!checksum(body).equals(file.subarray(body.length)))
    throw invalid(name, 'it is damaged: its checksum does not fit');
  const headerStart = MAGIC.length + 1;
  const headerEnd = body.indexOf('\n', headerStart);
  const header = JSON.parse(body.toString('utf8', headerStart, headerEnd)) as Header;
  if (header.version !== MODEL_VERSION)
    throw invalid(name, `it has version ${header.version}; this program reads ${MODEL_VERSION}`);
  let offset = headerEnd + 1;
  let part = 0;
  const next = (): Buffer => {
    const length = header.bytes[part++] ?? 0;
    offset += length;
    return body.subarray(offset - length, offset);
  };
  // A copy of its own: an array of wider numbers must start at a multiple of their width.
  const nextCopy = (): ArrayBuffer => new Uint8Array(next()).buffer;
  const nextBytes = (): Uint8Array => new Uint8Array(nextCopy());
  const weights = (at: number): Weights => {
    const { buffer, byteOffset, byteLength } = next();
    return {
      codes: new Int8Array(buffer, byteOffset, byteLength),
      weightOf: weightTable(header.largest[at] ?? 0),
    };
  };
  return {
    lexicon: {
      wordKeys: new Int32Array(nextCopy()),
      wordTags: nextBytes(),
      suffixKeys: new Int32Array(nextCopy()),
      suffixTags: nextBytes(),
      cueKeys: new Int32Array(nextCopy()),
      cueRates: nextBytes(),
      clusterKeys: new Int32Array(nextCopy()),
      clusters: new Uint16Array(nextCopy()),
    },
    tag: weights(0),
    cue: weights(1),
    label: weights(2),
    ends: weights(3),
    steps: new Float32Array(nextCopy()),
    reading: weights(4),
    trees: {
      columns: nextBytes(),
      limits: new Float32Array(nextCopy()),
      leaves: new Float32Array(nextCopy()),
    },
  };
}

function tablesOf({ lexicon, tag, cue, label, ends, steps, reading, trees }: TaggerModel) {
  return [
    lexicon.wordKeys,
    lexicon.wordTags,
    lexicon.suffixKeys,
    lexicon.suffixTags,
    lexicon.cueKeys,
    lexicon.cueRates,
    lexicon.clusterKeys,
    lexicon.clusters,
    tag.codes,
    cue.codes,
    label.codes,
    ends.codes,
    steps,
    reading.codes,
    trees.columns,
    trees.limits,
    trees.leaves,
  ];
}

const checksum = (body: Buffer): Buffer => createHash('sha256').update(body).digest();

function invalid(name: string, finding: string): VerbatimError {
  return new VerbatimError('model-invalid', `${name} can't be used: ${finding}.`);
}
