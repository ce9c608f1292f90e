import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listOptions, loadConfig } from '../../config/load.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-config-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const load = (files: Record<string, string>, environment: Record<string, string> = {}) =>
  loadConfig({ folder: folderWith(files), environment });

/** The message that a file gives, with the folder left out. */
function complaint(yaml: string, environment: Record<string, string> = {}): string {
  const folder = folderWith({ 'verbatim.yaml': yaml });
  try {
    loadConfig({ folder, environment });
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
  throw new Error('this file was taken for a good one');
}

it('needs no file', () => {
  const config = load({});
  expect(config).toMatchObject({
    sampleWire: true,
    dataFolder: 'data',
    console: { enabled: true, host: '127.0.0.1' },
    file: null,
  });
});

it('takes an empty file for one that sets nothing', () => {
  expect(load({ 'verbatim.yaml': '# nothing yet\n' }).sampleWire).toBe(true);
});

it('says what verbatim.yaml is where it can’t be read', () => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'verbatim.yaml'));
  expect(() => loadConfig({ folder, environment: {} })).toThrow(/found a folder/);
});

it('tells each error once, and without advice for programmers', () => {
  const address = complaint('console: { publicUrl: verbatim.example }');
  expect(address.match(/console\.publicUrl/g)).toHaveLength(1);
  expect(complaint('logLevel: warn\n---\nlogLevel: info\n')).toMatch(
    /: Source contains multiple documents at line 2, column 1\. /,
  );
});

it('refuses ports that two parts would have', () => {
  expect(complaint('operation: { port: 3000 }')).toMatch(
    'verbatim.yaml: console.port and operation.port: found 3000 for both',
  );
});

it('loads the example', () => {
  const example = readFileSync('config/verbatim.example.yaml', 'utf8');
  const { timeZone, ...rest } = load({ 'verbatim.yaml': example });
  const { timeZone: _machine, ...defaults } = load({});
  expect(timeZone).toBe('Europe/London');
  expect({ ...rest, file: null }).toEqual(defaults);
});

it.each([
  ['http: { allowedHosts: ["http://wiki.example"] }', 'http.allowedHosts.0', 'a host, like'],
  ['http: { allowedHosts: [wiki.example/feeds] }', 'http.allowedHosts.0', 'a host, like'],
  ['http: { allowedHosts: [10.0.0.0/8] }', 'http.allowedHosts.0', 'a host, like'],
  ['http: { allowedHosts: ["*.example"] }', 'http.allowedHosts.0', 'a host, like'],
  ['http: { allowedHosts: ["fd00::1"] }', 'http.allowedHosts.0', 'a host, like'],
  ['slack: { admins: ["@anna"] }', 'slack.admins.0', 'a Slack user id, like'],
  ['discord: { admins: [anna] }', 'discord.admins.0', 'a Discord user id: digits'],
])('refuses what would let nobody in: %s', (yaml, option, rule) => {
  expect(complaint(yaml)).toMatch(`verbatim.yaml: ${option}: found `);
  expect(complaint(yaml)).toMatch(`allowed: ${rule}`);
});

it('takes a host however it is written', () => {
  const hosts = '[Wiki.Example, "BÜCHER.example:80", "[FD00::1]:8080", 10.0.0.5]';
  expect(load({ 'verbatim.yaml': `http: { allowedHosts: ${hosts} }` }).http.allowedHosts).toEqual([
    'wiki.example',
    'xn--bcher-kva.example:80',
    '[fd00::1]:8080',
    '10.0.0.5',
  ]);
});

it('explains every option in its README and shows it in the example', () => {
  const readme = readFileSync('config/README.md', 'utf8');
  expect(listOptions()).toContain('discord.devGuild');
  expect(listOptions().filter((option) => !readme.includes(`| \`${option}\` |`))).toEqual([]);
  const example = readFileSync('config/verbatim.example.yaml', 'utf8');
  const uncommented = example.replace(/^( *)#( *)(?=\w+:)/gm, (_, before, behind) =>
    before.length > behind.length ? before : behind,
  );
  const shown = parse(uncommented);
  const isShown = (option: string) =>
    option.split('.').reduce((group, name) => group?.[name], shown) !== undefined;
  expect(listOptions().filter((option) => !isShown(option))).toEqual([]);
});

it('takes the console’s public address as an origin', () => {
  const config = load({ 'verbatim.yaml': 'console: { publicUrl: "https://Verbatim.example/" }' });
  expect(config.console.publicUrl).toBe('https://verbatim.example');
});

