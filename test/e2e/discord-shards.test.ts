/** Two real processes that divide the connections to Discord: each command is answered once, by the one that holds its shard. */
import { expect, it, onTestFinished } from 'vitest';
import { type RunningProgram, runProgram } from '../helpers/program/run-program.ts';
import { createDatabase } from '../helpers/store/create-database.ts';
import { postgresServer } from '../helpers/store/open-test-database.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { startDiscordStandIn } from '../stand-ins/discord/start-discord-stand-in.ts';

const TOKEN = 'discord-test';
/** Of the first and of the second of two shards: (id >> 22) % 2. */
const [EVEN, ODD] = ['100000000000000001', '100000000004194305'] as const;

async function openDiscord() {
  const discord = await startDiscordStandIn({
    ...{ token: TOKEN, guildIds: [EVEN, ODD], maxConcurrency: 1, identifyEveryMs: 5_000 },
  });
  onTestFinished(() => discord.close());
  const store = await createDatabase(postgresServer());
  const settings = `sampleWire: false\nstore: ${store}\ndiscord: { apiUrl: "${discord.apiUrl}", shards: 2 }\n`;
  const start = () =>
    runProgram({ folder: tempFolder(), settings, environment: { DISCORD_TOKEN: TOKEN } });
  const areThere = () => [...new Set(discord.gateway.shards())].sort().join() === '0/2,1/2';
  return { discord, start, areThere };
}

const count = (program: RunningProgram, message: string) =>
  program.events().filter(({ msg }) => msg === message).length;

it('answers in each server once, though a process stands still for longer than its lease', async () => {
  const { discord, start, areThere } = await openDiscord();
  const programs = await Promise.all([start(), start()]);
  await Promise.all(programs.map((program) => program.waitFor('shard connected')));
  await discord.until(areThere);
  const ask = async (guildId: string) => {
    const { original } = await discord.runCommand({ name: 'status', subcommand: 'show', guildId });
    return JSON.stringify(original?.embeds);
  };
  expect(await ask(EVEN)).toContain('answers for part 1 of 2');
  expect(await ask(ODD)).toContain('answers for part 2 of 2');

  const [one, other] = programs;
  const [oneBefore, otherBefore] = programs.map((each) => count(each, 'shard connected'));
  other.pause();
  await one.waitFor('shard connected', (oneBefore ?? 0) + 1);
  expect(await ask(EVEN)).toContain('answers for part 1, 2 of 2');
  expect(await ask(ODD)).toContain('answers for part 1, 2 of 2');
  other.resume();
  await other.waitFor('left to the process that answers here now');
  // It has its part again, once the other has let it go.
  await other.waitFor('shard connected', (otherBefore ?? 0) + 1);
  for (const guildId of [EVEN, ODD]) await ask(guildId);
  expect(discord.refusals).toEqual([]);
  for (const program of programs) expect(await program.stop()).toBe(0);
  expect(programs.map((program) => count(program, 'answered')).reduce((a, b) => a + b)).toBe(6);
}, 120_000);
