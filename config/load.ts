/**
 * Reads the settings: verbatim.yaml (optional) checked against schema.ts, and secrets from the environment or `.env`.
 * Every error is told at once, each with file, option, what was found, what is allowed, and the nearest known option.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { VerbatimError } from '../src/model/errors.ts';
import { checkPorts } from './check-ports.ts';
import { checkSlackSecrets } from './check-slack-secrets.ts';
import { readText } from './read-text.ts';
import { configSchema, type FileConfig } from './schema.ts';
import { readSecrets, type Secrets } from './secrets.ts';

export interface Config extends FileConfig {
  readonly secrets: Secrets;
  /** The file that was read; null when there was none. */
  readonly file: string | null;
}

export interface ConfigPlace {
  /** Where `.env` and `verbatim.yaml` are looked for. */
  readonly folder: string;
  /** A file named by the operator: it must exist. */
  readonly file?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For who is still to get them: Slack gives out its secrets once it has the app's manifest. */
  readonly maySlackLackSecrets?: boolean;
}

const DEFAULT_FILE = 'verbatim.yaml';

/**
 * Returns the settings with defaults filled in.
 *
 * @throws {VerbatimError} `config-invalid` with one line for every error found.
 */
export function loadConfig(place: ConfigPlace): Config {
  const file = findFile(place);
  const found = file === null ? {} : (readYaml(file) ?? {});
  const checked = configSchema.safeParse(found);
  const name = file ?? DEFAULT_FILE;
  const errors = checked.success
    ? []
    : checked.error.issues.flatMap((issue) => explain(issue, found, name));
  if (checked.success) errors.push(...checkPorts(checked.data).map((line) => `${name}: ${line}`));
  const secrets = readSecrets(place.folder, place.environment);
  const isHttp = checked.success && checked.data.slack.http.publicUrl !== undefined;
  if (place.maySlackLackSecrets !== true) errors.push(...checkSlackSecrets(secrets, isHttp));
  if (!checked.success || errors.length > 0) {
    // An address that is none is wrong in two ways, and told in the same words.
    throw new VerbatimError('config-invalid', [...new Set(errors)].join('\n'));
  }
  return { ...checked.data, secrets, file };
}

/** The environment of this process: the only place that reads it. */
export const processEnvironment: ConfigPlace['environment'] = process.env;

function findFile(place: ConfigPlace): string | null {
  if (place.file !== undefined) {
    if (existsSync(place.file)) return place.file;
    throw new VerbatimError('config-invalid', `${place.file}: there is no such file.`);
  }
  const file = join(place.folder, DEFAULT_FILE);
  return existsSync(file) ? file : null;
}

function readYaml(file: string): unknown {
  const text = readText(file);
  try {
    return parseYaml(text);
  } catch (cause) {
    // Without the lines that follow: the file is shown there, and a token may stand in it.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause))
      // Advice for programmers.
      .replace(/; please use \S+/, '')
      .split('\n');
    throw new VerbatimError(
      'config-invalid',
      `${file}: can't be read as YAML: ${hidePassword(why.replace(/:$/, '.'))}`,
      { cause },
    );
  }
}

/** One line for each thing that is wrong: "verbatim.yaml: console.port: found "abc", allowed: ...". */
function explain(issue: z.core.$ZodIssue, root: unknown, file: string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key].join('.');
      return `${file}: ${path}: there is no such option. ${suggest(path)}`;
    });
  }
  const path = issue.path.join('.') || '(the whole file)';
  return [`${file}: ${path}: found ${show(valueAt(root, issue.path))}, allowed: ${issue.message}.`];
}

function suggest(path: string): string {
  if (/token|secret|password/i.test(path))
    return 'Secrets are read from the environment only: SLACK_BOT_TOKEN, SLACK_APP_TOKEN, DISCORD_TOKEN and others that config/README.md lists.';
  const last = (name: string) => name.split('.').at(-1) ?? name;
  const nearest = listOptions()
    .map((option) => ({
      option,
      edits: Math.min(distance(option, path), distance(last(option), last(path))),
    }))
    .sort((a, b) => a.edits - b.edits)[0];
  return nearest === undefined ? '' : `The nearest one is ${nearest.option}.`;
}

/** Every option that verbatim.yaml may hold, as a dotted path, in the order of the schema. */
export function listOptions(): string[] {
  return listNames(configSchema);
}

function listNames({ shape }: z.ZodObject): string[] {
  return Object.entries(shape).flatMap(([name, option]) => {
    const group = option instanceof z.ZodPrefault ? option.unwrap() : option;
    return group instanceof z.ZodObject
      ? listNames(group).map((inside) => `${name}.${inside}`)
      : [name];
  });
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path)
    value = isGroup(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
  return value;
}

/** Of an address: USER:PASSWORD@HOST, whatever else is wrong with it. */
const hidePassword = (text: string) => text.replace(/:.*@/g, ':…@');

const MAX_SHOWN_CHARACTERS = 80;

function show(value: unknown): string {
  const shown = hidePassword(
    value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)),
  );
  return shown.length > MAX_SHOWN_CHARACTERS ? `${shown.slice(0, MAX_SHOWN_CHARACTERS)}…` : shown;
}
