import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel } from './model-file.ts';
import { Tagger } from './tag-attributions.ts';

const FILE = fileURLToPath(new URL('./model.bin', import.meta.url));

let tagger: Tagger | undefined;

/**
 * The tagger with the model that comes with Verbatim; read once.
 *
 * @throws {VerbatimError} `model-invalid` for a damaged file, or one of another version.
 */
export function bundledTagger(): Tagger {
  tagger ??= new Tagger(readModel(readFileSync(FILE), FILE));
  return tagger;
}
