/** Secrets planted wherever the program takes them, with services that say them again: nothing of them comes out anywhere. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { startLoopbackServer } from '../helpers/loopback-server.ts';
import { harbourFeed } from '../helpers/outlets/harbour-page.ts';
import { startOtlpReceiver } from '../helpers/program/otlp-receiver.ts';
import { runCli, runProgram } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const SALT = 'plantedsaltplantedsalt';
const HASH = `scrypt.15.8.3.${SALT}.${'k'.repeat(43)}`;
const SECRETS = {
  SLACK_BOT_TOKEN: 'xoxb-planted-bot-token',
  SLACK_APP_TOKEN: 'xapp-planted-app-token',
  VERBATIM_KEY: 'planted-key-planted-key-planted-key',
  DISCORD_TOKEN: 'planted.discord.token-0123456789',
  VERBATIM_CONSOLE_USERS: `ada:admin:${HASH}`,
  OTEL_EXPORTER_OTLP_HEADERS: 'x-api-key=planted-api-key',
};

/** A service that refuses, and says why with all that it was told. */
async function startTelltale() {
  const server = await startLoopbackServer((request, response) => {
    const told = { url: request.url, headers: request.headers };
    // Slack says no with 200, Discord with a status.
    const status = request.url?.startsWith('/api/v') ? 401 : 200;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error: JSON.stringify(told), message: told }));
  });
  onTestFinished(() => server.close());
  return server;
}

it('are in no line, page, span, picture of health or backup of the store', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  const service = await startTelltale();
  const receiver = await startOtlpReceiver();
  const feeds = await startLoopbackServer((request, response) =>
    request.url?.startsWith('/ok')
      ? response.end(harbourFeed('Harbour Post', []).body)
      : response.writeHead(302, { location: `http://ada:planted@127.0.0.1:1/?key=planted` }).end(),
  );
  onTestFinished(() => feeds.close());
  const port = await freePort();
  const program = await runProgram({
    folder,
    settings: `
sampleWire: false
http: { allowedHosts: ["${feeds.host}", "127.0.0.1:1"] }
feeds:
  - "http://ada:planted@${feeds.host}/ok.xml"
  - "http://ada:planted@${feeds.host}/moved.xml"
slack: { apiUrl: "${service.origin}/api/" }
discord: { apiUrl: "${service.origin}/api" }
operation: { port: ${port}, tracesTo: "${receiver.url}" }
`,
    environment: SECRETS,
  });
  await program.waitFor('platform not connected');
  await program.waitFor('Slack can not be reached yet; trying again');
  await program.waitFor('feed could not be polled');
  await program.waitFor('feed polled');
  const shown: string[] = [];
  for (const address of [
    `http://127.0.0.1:${port}/healthz`,
    `http://127.0.0.1:${port}/readyz`,
    `http://127.0.0.1:${port}/metrics`,
    `${program.consoleUrl}/login`,
    `${program.consoleUrl}/readyz`,
    `${program.consoleUrl}/metrics`,
  ])
    shown.push(await (await fetch(address)).text());
  expect(await program.stop()).toBe(0);
  const doctor = await runCli(['doctor', '--json'], { folder, environment: SECRETS });
  expect(doctor.stdout).toContain('[secret]');
  shown.push(doctor.stdout, doctor.stderr);
  const store = ['verbatim.db', 'verbatim.db-wal']
    .map((name) => join(folder, 'data', name))
    .map((path) => {
      try {
        return readFileSync(path, 'latin1');
      } catch {
        return '';
      }
    });
  // What was planted did get to where it belongs.
  expect(JSON.stringify(service.requests.map(({ headers }) => headers))).toContain('planted');
  expect(receiver.bodies.length).toBeGreaterThan(0);
  expect(store.join().length).toBeGreaterThan(1000);
  expect(program.errors()).toContain('[secret]');
  for (const text of [program.errors(), ...shown, ...receiver.bodies, ...store])
    expect(text).not.toMatch(/.{0,60}(?:planted|k{43}).{0,20}/);
}, 60_000);
