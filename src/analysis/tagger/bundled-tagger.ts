import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VerbatimError } from '../../model/errors.ts';
import { readModel } from './model-file.ts';
import { Tagger } from './tag-attributions.ts';

const FILE = fileURLToPath(new URL('./model.bin', import.meta.url));

let tagger: Tagger | undefined;

/**
 * The tagger with the model that comes with Verbatim; read once.
 *
 * @throws {VerbatimError} `model-invalid` for a file that is missing, damaged, or of another version.
 */
export function bundledTagger(): Tagger {
  tagger ??= new Tagger(readModel(readFrom(FILE), FILE));
  return tagger;
}

/** @throws {VerbatimError} `model-invalid` where it can't be read. */
export function readFrom(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new VerbatimError('model-invalid', `${file} can't be read: ${why}.`, { cause });
  }
}
