import { VerbatimError } from '../model/errors.ts';

/**
 * @returns of a library of machine code that doesn't load, as after a change of Node: `library-unfit`, with what Node says of it in one
 * line. All else as it is.
 */
export function asUnfitLibrary(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_DLOPEN_FAILED')
    return error;
  const said = error.message.replace(/ Please try .*/su, '').replace(/\s+/gu, ' ');
  return new VerbatimError(
    'library-unfit',
    `Node ${process.version} can't load a library: ${said}`,
    {
      cause: error,
    },
  );
}
