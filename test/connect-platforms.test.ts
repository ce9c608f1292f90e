import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Config, loadConfig } from '../config/load.ts';
import { connectPlatforms } from '../src/connect-platforms.ts';
import { createStoryJoiner } from '../src/digests/join-stories.ts';
import { openSampleWire } from '../src/following/run-sample-wire.ts';
import { createOlderReader } from '../src/index-upkeep/read-older.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { type Shards, shardsAlone } from '../src/lib/shards.ts';
import type { CommandGateway } from '../src/model/command.ts';
import { createQuoteIndex } from '../src/quote-index/create-quote-index.ts';
import { VERSION } from '../src/version.ts';
import { fakeFeeds } from './helpers/console/console-feeds.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { freePort } from './helpers/free-port.ts';
import { startLoopbackServer } from './helpers/loopback-server.ts';
import { echoGateway } from './helpers/slack/slack-trial.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';
import { tempFolder } from './helpers/temp-folder.ts';
import { testLinks } from './helpers/values/links.ts';
import { startDiscordStandIn } from './stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from './stand-ins/slack/start-slack-stand-in.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-right', SLACK_APP_TOKEN: 'xapp-right' };
const DISCORD = { DISCORD_TOKEN: 'right' };

interface Given {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly console?: {
    readonly enabled?: boolean;
    readonly port?: number | undefined;
    readonly publicUrl?: string;
  };
  readonly slackUrl?: string;
  /** Slack comes over HTTP to this port. */
  readonly slackPort?: number;
  readonly discordUrl?: string;
  readonly devGuild?: string;
  readonly gateway?: CommandGateway;
  readonly shards?: Shards;
}

/** The platforms that these settings name, with what they say. */
async function setUp(given: Given = {}) {
  const clock = new FakeClock();
  const store = await openTestStore();
  const base = loadConfig({ folder: tempFolder(), environment: given.secrets ?? {} });
  const config = {
    ...base,
    console: { ...base.console, port: 0, ...given.console },
    slack: { ...base.slack, apiUrl: given.slackUrl, http: slackHttp(base, given.slackPort) },
    discord: { ...base.discord, apiUrl: given.discordUrl, devGuild: given.devGuild },
  };
  const said = recordLines();
  const [index, connected] = [createQuoteIndex(), vi.fn()];
  const platforms = await connectPlatforms({
    config,
    gateway: given.gateway ?? echoGateway([]),
    store,
    feeds: fakeFeeds(),
    index,
    older: createOlderReader(store),
    joiner: createStoryJoiner({ store, index }),
    links: testLinks,
    sample: await openSampleWire({ store, clock, isWanted: false }),
    clock,
    timers: clock,
    logger: silentLogger,
    shards: given.shards ?? shardsAlone(clock),
    say: { notice: said.add, problem: said.add },
    operator: async (path) => ({ status: 200, contentType: 'text/plain', body: path }),
    onConnected: connected,
  });
  onTestFinished(() => platforms.stop());
  return { platforms, clock, said, store, connected };
}

function slackHttp({ slack }: Config, port?: number): Config['slack']['http'] {
  return port === undefined
    ? slack.http
    : { publicUrl: 'https://verbatim.example', host: '127.0.0.1', port };
}