describe('the address of a database', () => {
  it('is taken, and its password from the environment', () => {
    const config = load(
      { 'verbatim.yaml': 'store: postgres://bot@db.example/verbatim' },
      { VERBATIM_STORE_PASSWORD: 'planted' },
    );
    expect(config.store).toBe('postgres://bot@db.example/verbatim');
    expect(config.secrets.storePassword).toBe('planted');
  });

  it.each([
    'postgress://bot:planted@db.example/verbatim',
    'bot:planted@db.example',
    'postgres://bot:planted@db.example:port/verbatim',
    'postgres://bot:planted@db.example:5432',
    'postgres://bot:planted@db.example/?sslmode=verify-full',
    'postgres://bot:pl@nted@db.example:port/verbatim',
  ])('is refused without its password: %s', (url) => {
    const words = complaint(`store: "${url}"`);
    expect(words).toContain('allowed: the address of a PostgreSQL database');
    expect(words).not.toMatch(/planted|nted/);
  });

  it('is not repeated, nor anything else, from a file that is no YAML', () => {
    const words = complaint('discord:\n  token: planted\n\tadmins: []\n');
    expect(words).toMatch(/^verbatim\.yaml: can't be read as YAML: Tabs .* line 3, column 1\. /);
    expect(words).not.toMatch(/planted|\n/);
  });

  it('is not repeated with its password from a file that is no YAML', () => {
    const words = complaint('store: postgres://bot:planted@db.example/verbatim: x: [');
    expect(words).toContain("can't be read as YAML");
    expect(words).not.toContain('planted');
  });
});

it('keeps articles for good, or for as many days as are named', () => {
  expect(load({}).retention).toEqual({});
  const config = load({ 'verbatim.yaml': 'retention: { articles: 365d }' });
  expect(config.retention).toEqual({ articles: 365 });
});

it('holds all quotes in memory, or as many as are given', () => {
  expect(load({}).index).toEqual({});
  expect(load({ 'verbatim.yaml': 'index: { maxQuotes: 50000 }' }).index).toEqual({
    maxQuotes: 50_000,
  });
});

it.each([0, 999, -1, 1.5, 2e9, '1000', 'all', null])('refuses to hold %j quotes', (count) => {
  expect(complaint(`index: { maxQuotes: ${JSON.stringify(count)} }`)).toContain(
    `index.maxQuotes: found ${JSON.stringify(count)}, allowed: a whole number from 1000 to 1000000000`,
  );
});

it.each(['7d', '0d', '40000d', '1y', '365', 365, -1])('refuses to keep articles for %j', (age) => {
  expect(complaint(`retention: { articles: ${JSON.stringify(age)} }`)).toContain(
    `retention.articles: found ${JSON.stringify(age)}, allowed: a number of days from 30d to 36500d, like 365d`,
  );
});

describe('a wrong file', () => {
  it.each([
    [
      'a value of another kind',
      'console:\n  port: abc',
      'verbatim.yaml: console.port: found "abc", allowed: a whole number from 0 to 65535.',
    ],
    [
      'a channel twice',
      'console: { channels: [news, news] }',
      'verbatim.yaml: console.channels: found ["news","news"], allowed: each channel name once',
    ],
    [
      'a value out of range',
      'console: { port: 70000 }',
      'console.port: found 70000, allowed: a whole number from 0 to 65535.',
    ],
    [
      'a misspelled option',
      'samplWire: false',
      'verbatim.yaml: samplWire: there is no such option. The nearest one is sampleWire.',
    ],
    [
      'a misspelled option in a group',
      'console: { prot: 1 }',
      'console.prot: there is no such option. The nearest one is console.port.',
    ],
    [
      'a misspelled option that has no default',
      'discord: { devguild: "1" }',
      'discord.devguild: there is no such option. The nearest one is discord.devGuild.',
    ],
    [
      'a secret in the file',
      'slack: { botToken: xoxb-1 }',
      'Secrets are read from the environment only',
    ],
    [
      'an unknown time zone',
      'timeZone: Europe/Atlantis',
      'timeZone: found "Europe/Atlantis", allowed: an IANA time zone, like Europe/London.',
    ],
    [
      'a feed that is no address',
      'feeds: [ftp://a.example]',
      'feeds.0: found "ftp://a.example", allowed: an address that begins with http:// or https://.',
    ],
    [
      'an address of the console with a path',
      'console: { publicUrl: "https://verbatim.example/news" }',
      'console.publicUrl: found "https://verbatim.example/news", allowed: an address without a path, like https://verbatim.example.',
    ],
    [
      'an address of the console that is none',
      'console: { publicUrl: verbatim.example }',
      'console.publicUrl: found "verbatim.example", allowed: an address without a path',
    ],
    [
      'a list in place of the file',
      '- a',
      '(the whole file): found ["a"], allowed: a group of options',
    ],
    ['no YAML', 'console: [', "verbatim.yaml: can't be read as YAML"],
  ])('%s', (_case, yaml, message) => {
    expect(complaint(yaml)).toContain(message);
  });

  it('tells all errors at once', () => {
    const message = complaint('logLevel: loud\nconsole: { port: x, colour: red }');
    expect(message).toContain(
      'logLevel: found "loud", allowed: debug, info, warn, error or silent.',
    );
    expect(message).toContain('console.port: found "x"');
    expect(message).toContain('console.colour: there is no such option.');
  });

  it('is named when it does not exist', () => {
    expect(() => loadConfig({ folder: '.', file: 'nowhere.yaml', environment: {} })).toThrow(
      'nowhere.yaml: there is no such file.',
    );
  });
});

it('says which of Slack’s two secrets is missing, without showing the other', () => {
  const message = complaint('', { SLACK_BOT_TOKEN: 'xoxb-planted' });
  expect(message).toContain('SLACK_APP_TOKEN: not set');
  expect(message).not.toContain('planted');
});
