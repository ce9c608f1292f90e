/** The stand-ins of the two services and a PostgreSQL, built: they are TypeScript, which Node.js 20 can't load. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns the functions that start them. */
export async function loadStandIns() {
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [compiler, '-p', `${root}test/soak`]);
  const built = (path) => import(`${root}dist/test/stand-ins/${path}.js`);
  const { startSlackStandIn } = await built('slack/start-slack-stand-in');
  const { startDiscordStandIn } = await built('discord/start-discord-stand-in');
  const { startPostgres } = await import(`${root}dist/test/helpers/store/postgres-server.js`);
  return { startSlackStandIn, startDiscordStandIn, startPostgres };
}
