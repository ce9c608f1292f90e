import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { listDefinitions } from '../../commands/all-commands.ts';
import { runCli } from '../helpers/run-program.ts';
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
