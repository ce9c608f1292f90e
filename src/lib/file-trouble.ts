import { VerbatimError } from '../model/errors.ts';

/** What stands in the way of reading and writing (errno(3)): no right, no room, or something else of that name. */
const FILE_CODES = /^E(ACCES|PERM|ROFS|NOSPC|DQUOT|EXIST|ISDIR|NOTDIR|NOENT)$/;

/** SQLite's words for the same (https://www.sqlite.org/rescode.html). */
const SQLITE_CODES = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY|PERM)/;

/** @returns why a file that somebody named can't be read, in words that follow "can't be read": "it is a folder". */
export function sayUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'whoever runs this may not read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @returns of an error of the file system, or of SQLite on top of it: `file-unusable`, with what was said of it in one line. All else as it
 * is.
 */
export function asFileTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (FILE_CODES.test(code) && 'syscall' in error)
    return new VerbatimError('file-unusable', `${error.message}.`, { cause: error });
  if (!SQLITE_CODES.test(code)) return error;
  const finding = `The store can't be read or written: ${error.message} (${code}).`;
  return new VerbatimError('file-unusable', finding, { cause: error });
}
