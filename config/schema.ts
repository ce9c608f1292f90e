/**
 * The shape of verbatim.yaml: every option with its default and what is allowed. Secrets are not here: they come from
 * the environment only (load.ts). config/README.md explains each option; a test compares the two.
 */
import { z } from 'zod';

/** Says what is allowed, for every way in which a value can be wrong. */
const allowed = (text: string) => ({ error: text });

const switchOption = (isOn: boolean) => z.boolean(allowed('true or false')).default(isOn);

function wholeNumberOf(min: number, max: number) {
  const rule = allowed(`a whole number from ${min} to ${max}`);
  return z.int(rule).min(min, rule).max(max, rule);
}

const wholeNumber = (min: number, max: number, byDefault: number) =>
  wholeNumberOf(min, max).default(byDefault);

function timeZone() {
  const rule = allowed('an IANA time zone, like Europe/London');
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return z.string(rule).refine(isTimeZone, rule).default(machineZone);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function webAddress() {
  const rule = allowed('an address that begins with http:// or https://');
  return z.url({ protocol: /^https?$/, ...rule });
}

const listOf = (item: z.ZodType<string>, what: string) =>
  z.array(item, allowed(`a list of ${what}`)).default([]);

const text = (what: string) => z.string(allowed(what)).min(1, what);

const matching = (pattern: RegExp, what: string) => {
  const rule = allowed(what);
  return z.string(rule).regex(pattern, rule);
};

/** Channel names of the console: they stand in addresses. */
const channelName = () =>
  matching(/^[a-z0-9-]{1,40}$/, 'a name of 1 to 40 small letters, digits and hyphens');

/** What people type: the console's pages have addresses of their own behind it. */
const originAddress = () => {
  const rule = allowed('an address without a path, like https://verbatim.example');
  return z
    .url({ protocol: /^https?$/, ...rule })
    .refine((url) => /^https?:\/\/[^/?#@]+\/?$/i.test(url), rule)
    .transform((url) => new URL(url).origin);
};
const databaseAddress = () => {
  const rule = allowed(
    'the address of a PostgreSQL database with its name behind the host, like postgres://verbatim@db.example:5432/verbatim; leave it out for a file in dataFolder',
  );
  const isAddress = (url: string) =>
    /^postgres(ql)?:/.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1;
  return z.string(rule).refine(isAddress, rule);
};
const DISCORD_ID = /^\d{17,20}$/;

/** Gives it as addresses have it that were read: small letters, none but ASCII. */
const host = () => {
  const rule = allowed(
    'a host, like intranet.example or 10.0.0.5:8080, each by itself and without http://',
  );
  return z
    .string(rule)
    .refine((name) => /^[^\s/\\?#@*]+$/.test(name) && URL.canParse(`http://${name}`), rule)
    .transform((name) => new URL(`http://${name}`).hostname + (/:\d+$/.exec(name)?.[0] ?? ''));
};

/** Digests of a week, copies and watches look back so far: what is younger is needed. */
const MIN_DAYS_KEPT = 30;
const MAX_DAYS_KEPT = 36_500;

/** Gives the number of days. */
const daysKept = () => {
  const rule = allowed(
    `a number of days from ${MIN_DAYS_KEPT}d to ${MAX_DAYS_KEPT}d, like 365d; leave it out to keep everything`,
  );
  return z
    .string(rule)
    .regex(/^\d{1,5}d$/, rule)
    .transform((text) => Number(text.slice(0, -1)))
    .refine((days) => days >= MIN_DAYS_KEPT && days <= MAX_DAYS_KEPT, rule);
};

const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, allowed('a group of options, one a line, set in by two spaces'));

const slackHttpSection = section({
  publicUrl: webAddress().optional(),
  host: text('an address of this machine, like 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  port: wholeNumber(0, 65_535, 3002),
});

const slackSection = section({
  admins: listOf(matching(/^[UW][A-Z0-9]+$/, 'a Slack user id, like U012AB3CD'), 'Slack user ids'),
  apiUrl: webAddress().optional(),
  http: slackHttpSection.prefault({}),
});

const discordSection = section({
  admins: listOf(
    matching(DISCORD_ID, 'a Discord user id: digits in quotation marks'),
    'Discord user ids',
  ),
  apiUrl: webAddress().optional(),
  devGuild: matching(
    DISCORD_ID,
    'the id of a Discord server: digits in quotation marks',
  ).optional(),
  shards: wholeNumber(1, 64, 1),
});

/** Where none is given; a busy one gives the next free one then. */
export const CONSOLE_PORT = 3000;

const consoleSection = section({
  enabled: switchOption(true),
  host: text('an address of this machine, like 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  port: wholeNumberOf(0, 65_535).optional(),
  publicUrl: originAddress().optional(),
  channels: z
    .array(channelName(), allowed('a list of channel names'))
    .min(1, 'at least one channel name')
    .refine((names) => new Set(names).size === names.length, allowed('each channel name once'))
    .default(['newsroom', 'politics']),
});

const websubSection = section({
  publicUrl: webAddress().optional(),
  host: text('an address of this machine, like 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  port: wholeNumber(0, 65_535, 3001),
});

const operationSection = section({
  host: text('an address of this machine, like 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  port: wholeNumberOf(0, 65_535).optional(),
  tracesTo: webAddress().optional(),
});

const retentionSection = section({ articles: daysKept().optional() });

/** Fewer would not hold a week of one newsroom's feeds. */
const MIN_QUOTES_HELD = 1000;
const MAX_QUOTES_HELD = 1_000_000_000;

const indexSection = section({
  maxQuotes: wholeNumberOf(MIN_QUOTES_HELD, MAX_QUOTES_HELD).optional(),
});

const httpSection = section({
  allowedHosts: listOf(host(), 'hosts'),
});

export const configSchema = section({
  timeZone: timeZone(),
  dataFolder: text('the path of a folder').default('data'),
  store: databaseAddress().optional(),
  logLevel: z
    .enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      allowed('debug, info, warn, error or silent'),
    )
    .default('warn'),
  sampleWire: switchOption(true),
  feeds: listOf(webAddress(), 'addresses of feeds'),
  backlogIsNews: switchOption(false),
  retention: retentionSection.prefault({}),
  index: indexSection.prefault({}),
  console: consoleSection.prefault({}),
  http: httpSection.prefault({}),
  websub: websubSection.prefault({}),
  operation: operationSection.prefault({}),
  slack: slackSection.prefault({}),
  discord: discordSection.prefault({}),
});

export type FileConfig = Readonly<z.infer<typeof configSchema>>;
