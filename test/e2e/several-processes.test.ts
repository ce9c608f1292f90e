/** Several real processes on one real PostgreSQL: work is shared, and nothing is lost with one that is killed. */
import { expect, it, onTestFinished } from 'vitest';
import { followGates } from '../helpers/outlets/gate-outlet.ts';
import { type RunningProgram, runProgram } from '../helpers/program/run-program.ts';
import { consoleSurface } from '../helpers/program/surfaces.ts';
import { createDatabase } from '../helpers/store/create-database.ts';
import { postgresServer } from '../helpers/store/open-test-database.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { startSlackStandIn } from '../stand-ins/slack/start-slack-stand-in.ts';

const ARTICLES = 40;

const ask = (program: RunningProgram, name: string, text: string) =>
  consoleSurface(program).ask({ name, text, options: {} });

/** Asks until the answer has the words: what another process stored comes soon after. */
async function askUntil(program: RunningProgram, [name, text]: [string, string], words: string) {
  for (;;) {
    const answer = await ask(program, name, text);
    if (answer.includes(words)) return answer;
  }
}

it('goes on where a process was killed, each article once, and answers in each', async () => {
  const url = await createDatabase(postgresServer());
  const gates = await followGates(ARTICLES);
  const settings = `${gates.settings}store: ${url}\n`;
  const start = (...args: readonly string[]) =>
    runProgram({ folder: tempFolder(), settings, args });
  const [first, second] = await Promise.all([start(), start()]);
  const answering = await start('--roles', 'answer,console');
  // The one that polls is killed in the middle of it.
  const polling = await Promise.race(
    [first, second].map(async (program) => {
      await program.waitFor('article added', 5);
      return program;
    }),
  );
  const other = polling === first ? second : first;
  await polling.kill();
  gates.openLast();
  await other.waitFor('feed polled');
  expect(await ask(other, 'quote', 'Halden')).toContain('boat to wait for');
  await askUntil(answering, ['quote', `Halden "Gate ${ARTICLES - 1}"`], 'boat to wait for');
  await askUntil(answering, ['quote', 'Halden "Gate 0"'], 'boat to wait for');

  const added = [first, second].flatMap((program) =>
    program.events().filter(({ msg }) => msg === 'article added'),
  );
  const ids = added.map(({ articleId }) => articleId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(answering.events().filter(({ msg }) => msg === 'feed polled')).toEqual([]);
  const store = await openTestStore({ path: url });
  expect(await store.countArticles()).toBe(ARTICLES);
  for (const program of [other, answering]) expect(await program.stop()).toBe(0);
  expect(other.errors()).not.toContain('"level":50');
}, 120_000);

it('stores right times on a machine whose clock is an hour ahead', async () => {
  const url = await createDatabase(postgresServer());
  const gates = await followGates(1);
  gates.openLast();
  const settings = `${gates.settings}store: ${url}\n`;
  const ahead = 'const now = Date.now; Date.now = () => now() + 3600000;';
  const program = await runProgram({
    ...{ folder: tempFolder(), settings },
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ahead)}` },
  });
  await program.waitFor('feed polled');
  expect(program.errors()).toContain('The clock of this machine is wrong');
  const [feed] = await (await openTestStore({ path: url })).listFeeds();
  const aheadMs = (feed?.lastPolledAtMs ?? 0) - Date.now();
  expect(Math.abs(aheadMs)).toBeLessThan(30 * 60_000);
  expect(await program.stop()).toBe(0);
}, 120_000);

it('answers each command on Slack once, whichever process Slack gives it to', async () => {
  const url = await createDatabase(postgresServer());
  const slack = await startSlackStandIn({ botToken: 'xoxb-test', appToken: 'xapp-test' });
  onTestFinished(() => slack.close());
  const settings = `sampleWire: false\nstore: ${url}\nslack: { apiUrl: "${slack.apiUrl}" }\n`;
  const environment = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
  const start = () => runProgram({ folder: tempFolder(), settings, environment });
  const programs = await Promise.all([start(), start()]);
  await Promise.all(programs.map((program) => program.waitFor('platform connected')));
  for (let asked = 0; asked < 10; asked++) {
    const { answers } = await slack.sendCommand({ command: '/status', text: '' });
    expect(answers).toHaveLength(1);
  }
  for (const program of programs) expect(await program.stop()).toBe(0);
}, 120_000);
