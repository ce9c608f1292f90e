import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asFileTrouble, sayUnreadable } from '../../src/lib/file-trouble.ts';
import { VerbatimError } from '../../src/model/errors.ts';

const withCode = (message: string, fields: object) => Object.assign(new Error(message), fields);

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('an error of files', () => {
  it.each<[string, unknown, string]>([
    ['a file that is not there', thrownBy(() => readFileSync('/no/such')), 'ENOENT: .*/no/such'],
    ['a folder in its place', thrownBy(() => readFileSync('.')), 'EISDIR: '],
    [
      'a disk without room',
      withCode('ENOSPC: no space left on device, write', { code: 'ENOSPC', syscall: 'write' }),
      'ENOSPC: no space left on device, write\\.',
    ],
    [
      'the same, as SQLite says it',
      withCode('database or disk is full', { code: 'SQLITE_FULL' }),
      "The store can't be read or written: database or disk is full \\(SQLITE_FULL\\)\\.",
    ],
  ])('says what is in the way: %s', (_, error, finding) => {
    expect(asFileTrouble(error)).toMatchObject({
      code: 'file-unusable',
      finding: expect.stringMatching(finding),
      cause: error,
    });
  });
});

it.each<[string, unknown]>([
  ['of our own', new VerbatimError('usage', 'No.')],
  ['of the network', withCode('refused', { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['of SQL', withCode('no such table', { code: 'SQLITE_ERROR' })],
  ['of the program', new TypeError('x is not a function')],
  ['that is none', 'ENOENT'],
])('leaves an error %s as it is', (_, error) => {
  expect(asFileTrouble(error)).toBe(error);
});

it.each<[string, unknown, string]>([
  ['a folder', thrownBy(() => readFileSync('.')), 'it is a folder'],
  ['nothing', thrownBy(() => readFileSync('/no/such')), 'there is no such file'],
  [
    'a file of somebody else',
    withCode('EACCES: permission denied', { code: 'EACCES' }),
    'whoever runs this may not read it',
  ],
  ['what is no JSON', new SyntaxError('Unexpected token'), 'Unexpected token'],
  ['no error', 'odd', 'odd'],
])('says that %s can’t be read, in words', (_, error, said) => {
  expect(sayUnreadable(error)).toBe(said);
});
