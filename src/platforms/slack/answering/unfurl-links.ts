/** Links into the console, posted in a channel, show the quote that they lead to, and its corrections below them. Nothing else is looked at. */
import type { App, webApi } from '@slack/bolt';
import type { ReplyBlock } from '../../../model/reply.ts';
import { renderSlack } from '../rendering/render-slack.ts';
import { MAX_LINKS } from '../rendering/slack-limits.ts';
import { unescapeSlackText } from '../rendering/slack-text.ts';
import { slackReason } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';

/** What Slack tells of a link; https://docs.slack.dev/reference/events/link_shared. */
interface LinkShared {
  readonly channel: string;
  readonly message_ts: string;
  readonly unfurl_id?: string | undefined;
  readonly source?: string | undefined;
  readonly links: readonly { readonly url: string }[];
}

interface Shared extends LinkShared {
  readonly workspaceId: string;
}

/** Registers nothing where the console has no address that others can open. */
export function unfurlLinks(app: App, options: AnswerOptions): void {
  if (options.consoleUrl === null) return;
  const base = `${options.consoleUrl.replace(/\/$/, '')}/`;
  app.event('link_shared', async ({ event, body, client }) => {
    if (!options.isOurs(body.team_id)) return;
    const links = event.links.filter(({ url }) => unescapeSlackText(url).startsWith(base));
    if (links.length === 0) return;
    const workspaceId = body.team_id;
    options.track(unfurl(options, { ...event, links, workspaceId }, client));
  });
}

async function unfurl(
  options: AnswerOptions,
  event: Shared,
  client: webApi.WebClient,
): Promise<void> {
  const { gateway, logger } = options;
  const shown: ReplyBlock[] = [];
  try {
    const previews = await Promise.all(
      event.links.slice(0, MAX_LINKS).map(async ({ url }) => {
        const document = await gateway.preview(unescapeSlackText(url));
        if (document === null) return [];
        shown.push(...document.blocks);
        return [[url, { blocks: renderSlack(document).blocks }] as const];
      }),
    );
    const unfurls = Object.fromEntries(previews.flat());
    if (Object.keys(unfurls).length === 0) return;
    await client.chat.unfurl({ ...placeOf(event), unfurls });
    await note(options, event, { shown, client });
  } catch (error) {
    logger.warn({ reason: slackReason(error) }, 'a link was not unfurled in Slack');
  }
}

/** The message with the link is answered with corrections, where the bot is in: to other conversations none could ever come. */
async function note(
  { gateway, logger }: AnswerOptions,
  { workspaceId, channel, message_ts: ts, source }: Shared,
  { shown, client }: { readonly shown: readonly ReplyBlock[]; readonly client: webApi.WebClient },
): Promise<void> {
  // Not sent yet: Slack tells of it again then.
  if (source === 'composer') return;
  try {
    await client.conversations.history({ channel, latest: ts, inclusive: true, limit: 1 });
  } catch (error) {
    const facts = { workspaceId, channelId: channel, reason: slackReason(error) };
    logger.info(facts, 'corrections of an unfurled quote can not be told there');
    return;
  }
  const destination = { platform: 'slack', workspaceId, channelId: channel } as const;
  await gateway.noteShown({ destination, messageId: ts, blocks: shown });
}

/** A link that is still being typed has no message yet, but an id: https://docs.slack.dev/reference/methods/chat.unfurl. */
function placeOf({ unfurl_id: id, source, channel, message_ts: ts }: LinkShared) {
  return id !== undefined && (source === 'composer' || source === 'conversations_history')
    ? ({ unfurl_id: id, source } as const)
    : { channel, ts };
}
