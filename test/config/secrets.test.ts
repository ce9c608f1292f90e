import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSecretValues, readSecrets } from '../../config/secrets.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

function read(files: Record<string, string>, environment: Record<string, string> = {}) {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readSecrets(folder, environment);
}

describe('secrets', () => {
  it('are not read from an .env that is a folder, and nothing is begun without them', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '.env'));
    expect(() => readSecrets(folder, {})).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        finding: expect.stringMatching(/\.env: found a folder, allowed: a file/),
      }),
    );
  });

  it('are taken out of the quotation marks that Docker leaves around them', () => {
    const given = { SLACK_BOT_TOKEN: '"xoxb-a"', SLACK_APP_TOKEN: "'xapp-a' ", DISCORD_TOKEN: '"' };
    const secrets = read({ '.env': 'DISCORD_TOKEN=written' }, given);
    expect([secrets.slackBotToken, secrets.slackAppToken]).toEqual(['xoxb-a', 'xapp-a']);
    expect(secrets.discordToken).toBe('"');
    expect(read({ '.env': 'DISCORD_TOKEN=a' }, { DISCORD_TOKEN: '""' }).discordToken).toBe('a');
  });

  it.each([
    ['of a comment', 'utf8', '# clé\n', true],
    ['of a comment', 'latin1', '# clé\n', true],
    ['of a comment behind it', 'latin1', 'DISCORD_TOKEN=a # clé\n', true],
    ['of a value', 'latin1', 'OTHER=clé\n', false],
    ['of a name', 'latin1', 'CLÉ=b\n', false],
    ['of all', 'utf16le', '\uFEFF# clé\n', false],
  ] as const)('are read whatever the letters %s in %s: %j', (_, encoding, text, isRead) => {
    const folder = tempFolder();
    writeFileSync(join(folder, '.env'), Buffer.from(`${text}DISCORD_TOKEN=a\n`, encoding));
    const readAll = () => readSecrets(folder, {}).discordToken;
    if (isRead) expect(readAll()).toBe('a');
    else expect(readAll).toThrow(/is not in UTF-8/);
  });

  it('come from the environment before .env', () => {
    const secrets = read(
      { '.env': 'DISCORD_TOKEN=written\nSLACK_BOT_TOKEN="xoxb-a"\nSLACK_APP_TOKEN=xapp-a\n' },
      { DISCORD_TOKEN: 'given' },
    );
    expect(secrets).toEqual({
      discordToken: 'given',
      slackBotToken: 'xoxb-a',
      slackAppToken: 'xapp-a',
    });
  });
});

it('lists every secret that is set, of users the hashes alone', () => {
  const secrets = read(
    {},
    {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DISCORD_TOKEN: 'd-1',
      VERBATIM_CONSOLE_USERS: 'ada:admin:scrypt.1, berit:reader:scrypt.2',
    },
  );
  expect(listSecretValues(secrets)).toEqual(['xoxb-1', 'xapp-1', 'd-1', 'scrypt.1', 'scrypt.2']);
  expect(listSecretValues(read({}))).toEqual([]);
});