/** Lines said, and a way to wait for the next. */
function recordLines() {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  return {
    lines,
    add(line: string) {
      lines.push(line);
      for (const check of waiting) check();
    },
    until: (count: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (lines.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** A promise that resolves when told. */
function createLatch() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the console', () => {
  it('says where it listens, and is found from then on', async () => {
    const { platforms, said } = await setUp();
    expect(platforms.consoleUrl()).toBeNull();
    expect(platforms.find('console')).toBeNull();
    await platforms.startConsole();
    const url = platforms.consoleUrl();
    expect(said.lines).toEqual([`Verbatim ${VERSION} is running: ${url}`]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(platforms.find('console')?.name).toBe('console');
    expect(platforms.describe()[0]).toBe(`Console: ${url}`);
  });

  it('is named as connected from then on, and no service that the settings leave out', async () => {
    const { platforms } = await setUp();
    expect(platforms.connections()).toEqual([{ name: 'console', isConnected: false }]);
    await platforms.startConsole();
    expect(platforms.connections()).toEqual([{ name: 'console', isConnected: true }]);
    const response = await fetch(`${platforms.consoleUrl()}/readyz`);
    expect(await response.text()).toBe('/readyz');
  });

  it('takes the next free port only where none was asked for, and says so', async () => {
    const busy = createServer().listen(3000, '127.0.0.1');
    // Else another program has it.
    await once(busy, 'listening').catch(() => undefined);
    onTestFinished(() => void busy.close());
    for (const console of [{ port: 3000 }, { port: undefined, publicUrl: 'http://localhost' }])
      await expect((await setUp({ console })).platforms.startConsole()).rejects.toThrow(/in use/);
    const { platforms, said } = await setUp({ console: { port: undefined } });
    await platforms.startConsole();
    expect(said.lines[0]).toMatch(/:\d+ \(port 3000 is busy\)$/);
  });

  it('gives out the address under which people reach it, and shows them the door', async () => {
    const publicUrl = 'https://verbatim.example';
    const users = `ada:admin:scrypt.15.8.3.${'s'.repeat(22)}.${'k'.repeat(43)}`;
    const { platforms, said } = await setUp({
      console: { publicUrl },
      secrets: { VERBATIM_CONSOLE_USERS: users },
    });
    expect(platforms.consoleUrl()).toBeNull();
    await platforms.startConsole();
    expect(platforms.consoleUrl()).toBe(publicUrl);
    const local = /http:\S+/.exec(said.lines.join())?.[0] ?? '';
    const response = await fetch(`${local}/c/newsroom`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/login?next=%2Fc%2Fnewsroom');
  });

  it('does not open a door that others could find without a login', async () => {
    const open = setUp({ console: { publicUrl: 'https://verbatim.example' } });
    await expect(open).rejects.toMatchObject({ code: 'config-invalid' });
  });

  it('says that it is off', async () => {
    const { platforms, said } = await setUp({ console: { enabled: false } });
    await platforms.startConsole();
    expect(said.lines).toEqual([`Verbatim ${VERSION} is running; the console is off.`]);
    expect(platforms.consoleUrl()).toBeNull();
    expect(platforms.find('console')).toBeNull();
    expect(platforms.describe()[0]).toBe('Console: off (console.enabled is false)');
  });
});

it('leaves out what the settings do not name, and says which variable would', async () => {
  const { platforms, said } = await setUp();
  platforms.startOthers();
  await settle();
  expect(platforms.describe()).toEqual([
    'Console: not started',
    'Slack: off (SLACK_BOT_TOKEN is not set)',
    'Discord: off (DISCORD_TOKEN is not set)',
  ]);
  expect([platforms.find('slack'), platforms.find('discord')]).toEqual([null, null]);
  expect([platforms.away(), said.lines]).toEqual([[], []]);
});

describe('a token that the service refuses', () => {
  it.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])('%s is told once', async (variable) => {
    const slack = await startSlackStandIn({ botToken: 'xoxb-right', appToken: 'xapp-right' });
    onTestFinished(() => slack.close());
    const secrets = { ...SLACK, [variable]: 'xoxb-wrong' };
    const { platforms, clock, said } = await setUp({ secrets, slackUrl: slack.apiUrl });
    platforms.startOthers();
    await said.until(1);
    await settle();
    expect(said.lines).toEqual([expect.stringMatching(`^Slack: .*${variable}.*invalid_auth`)]);
    expect(said.lines[0]).not.toContain('xoxb-wrong');
    expect(clock.alarmsMs()).toEqual([]);
    expect(platforms.find('slack')).toBeNull();
    expect(platforms.describe()[1]).toMatch(/^Slack: not connected: .*invalid_auth/);
  });

  it('DISCORD_TOKEN is told once, and the others go on', async () => {
    const discord = await startDiscordStandIn({ token: 'right' });
    const slack = await startSlackStandIn({ botToken: 'xoxb-right', appToken: 'xapp-right' });
    onTestFinished(async () => {
      await Promise.all([discord.close(), slack.close()]);
    });
    const { platforms, clock, said } = await setUp({
      secrets: { ...SLACK, DISCORD_TOKEN: 'wrong' },
      slackUrl: slack.apiUrl,
      discordUrl: discord.apiUrl,
    });
    platforms.startOthers();
    await Promise.all([said.until(1), slack.connected()]);
    await settle();
    expect(said.lines).toEqual([expect.stringMatching(/^Discord: .*DISCORD_TOKEN/)]);
    expect(clock.alarmsMs()).toEqual([]);
    expect(platforms.find('discord')).toBeNull();
    await expect.poll(() => platforms.describe()[1]).toBe('Slack: connected');
    expect(platforms.find('slack')?.name).toBe('slack');
  });
});

it('takes Slack over HTTP where the settings give it an address', async () => {
  const slack = await startSlackStandIn({ botToken: 'xoxb-right', appToken: 'xapp-right' });
  onTestFinished(() => slack.close());
  const slackPort = await freePort();
  const signingSecret = 'signing-secret';
  const { platforms } = await setUp({
    secrets: { ...SLACK, SLACK_SIGNING_SECRET: signingSecret },
    slackUrl: slack.apiUrl,
    slackPort,
  });
  platforms.startOthers();
  await expect.poll(() => platforms.describe()[1], { timeout: 20_000 }).toBe('Slack: connected');
  slack.deliverTo({ url: `http://127.0.0.1:${slackPort}/slack/events`, signingSecret });
  const { answers } = await slack.sendCommand({ command: '/quote', text: 'Berg' });
  expect(answers[0]?.text).toBe('Quotes for Berg');
});

it('tries a service that can not be reached again, later and later, until it can', async () => {
  const port = await freePort();
  const { platforms, clock, said, connected } = await setUp({
    secrets: DISCORD,
    discordUrl: `http://127.0.0.1:${port}/api`,
  });
  const startMs = clock.nowMs();
  const alarms: number[] = [];
  platforms.startOthers();
  for (let failures = 1; failures <= 8; failures++) {
    await said.until(failures);
    await settle();
    const [nextMs = 0] = clock.alarmsMs();
    alarms.push((nextMs - clock.nowMs()) / 1000);
    expect(platforms.find('discord')).toBeNull();
    if (failures < 8) await clock.advanceTo(nextMs);
  }
  expect(alarms).toEqual([15, 30, 60, 120, 240, 480, 600, 600]);
  expect(clock.nowMs() - startMs).toBe((15 + 30 + 60 + 120 + 240 + 480 + 600) * 1000);
  expect(platforms.describe()[2]).toMatch(/^Discord: not connected: .*can't be reached/);
  expect(platforms.away()).toEqual(['Discord']);
  expect(connected).not.toHaveBeenCalled();

  const discord = await startDiscordStandIn({ token: 'right', port });
  onTestFinished(() => discord.close());
  await clock.advance(600_000);
  await vi.waitFor(() => expect(connected).toHaveBeenCalledOnce());
  expect(platforms.find('discord')?.name).toBe('discord');
  expect([platforms.describe()[2], platforms.away()]).toEqual(['Discord: connected', []]);
  expect(clock.alarmsMs()).toEqual([]);
});

it('has Discord’s commands in the server to develop in alone, and forgets what Discord says is gone', async () => {
  const discord = await startDiscordStandIn({ token: 'right' });
  onTestFinished(() => discord.close());
  const { guildId, channelIds } = discord;
  const { platforms, store } = await setUp({
    secrets: DISCORD,
    discordUrl: discord.apiUrl,
    devGuild: guildId,
  });
  const channels = [...channelIds, 'elsewhere'].map((channelId) => ({
    platform: 'discord' as const,
    workspaceId: channelId === 'elsewhere' ? 'another' : guildId,
    channelId,
  }));
  for (const channel of channels) await store.addAlertChannel(channel);
  platforms.startOthers();
  await discord.until(() => discord.guildCommands().length > 0);
  expect(discord.registeredCommands()).toEqual([]);
  discord.deleteChannel(channelIds[0] ?? '');
  await expect.poll(() => store.listAlertChannels()).toEqual(channels.slice(1));
  discord.removeGuild();
  await expect.poll(() => store.listAlertChannels()).toEqual(channels.slice(2));
});

describe('Discord’s connections', () => {
  it.each([
    [[0], 1, 'Discord: connected'],
    [[0, 2], 4, 'Discord: connected; answers for part 1, 3 of 4'],
    [[], 1, 'Discord: connected; other processes answer'],
  ])('%j of %i are told', async (held, count, told) => {
    const discord = await startDiscordStandIn({ token: 'right' });
    onTestFinished(() => discord.close());
    const shards: Shards = {
      ...shardsAlone(new FakeClock()),
      claim: async () => ({ count, held: held.map((number) => ({ number, count })), processes: 2 }),
    };
    const { platforms } = await setUp({ secrets: DISCORD, discordUrl: discord.apiUrl, shards });
    platforms.startOthers();
    await expect.poll(() => platforms.describe()[2]).toBe(told);
    expect(platforms.connections().at(-1)).toEqual({
      name: 'discord',
      isConnected: true,
      shards: { count, held, connected: held.length },
    });
    // Whichever it holds, it posts.
    expect(platforms.find('discord')?.name).toBe('discord');
  });
});

describe('stop', () => {
  it('waits for the answers under way', async () => {
    const asked = createLatch();
    const release = createLatch();
    const echo = echoGateway([]);
    const gateway: CommandGateway = {
      ...echo,
      async run(request) {
        asked.open();
        await release.opened;
        return await echo.run(request);
      },
    };
    const { platforms } = await setUp({ gateway });
    await platforms.startConsole();
    const url = platforms.consoleUrl() ?? '';
    const answer = fetch(`${url}/api/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ channelId: 'newsroom', line: '/quote Berg' }),
    }).then((response) => response.text());
    await asked.opened;
    let isStopped = false;
    const stopping = platforms.stop().then(() => {
      isStopped = true;
    });
    await settle();
    expect(isStopped).toBe(false);
    release.open();
    await stopping;
    expect(await answer).toContain('Anna Berg');
  });

  it.each([
    ['Slack', SLACK],
    ['Discord', DISCORD],
  ])('ends an attempt to connect that %s leaves unanswered, without a word', async (_, secrets) => {
    const arrived = createLatch();
    const silent = await startLoopbackServer(() => arrived.open());
    onTestFinished(() => silent.close());
    const { platforms, clock, said } = await setUp({
      secrets,
      slackUrl: `${silent.origin}/api/`,
      discordUrl: `${silent.origin}/api`,
    });
    platforms.startOthers();
    await arrived.opened;
    await platforms.stop();
    await silent.close();
    await settle();
    expect(said.lines).toEqual([]);
    expect(clock.alarmsMs()).toEqual([]);
  });

  it('tries nothing again afterwards', async () => {
    const port = await freePort();
    const { platforms, clock, said } = await setUp({
      secrets: DISCORD,
      discordUrl: `http://127.0.0.1:${port}/api`,
    });
    platforms.startOthers();
    await said.until(1);
    await settle();
    await platforms.stop();
    expect(clock.alarmsMs()).toEqual([]);
  });
});
