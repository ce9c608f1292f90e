/** One way to ask on each surface, so that an end-to-end test reads the same on all three. */
import { parseHTML } from 'linkedom';
import type { StandInAnswer } from '../../stand-ins/discord/act-as-member.ts';
import type { StandInMessage } from '../../stand-ins/discord/discord-world.ts';
import { type DiscordStandIn, isPrivate } from '../../stand-ins/discord/start-discord-stand-in.ts';
import type { SlackStandIn } from '../../stand-ins/slack/start-slack-stand-in.ts';
import type { RunningProgram } from './run-program.ts';

/** The same command as text (console, Slack) and with typed options (Discord). */
export interface Ask {
  readonly name: string;
  readonly text: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | number>>;
}

export interface Surface {
  /** Everything the asker was shown, as plain text with runs of white space folded. */
  ask(ask: Ask): Promise<string>;
  /** Everything that stands in the channel. */
  posts(): Promise<string>;
}

const CONSOLE_CHANNEL = 'newsroom';

export function consoleSurface({ consoleUrl }: Pick<RunningProgram, 'consoleUrl'>): Surface {
  return {
    async ask({ name, text }) {
      const response = await fetch(`${consoleUrl}/api/run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: consoleUrl },
        body: JSON.stringify({ channelId: CONSOLE_CHANNEL, line: `/${name} ${text}` }),
      });
      const { html = '' } = (await response.json()) as { html?: string };
      return textOf(html);
    },
    async posts() {
      const page = await fetch(`${consoleUrl}/c/${CONSOLE_CHANNEL}`);
      return textOf(await page.text());
    },
  };
}

export function discordSurface(discord: DiscordStandIn): Surface {
  const [channelId = ''] = discord.channelIds;
  const answers: StandInAnswer[] = [];
  /** Public answers to commands stand in the channel too; they come after the private one. */
  const posted = () => [
    ...[channelId, ...discord.threads().keys()].flatMap((id) => discord.messages(id)),
    ...answers.flatMap(({ followups }) => followups.filter((message) => !isPrivate(message))),
  ];
  return {
    async ask({ name, subcommand, options }) {
      const use = subcommand === undefined ? { name, options } : { name, subcommand, options };
      const answer = await discord.runCommand({ ...use, channelId, permissions: MANAGE_GUILD });
      answers.push(answer);
      const shown = [...(answer.original === null ? [] : [answer.original]), ...answer.followups];
      return shown.map(readMessage).join(' ');
    },
    async posts() {
      // What a private answer says while a public one is on its way.
      const isPosting = () => answers.some(({ original }) => original?.content.includes('Posting'));
      await discord.until(() => posted().length > 0 && !isPosting());
      return posted().map(readMessage).join(' ');
    },
  };

  function readMessage({ content, embeds }: StandInMessage): string {
    const parts = embeds.flatMap(({ title = '', description = '' }) => [title, description]);
    return fold(unescapeMarkdown([content, ...parts].join(' ')));
  }
}

/** https://discord.com/developers/docs/topics/permissions */
const MANAGE_GUILD = 32n;

/** An admin of the stand-in's workspace, in one of its channels. */
const SLACK_USER = 'UADMIN';
const SLACK_CHANNEL = 'CNEWS';

export function slackSurface(slack: SlackStandIn): Surface {
  return {
    async ask({ name, text }) {
      const { answers } = await slack.sendCommand({
        command: `/${name}`,
        text,
        userId: SLACK_USER,
        channelId: SLACK_CHANNEL,
      });
      return readMessages(answers);
    },
    async posts() {
      return readMessages(slack.messages(SLACK_CHANNEL));
    },
  };
}

const readMessages = (messages: readonly { readonly blocks: readonly unknown[] }[]) =>
  fold(messages.map(({ blocks }) => readJsonText(JSON.stringify(blocks))).join(' '));

/** Every text in a Slack message, whatever the kind of its block. */
function readJsonText(json: string): string {
  const texts: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if ((key === 'text' || key === 'url') && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const unescapeMarkdown = (text: string) =>
  text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').replaceAll('\u200b', '');

function textOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return fold(document.body.textContent ?? '');
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
