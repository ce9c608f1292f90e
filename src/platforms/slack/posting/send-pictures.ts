/**
 * Pictures of an answer, sent as files behind it.
 *
 * A private answer can't hold a file that its reader may see (https://github.com/slackapi/node-slack-sdk/issues/1790): its picture comes as
 * a direct message of the bot. What everyone sees has it in the channel, where the bot is in it. The answer says the same in words, so
 * that nothing is lost where a file is refused.
 */
import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../lib/logger.ts';
import type { ReplyDocument } from '../../../model/reply.ts';
import { drawStrip } from '../../../pictures/draw-strip.ts';
import { toPng } from '../../../pictures/to-png.ts';
import { MAX_ALT_TEXT_CHARS, REQUEST_TIMEOUT_MS } from '../rendering/slack-limits.ts';
import { slackReason } from '../slack-errors.ts';

export interface PictureReader {
  /** Holds the token of the workspace; its app has the scope `files:write`. */
  readonly client: webApi.WebClient;
  readonly userId: string;
  readonly channelId: string;
}

/** Sends each picture of the document once. Never rejects: what fails is logged. */
export async function sendPictures(
  { blocks, audience }: ReplyDocument,
  { client, userId, channelId }: PictureReader,
  logger: Logger,
): Promise<void> {
  for (const block of blocks) {
    if (block.kind !== 'picture') continue;
    const { picture, alt } = block;
    try {
      const png = await toPng(drawStrip(picture, alt));
      const channel = audience === 'channel' ? channelId : await openDirect(client, userId);
      await upload(client, { png, alt, title: picture.title, channel });
    } catch (error) {
      // Without files:write or outside of the channel that is how it is; the words are there.
      logger.warn({ userId, channelId, reason: slackReason(error) }, 'a picture was not sent');
    }
  }
}

interface Upload {
  readonly png: Buffer;
  readonly alt: string;
  readonly title: string;
  readonly channel: string;
}

/**
 * In the three steps of https://docs.slack.dev/messaging/working-with-files. Not by `files.uploadV2`, which gives the words to a name that
 * Slack doesn't have: https://docs.slack.dev/reference/methods/files.getUploadURLExternal.
 */
async function upload(
  client: webApi.WebClient,
  { png, alt, title, channel }: Upload,
): Promise<void> {
  const place: webApi.FilesGetUploadURLExternalResponse = await client.apiCall(
    'files.getUploadURLExternal',
    {
      filename: 'positions.png',
      length: png.length,
      alt_txt: alt.slice(0, MAX_ALT_TEXT_CHARS),
    },
  );
  const { upload_url: url = '', file_id: id = '' } = place;
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(png), signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  await client.files.completeUploadExternal({ channel_id: channel, files: [{ id, title }] });
}

/** @returns the id of the bot's direct messages with the user. */
async function openDirect(client: webApi.WebClient, userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  return channel?.id ?? userId;
}
