/** Commands, all the way through: on the consoles of those processes to which nothing is being done, and on Discord in any server. */
import { setTimeout as wait } from 'node:timers/promises';
import { GUILDS } from './build-cluster.mjs';

/** As Discord waits. */
const ANSWER_LIMIT_MS = 3_000;
const ASK_EVERY_MS = 250;

/** @returns a function that ends it, with what was asked and what not answered. */
export function askMembers({ members, discord }) {
  let isOver = false;
  const counts = { asked: 0, unanswered: 0, askedOnDiscord: 0, answeredOnDiscord: 0 };
  const running = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const member = members[turn % members.length];
      if (member.isWell) await ask(member, counts);
      if (turn % GUILDS.length === 0) askOnDiscord(discord, turn / GUILDS.length, counts);
      await wait(ASK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await running;
      return counts;
    },
  };
}

async function ask(member, counts) {
  const { program } = member;
  const url = program.consoleUrl();
  counts.asked += 1;
  const isAnswered = await fetch(`${url}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ channelId: 'newsroom', line: '/quote Halden' }),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  }).then(
    async (response) => response.ok && (await response.text()) !== '',
    () => false,
  );
  // Something was done to it meanwhile: it was not among those alive.
  if (!isAnswered && member.isWell && member.program === program) counts.unanswered += 1;
}

/** Nobody answers while the part of its server moves; that one is answered twice shows as a refusal of the stand-in. */
function askOnDiscord(discord, turn, counts) {
  const guildId = GUILDS[turn % GUILDS.length];
  const asked = { name: 'quote', options: { speaker: 'Halden' }, guildId };
  counts.askedOnDiscord += 1;
  discord.runCommand(asked).then(
    () => {
      counts.answeredOnDiscord += 1;
    },
    // No process was there yet.
    () => undefined,
  );
}
