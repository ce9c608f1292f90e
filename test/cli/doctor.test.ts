import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { type Check, examine } from '../../src/cli/doctor.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { harbourFeed } from '../helpers/outlets/harbour-page.ts';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { newsDayClock } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { feed } from '../helpers/values/feed.ts';
import { startDiscordStandIn } from '../stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from '../stand-ins/slack/start-slack-stand-in.ts';

const RIGHT = {
  SLACK_BOT_TOKEN: 'xoxb-right',
  SLACK_APP_TOKEN: 'xapp-right',
  DISCORD_TOKEN: 'right',
};

interface Report {
  readonly version: string;
  readonly checks: readonly Check[];
}

/** A folder whose settings name both services, which take the tokens of RIGHT. */
async function newsroom(settings = ''): Promise<string> {
  const slack = await startSlackStandIn({ botToken: 'xoxb-right', appToken: 'xapp-right' });
  const discord = await startDiscordStandIn({ token: 'right' });
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });
  const folder = tempFolder();
  const services = `slack: { apiUrl: "${slack.apiUrl}" }\ndiscord: { apiUrl: "${discord.apiUrl}" }\n`;
  writeFileSync(join(folder, 'verbatim.yaml'), `${services}${settings}`);
  return folder;
}

async function storeIn(folder: string, feedUrls: readonly string[]): Promise<void> {
  mkdirSync(join(folder, 'data'));
  const path = join(folder, 'data/verbatim.db');
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  for (const [at, url] of feedUrls.entries()) await store.addFeed(feed(`f${at}`, { url }));
  await store.close();
}

/** What the doctor finds with these settings in an empty folder of its own. */
async function checkStoreAt(dataFolder: string): Promise<Check | undefined> {
  const config = { ...loadConfig({ folder: tempFolder(), environment: {} }), dataFolder };
  return (await examine(config)).find(({ what }) => what === 'store');
}

it('finds nothing wrong in a good set-up', async () => {
  const outlet = await serveOutlet(new Map([['/feed.xml', harbourFeed('Harbour Post', ['/a'])]]));
  const folder = await newsroom(`http: { allowedHosts: ["${outlet.host}"] }\n`);
  await storeIn(folder, [`${outlet.origin}/feed.xml`]);
  const { code, stdout, stderr } = await runCli(['doctor'], { folder, environment: RIGHT });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^ok +Node\.js: v\d+/),
    expect.stringMatching(/^ok +settings: .*verbatim\.yaml$/),
    expect.stringMatching(/^ok +console: 127\.0\.0\.1, without a login$/),
    expect.stringMatching(/^ok +store: .*verbatim\.db: 0 articles, 1 feeds/),
    `ok     feed ${outlet.origin}/feed.xml: 1 items`,
    'ok     Slack: verbatim in Harbour Newsroom',
    expect.stringMatching(/^ok +Discord: \S/),
    '',
  ]);
});

it('finds nothing wrong where nothing is set up yet', async () => {
  const { code, stdout } = await runCli(['doctor'], { folder: tempFolder() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok +store: data\/ will be made at the first start$/m);
  expect(stdout).toMatch(/^off +Slack: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set$/m);
  expect(stdout).toMatch(/^off +Discord: DISCORD_TOKEN is not set$/m);
});

describe('a wrong token', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'invalid_auth'],
    ['SLACK_APP_TOKEN', 'invalid_auth'],
    ['DISCORD_TOKEN', '401'],
  ])('%s is named, with what the service says', async (variable, said) => {
    const folder = await newsroom();
    const environment = { ...RIGHT, [variable]: 'wrong-and-secret' };
    const { code, stdout, stderr } = await runCli(['doctor'], { folder, environment });
    expect(code).toBe(1);
    const wrong = stdout.split('\n').filter((line) => line.startsWith('wrong'));
    expect(wrong).toEqual([expect.stringContaining(variable)]);
    expect(wrong[0]).toContain(said);
    expect(stdout + stderr).not.toContain('wrong-and-secret');
  });
});

it('promises no other try of a service that it could not reach', async () => {
  const folder = tempFolder();
  const settings = 'discord: { apiUrl: "http://127.0.0.1:1/api" }\n';
  writeFileSync(join(folder, 'verbatim.yaml'), settings);
  const environment = { DISCORD_TOKEN: 'any' };
  const { code, stdout } = await runCli(['doctor'], { folder, environment });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^wrong +Discord: .*Check the address and the network, or try again later\.$/m,
  );
});

