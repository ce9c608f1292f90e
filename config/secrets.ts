/** What is secret in the settings: read from the environment or `.env`, never from verbatim.yaml. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readText } from './read-text.ts';

/** Tokens as given; undefined where the variable is not set or empty. */
export interface Secrets {
  readonly slackBotToken: string | undefined;
  readonly slackAppToken: string | undefined;
  readonly slackSigningSecret: string | undefined;
  readonly slackClientId: string | undefined;
  readonly slackClientSecret: string | undefined;
  /** Of the store's database, where its address has none. */
  readonly storePassword: string | undefined;
  /** Seals tokens in the store. */
  readonly verbatimKey: string | undefined;
  readonly discordToken: string | undefined;
  /** Who may log in to the console: entries that `verbatim console-user` writes. */
  readonly consoleUsers: string | undefined;
}

/**
 * @param folder has `.env`, which the environment goes before.
 * @throws {VerbatimError} `config-invalid` where `.env` can't be read.
 */
export function readSecrets(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Secrets {
  const written = readEnvFile(join(folder, '.env'));
  const secret = (name: string) =>
    withoutMarks(environment[name]?.trim()) || written[name]?.trim() || undefined;
  return {
    slackBotToken: secret('SLACK_BOT_TOKEN'),
    slackAppToken: secret('SLACK_APP_TOKEN'),
    slackSigningSecret: secret('SLACK_SIGNING_SECRET'),
    slackClientId: secret('SLACK_CLIENT_ID'),
    slackClientSecret: secret('SLACK_CLIENT_SECRET'),
    storePassword: secret('VERBATIM_STORE_PASSWORD'),
    verbatimKey: secret('VERBATIM_KEY'),
    discordToken: secret('DISCORD_TOKEN'),
    consoleUsers: secret('VERBATIM_CONSOLE_USERS'),
  };
}

/** Docker's `--env-file` keeps quotation marks, which shells and `.env` take away. */
const withoutMarks = (value: string | undefined) => value?.replace(/^(["'])(.*)\1$/s, '$2').trim();

function readEnvFile(file: string): Readonly<Record<string, string | undefined>> {
  if (!existsSync(file)) return {};
  return parseEnv(readText(file, isInCommentsAlone));
}

/** Whether the letters that can't be read are in comments. Zeros are those of UTF-16, in which there is nothing to read. */
function isInCommentsAlone(text: string): boolean {
  const parts = Object.entries(parseEnv(text)).flat();
  return !text.includes('\0') && !parts.some((part) => part?.includes('\uFFFD'));
}

/** What must never be shown: of users the hashes alone, for names and roles may be told. */
export function listSecretValues({ consoleUsers, ...others }: Secrets): readonly string[] {
  const hashes = consoleUsers?.split(',').map((entry) => entry.trim().split(':').at(-1)) ?? [];
  return [...Object.values(others), ...hashes].filter((value) => value !== undefined);
}
