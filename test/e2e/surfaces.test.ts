/**
 * The whole way on real input, as a user has it: the built program as a process of its own, the real SDKs against stand-ins,
 * feeds and pages over HTTP. The same questions on all three surfaces.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { type RunningProgram, runProgram } from '../helpers/program/run-program.ts';
import {
  type Ask,
  consoleSurface,
  discordSurface,
  type Surface,
  slackSurface,
} from '../helpers/program/surfaces.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { startDiscordStandIn } from '../stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from '../stand-ins/slack/start-slack-stand-in.ts';

const SURFACES = ['console', 'Slack', 'Discord'] as const;
const TOKENS = { botToken: 'xoxb-test', appToken: 'xapp-test', discordToken: 'discord-test' };

const quote = (speaker: string, words?: string): Ask => ({
  name: 'quote',
  text: words === undefined ? speaker : `${speaker} ${words}`,
  options: words === undefined ? { speaker } : { speaker, words },
});
const positions = (name: string): Ask => ({ name: 'positions', text: name, options: { name } });
const DIGEST: Ask = { name: 'digest', subcommand: 'now', text: 'now', options: {} };

/** Starts the program with this surface connected. */
async function startOn(
  surface: (typeof SURFACES)[number],
  settings: string,
): Promise<{ program: RunningProgram; surface: Surface }> {
  const folder = tempFolder();
  if (surface === 'Slack') {
    const slack = await startSlackStandIn(TOKENS);
    onTestFinished(() => slack.close());
    const program = await runProgram({
      folder,
      settings: `${settings}slack: { apiUrl: "${slack.apiUrl}" }\n`,
      environment: { SLACK_BOT_TOKEN: TOKENS.botToken, SLACK_APP_TOKEN: TOKENS.appToken },
    });
    await program.waitFor('platform connected');
    return { program, surface: slackSurface(slack) };
  }
  if (surface === 'Discord') {
    const discord = await startDiscordStandIn({ token: TOKENS.discordToken });
    onTestFinished(() => discord.close());
    const program = await runProgram({
      folder,
      settings: `${settings}discord: { apiUrl: "${discord.apiUrl}" }\n`,
      environment: { DISCORD_TOKEN: TOKENS.discordToken },
    });
    await program.waitFor('platform connected');
    return { program, surface: discordSurface(discord) };
  }
  const program = await runProgram({ folder, settings });
  return { program, surface: consoleSurface(program) };
}

describe('the sample wire', () => {
  it.each(SURFACES)('is read, quoted and digested on %s', async (name) => {
    const { program, surface } = await startOn(name, '');
    await program.waitFor('feed polled', 2);

    const solvane = await surface.ask(quote('Solvane'));
    expect(solvane).toContain('Ingrid Solvane');
    expect(solvane).toContain('A third is a number we can defend on every quay in the country');
    const council = await surface.ask(positions('Tidewater Council'));
    expect(council).toContain('Oskar Venning');
    const merged = await surface.ask({
      name: 'speakers',
      subcommand: 'merge',
      text: 'merge Solvane Talloch confirm:yes',
      options: { name: 'Solvane', other: 'Talloch', confirm: 'yes' },
    });
    expect(merged).toContain('are one now. This is decision 1.');
    expect(await surface.ask(quote('Solvane', 'passports'))).toContain(
      'The cod do not carry passports',
    );
    const undo: Ask = {
      name: 'speakers',
      subcommand: 'undo',
      text: 'undo 1',
      options: { decision: 1 },
    };
    expect(await surface.ask(undo)).toContain('Decision 1 is undone');
    expect(await surface.ask(quote('Solvane'))).not.toContain('passports');
    await surface.ask(DIGEST);
    const digest = await surface.posts();
    expect(digest).toContain('The cod do not carry passports,');
    expect(digest).toContain('also: ');
    expect(await program.stop()).toBe(0);
  });
});

/** The article that the design measures with; its words are its publisher's, so only short pieces are named here. */
const SEED = '../shared/eval/seed';

describe.runIf(existsSync(SEED))('the seed article', () => {
  it.each(SURFACES)('is followed, quoted and digested on %s', async (name) => {
    const read = (file: string) =>
      readFileSync(`${SEED}/${file}`, 'utf8').replaceAll('https://news.example', '@origin@');
    const outlet = await serveOutlet(
      new Map([
        ['/feed.xml', { contentType: 'application/rss+xml', body: read('feed.xml') }],
        ['/world/russia-ukraine-truss', { contentType: 'text/html', body: read('article.html') }],
      ]),
    );
    const settings = `sampleWire: false\nhttp: { allowedHosts: ["${outlet.host}"] }\n`;
    const { program, surface } = await startOn(name, settings);
    const url = `${outlet.origin}/feed.xml`;
    await surface.ask({ name: 'feeds', subcommand: 'add', text: `add ${url}`, options: { url } });
    await program.waitFor('feed polled');

    const truss = await surface.ask(quote('Truss'));
    expect(truss).toContain('Liz Truss');
    expect(truss).toContain('Foreign Minister');
    expect(truss).toContain('a massive strategic mistake');
    expect(truss).toContain('This is the reality of armed conflict');
    expect(truss).toContain('known from a pronoun');

    const stoltenberg = await surface.ask(quote('Stoltenberg'));
    expect(stoltenberg).toContain('Jens Stoltenberg');
    expect(stoltenberg).toContain('Russia does not have a veto');
    expect(stoltenberg).not.toContain('non-starters');

    const nato = await surface.ask(positions('NATO'));
    for (const words of [
      'Vladimir Putin',
      'demands',
      'Wendy Sherman',
      'rejects',
      'Alexander Grushko',
      'warns',
    ])
      expect(nato).toContain(words);

    await surface.ask(DIGEST);
    const digest = await surface.posts();
    expect(digest).toContain('Daily Example');
    expect(digest).not.toMatch(/Leave a Reply|Additional reporting|More about Russia/);
    expect(await program.stop()).toBe(0);
  });
});
