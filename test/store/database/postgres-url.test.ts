import { describe, expect, it } from 'vitest';
import {
  isPostgresUrl,
  parsePostgresUrl,
  showStore,
  withPassword,
} from '../../../src/store/database/postgres-url.ts';

it.each([
  ['postgres://bot@db.example/verbatim', true],
  ['postgresql://db.example/verbatim', true],
  ['POSTGRES://db.example/verbatim', true],
  ['data/verbatim.db', false],
  [':memory:', false],
  ['/srv/postgres/verbatim.db', false],
])('tells a database from a file: %s', (place, isIt) => {
  expect(isPostgresUrl(place)).toBe(isIt);
});

it.each([
  ['postgres://bot:planted@db.example:5433/verbatim', 'postgres://bot@db.example:5433/verbatim'],
  ['postgres://bot@db.example/verbatim?password=planted', 'postgres://bot@db.example/verbatim'],
  ['postgres://db.example/verbatim', 'postgres://db.example/verbatim'],
  ['data/verbatim.db', 'data/verbatim.db'],
])('shows no password: %s', (place, shown) => {
  expect(showStore(place)).toBe(shown);
});

describe('withPassword', () => {
  it.each([
    [
      'postgres://bot@db.example/verbatim',
      'a b@c%/',
      'postgres://bot:a%20b%40c%25%2F@db.example/verbatim',
    ],
    ['postgres://bot:own@db.example/verbatim', 'other', 'postgres://bot:own@db.example/verbatim'],
    ['postgres://bot@db.example/verbatim', undefined, 'postgres://bot@db.example/verbatim'],
  ])('%s with %s', (place, password, expected) => {
    expect(withPassword(place, password)).toBe(expected);
  });
});

it.each([
  'postgres://',
  'postgres://db.example',
  'postgres://db.example/',
  'postgres://bot:planted@:x/y',
  'mysql://bot:planted@db.example/y',
])('refuses %s without repeating it', (place) => {
  expect(() => parsePostgresUrl(place)).toThrow(
    expect.objectContaining({ code: 'config-invalid' }),
  );
  expect(() => parsePostgresUrl(place)).toThrow(expect.not.stringContaining('planted'));
});
