import { expect, it } from 'vitest';
import { VerbatimError } from '../../../src/model/errors.ts';
import { explainPostgres } from '../../../src/store/database/explain-postgres.ts';

const PLACE = 'postgres://bot:planted@db.example/verbatim';

const withCode = (code: string, message = 'said') => Object.assign(new Error(message), { code });

it.each([
  [withCode('28P01'), 'config-invalid', 'It refuses the password of "bot".'],
  [withCode('28000'), 'config-invalid', 'pg_hba.conf'],
  [withCode('3D000'), 'config-invalid', 'CREATE DATABASE "verbatim" OWNER "bot"'],
  [withCode('42501'), 'config-invalid', 'GRANT CREATE ON SCHEMA public TO "bot"'],
  [
    new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
    'config-invalid',
    'It wants a password: set VERBATIM_STORE_PASSWORD',
  ],
  [new Error('The server does not support SSL connections'), 'config-invalid', 'It has no TLS'],
  [withCode('DEPTH_ZERO_SELF_SIGNED_CERT'), 'config-invalid', 'certificate is not trusted'],
  [withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'config-invalid', 'the host that it is for'],
  [withCode('ECONNREFUSED'), 'store-unreachable', 'nothing answers there'],
  [withCode('ENOTFOUND'), 'store-unreachable', 'there is no such host'],
  [withCode('53300'), 'store-unreachable', 'takes no more connections: raise max_connections'],
  [withCode('57P03'), 'store-unreachable', 'starting up'],
  [new AggregateError([withCode('ECONNREFUSED')]), 'store-unreachable', 'nothing answers there'],
  [new Error('Connection terminated unexpectedly'), 'store-unreachable', 'the connection was lost'],
  [new Error('Connection terminated due to connection timeout'), 'store-unreachable', 'lost'],
])('says what to do about %s', (error, code, words) => {
  const explained = explainPostgres(error, PLACE);
  expect(explained).toMatchObject({ code, cause: error, finding: expect.stringContaining(words) });
  expect(explained).toMatchObject({
    finding: expect.stringContaining('postgres://bot@db.example/verbatim'),
  });
  expect(String(explained)).not.toContain('planted');
});

it.each([
  new VerbatimError('store-newer', 'It is newer.'),
  withCode('23505', 'duplicate key'),
  new TypeError('no function'),
])('leaves alone what is another matter: %s', (error) => {
  expect(explainPostgres(error, PLACE)).toBe(error);
});
