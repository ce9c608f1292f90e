import { describe, expect, it } from 'vitest';
import { checkConsoleAccess } from '../../../src/platforms/console/console-access.ts';

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