it('tells everything to a program with --json', async () => {
  const folder = await newsroom();
  const environment = { ...RIGHT, SLACK_BOT_TOKEN: 'wrong' };
  const { code, stdout } = await runCli(['doctor', '--json'], { folder, environment });
  expect(code).toBe(1);
  const { version, checks } = JSON.parse(stdout) as Report;
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(checks.map(({ what, state }) => `${what} ${state}`)).toEqual([
    'Node.js ok',
    'settings ok',
    'console ok',
    'store ok',
    'Slack wrong',
    'Discord ok',
  ]);
});

it('says what is wrong with a damaged store', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/verbatim.db'), 'This is no database, and long enough to tell.');
  const { code, stdout } = await runCli(['doctor'], { folder });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong +store: .*restore the last backup/m);
});

it.each([
  [0, 'disk full'],
  [5 * 1024 * 1024, 'disk nearly full (5 MiB left)'],
])('says of a store beside which %i bytes are free: %s', async (freeBytes, said) => {
  const folder = tempFolder();
  await storeIn(folder, []);
  const config = { ...loadConfig({ folder, environment: {} }), dataFolder: join(folder, 'data') };
  const checks = await examine(config, async () => ({ storeBytes: 1, freeBytes }));
  expect(checks.find(({ what }) => what === 'store')).toMatchObject({
    state: 'wrong',
    finding: expect.stringContaining(`besides the sample wire; ${said}. `),
  });
});

it('says which feed can not be had', async () => {
  const outlet = await serveOutlet(new Map());
  const folder = tempFolder();
  writeFileSync(join(folder, 'verbatim.yaml'), `http: { allowedHosts: ["${outlet.host}"] }\n`);
  await storeIn(folder, [`${outlet.origin}/feed.xml`]);
  const { code, stdout } = await runCli(['doctor'], { folder });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong +feed http\S+: There is nothing at this address \(HTTP 404\)/m);
});

describe('the data folder', () => {
  it('may be there and empty', async () => {
    const folder = tempFolder();
    expect(await checkStoreAt(folder)).toMatchObject({
      state: 'ok',
      finding: `${folder}/ holds no store yet`,
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'can not be made where the system makes none',
    async () => {
      expect(await checkStoreAt('/proc/verbatim')).toMatchObject({
        state: 'wrong',
        finding: expect.stringMatching(/^\/proc\/ can't be written to\./),
      });
    },
  );

  it.each(['', '/data', '/data/deeper'])('can not be made in a file: taken%s', async (rest) => {
    const file = join(tempFolder(), 'taken');
    writeFileSync(file, '');
    expect(await checkStoreAt(`${file}${rest}`)).toMatchObject({
      state: 'wrong',
      finding: `${file} is no folder. Name another place as dataFolder.`,
    });
  });
});

describe('the console', () => {
  const HASH = `scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(43)}`;
  const USERS = { VERBATIM_CONSOLE_USERS: `ada:admin:${HASH}` };

  async function checkConsoleWith(settings: string, environment: Record<string, string> = {}) {
    const folder = tempFolder();
    writeFileSync(join(folder, 'verbatim.yaml'), settings);
    const checks = await examine(loadConfig({ folder, environment }));
    const { state, finding } = checks.find(({ what }) => what === 'console') ?? {};
    return `${state}: ${finding}`;
  }

  it.each<[string, Record<string, string>, RegExp]>([
    ['', {}, /^ok: 127\.0\.0\.1, without a login$/],
    ['console: { enabled: false }', {}, /^off: /],
    [
      'console: { publicUrl: "https://v.example" }',
      USERS,
      /^ok: https:\/\/v\.example, 1 may log in$/,
    ],
    ['console: { publicUrl: "https://v.example" }', {}, /^wrong: console\.publicUrl: .*no login/],
    ['console: { host: 192.168.0.7 }', {}, /^wrong: console\.host: .*no login/],
    ['', { VERBATIM_CONSOLE_USERS: 'ada:admin:harbour' }, /^wrong: .*entry 1 \(ada\)(?!.*harbour)/],
  ])('with %j and %j', async (settings, environment, found) => {
    expect(await checkConsoleWith(settings, environment)).toMatch(found);
  });
});

it('tells where workspaces install Verbatim themselves', async () => {
  const folder = tempFolder();
  const publicUrl = 'https://verbatim.example/bot';
  writeFileSync(join(folder, 'verbatim.yaml'), `slack: { http: { publicUrl: "${publicUrl}" } }\n`);
  const environment = {
    SLACK_SIGNING_SECRET: 's',
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'c',
    VERBATIM_KEY: 'k'.repeat(32),
  };
  const checks = await examine(loadConfig({ folder, environment }));
  expect(checks.find(({ what }) => what === 'Slack')).toEqual({
    what: 'Slack',
    state: 'ok',
    finding: `several workspaces; each installs at ${publicUrl}/slack/install`,
  });
});
