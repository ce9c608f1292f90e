import { describe, expect, it } from 'vitest';
import {
  checkConsoleAccess,
  readConsoleLogin,
} from '../../../../src/platforms/console/access/console-access.ts';

const check = (host: string, publicUrl?: string, login?: object) => () =>
  checkConsoleAccess({ host, publicUrl, login });

describe('without users', () => {
  it.each([
    ['127.0.0.1', undefined],
    ['localhost', undefined],
    ['::1', undefined],
    ['127.0.0.1', 'http://localhost:8080'],
    ['127.0.0.1', 'http://127.0.0.1:8080'],
    ['127.0.0.1', 'http://[::1]:8080'],
  ])('%s as %s is this machine’s own', (host, publicUrl) => {
    expect(check(host, publicUrl)).not.toThrow();
  });

  it.each([
    ['0.0.0.0', undefined, /^config-invalid|console\.host: 0\.0\.0\.0 .*VERBATIM_CONSOLE_USERS/],
    ['192.168.0.7', undefined, /console\.host: 192\.168\.0\.7 .*no login/],
    ['newsroom.example', undefined, /console\.host: newsroom\.example .*no login/],
    [
      '127.0.0.1',
      'https://verbatim.example',
      /console\.publicUrl: https:\/\/verbatim\.example .*no login/,
    ],
    ['0.0.0.0', 'http://localhost:8080', /console\.host: 0\.0\.0\.0 .*no login/],
  ])('%s as %s is refused', (host, publicUrl, explanation) => {
    expect(check(host, publicUrl)).toThrow(explanation);
  });
});

describe('with users', () => {
  it.each([
    ['192.168.0.7', undefined],
    ['127.0.0.1', 'https://verbatim.example'],
    ['0.0.0.0', 'https://verbatim.example'],
  ])('%s as %s is fine', (host, publicUrl) => {
    expect(check(host, publicUrl, {})).not.toThrow();
  });

  it.each(['0.0.0.0', '::'])('%s needs an address that people can type', (host) => {
    expect(check(host, undefined, {})).toThrow(/console\.publicUrl/);
  });
});

describe('readConsoleLogin', () => {
  const users = `ada:admin:scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(43)}`;
  const open = { host: '192.168.0.7', enabled: true };

  it('gives the users of the variable, also where the console needs none', () => {
    const names = (host: string) =>
      readConsoleLogin({ host, enabled: true }, users).map(({ name }) => name);
    expect([names('192.168.0.7'), names('127.0.0.1')]).toEqual([['ada'], ['ada']]);
  });

  it('refuses what is open and what is wrong', () => {
    expect(() => readConsoleLogin(open, undefined)).toThrow(/no login/);
    expect(() => readConsoleLogin(open, 'ada')).toThrow(/entry 1/);
  });

  it('asks nothing of a console that is off', () => {
    expect(readConsoleLogin({ ...open, enabled: false }, 'ada')).toEqual([]);
  });
});
