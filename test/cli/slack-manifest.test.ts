import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { listDefinitions } from '../../commands/all-commands.ts';
import { runCli } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

it('prints a manifest with every slash command, ready to be pasted', async () => {
  const { code, stdout, stderr } = await runCli(['slack-manifest'], { folder: tempFolder() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { features } = parse(stdout) as {
    features: { slash_commands: { command: string; description: string }[] };
  };
  expect(features.slash_commands.map(({ command }) => command)).toEqual(
    listDefinitions().map(({ name }) => `/${name}`),
  );
  expect(stdout).toMatch(/[^\n]\n$/);
});

it('prints the one for HTTP before there is any secret, which Slack gives out for it', async () => {
  const folder = tempFolder();
  const settings = 'slack: { http: { publicUrl: "https://verbatim.example" } }\n';
  writeFileSync(join(folder, 'verbatim.yaml'), settings);
  const { code, stdout, stderr } = await runCli(['slack-manifest'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('https://verbatim.example/slack/');
  const started = await runCli(['run'], { folder });
  expect(started).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('SLACK_SIGNING_SECRET'),
  });
});
