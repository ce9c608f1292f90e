/** Files of settings as text. */
import { readFileSync, statSync } from 'node:fs';
import { VerbatimError } from '../src/model/errors.ts';

/** Sixty thousand feeds; reading it takes two seconds. */
const MAX_MEGABYTES = 5;

/**
 * @param isFine whether what is not in UTF-8 matters to nobody: told of the text with a “�” for each such letter.
 * @throws {VerbatimError} `config-invalid`: a folder, too much, not in UTF-8, or not to be read by this user.
 */
export function readText(file: string, isFine = (_text: string) => false): string {
  const refuse = (finding: string, cause?: unknown) =>
    new VerbatimError('config-invalid', `${file}: ${finding}`, { cause });
  let bytes: Buffer;
  try {
    const status = statSync(file);
    const megabytes = status.size / 1e6;
    if (status.isDirectory())
      throw refuse(
        'found a folder, allowed: a file. Docker makes one where it is to mount a file that is not there.',
      );
    if (megabytes > MAX_MEGABYTES)
      throw refuse(
        `found ${megabytes.toFixed(1)} MB, allowed: ${MAX_MEGABYTES} MB at most. It may be another file.`,
      );
    bytes = readFileSync(file);
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw refuse(`can't be read (${why}). Give it to the user who runs Verbatim.`, cause);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const text = new TextDecoder().decode(bytes);
    if (isFine(text)) return text;
    throw refuse('found text that is not in UTF-8, allowed: UTF-8. Save it again as that.', cause);
  }
}
