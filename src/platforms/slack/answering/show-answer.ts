/**
 * Where an answer goes: to the `response_url` of what was asked, or into a modal. Neither ever rejects: what fails here is
 * between Slack and the log.
 */
import type { types, webApi } from '@slack/bolt';
import type { ReplyDocument } from '../../../model/reply.ts';
import { sendPictures } from '../posting/send-pictures.ts';
import { renderSlack, renderSlackView, type SlackMessage } from '../rendering/render-slack.ts';
import { MAX_VIEW_TITLE_CHARS, REQUEST_TIMEOUT_MS } from '../rendering/slack-limits.ts';
import { cutEscapedText } from '../rendering/slack-text.ts';
import { slackReason } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';
import { noteShown } from './note-shown.ts';
import type { Person } from './read-caller.ts';

export interface Surface {
  /** @param sharedBy Slack id of the user who shares the answer with the channel. */
  show(document: ReplyDocument, sharedBy?: string): Promise<void>;
}

export interface UrlPlace {
  readonly client: webApi.WebClient;
  readonly url: string;
  readonly person: Person;
  /** The press came from a private message, whose place a private answer takes. */
  readonly isReplacing: boolean;
}

/** Answers at a `response_url`. When that is used up, the answer comes as a private message of the bot, where it is in the channel. */
export function atUrl(options: AnswerOptions, place: UrlPlace): Surface {
  const { logger, randomId } = options;
  const { client, person } = place;
  const { userId, channelId } = person;
  return {
    async show(document, sharedBy) {
      const message = renderSlack(document, sharedBy);
      const isPublic = document.audience === 'channel';
      const isReplacing = place.isReplacing && !isPublic;
      let reason = await respond(place.url, message, { isPublic, isReplacing });
      if (reason === null && isPublic)
        await noteShown(options, place, { document, text: message.text });
      if (reason !== null && URL_IS_OVER.has(reason)) reason = await sendPrivately(place, message);
      if (reason !== null) {
        const facts = { answerId: randomId(), userId, channelId };
        logger.error({ ...facts, reason }, 'Slack refused an answer');
      } else if (!isReplacing) {
        // A page that is turned back to has sent its picture before.
        await sendPictures(document, { client, userId, channelId }, logger);
      }
    },
  };
}

/** Returns null when Slack took it, else why not. */
async function respond(
  url: string,
  message: SlackMessage,
  { isPublic, isReplacing }: { readonly isPublic: boolean; readonly isReplacing: boolean },
): Promise<string | null> {
  const body = {
    response_type: isPublic ? 'in_channel' : 'ephemeral',
    ...message,
    unfurl_links: false,
    unfurl_media: false,
  };
  const reason = await send(url, { ...body, replace_original: isReplacing });
  // The message was deleted in between: then beside it.
  return reason !== null && isReplacing
    ? await send(url, { ...body, replace_original: false })
    : reason;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses; 404 comes without a body at times. */
const URL_IS_OVER: ReadonlySet<string> = new Set(['used_url', 'expired_url', 'HTTP 404']);

/** Returns null when Slack took it, else why not. */
async function send(url: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    // Slack may refuse with status 200 and the reason in the body; "ok" alone is none.
    const text = await response.text();
    const error = /"ok":\s*false/.test(text) ? /"error":\s*"([^"]{1,100})"/.exec(text)?.[1] : null;
    if (error !== null) return error ?? 'no reason given';
    return response.ok ? null : `HTTP ${response.status}`;
  } catch (error) {
    return slackReason(error);
  }
}

async function sendPrivately(
  { client, person: { channelId, userId } }: UrlPlace,
  { text, blocks }: { readonly text: string; readonly blocks: types.KnownBlock[] },
): Promise<string | null> {
  try {
    await client.chat.postEphemeral({ channel: channelId, user: userId, text, blocks });
    return null;
  } catch (error) {
    return slackReason(error);
  }
}

export interface ModalPlace {
  readonly client: webApi.WebClient;
  readonly viewId: string;
  readonly title: string;
  /** Kept in the modal, for what is pressed there. */
  readonly state: ModalState;
}

/** A modal of answers, from App Home or from a shortcut. */
export interface ModalState {
  /** Opened from App Home, which shows what was changed. */
  readonly isHome: boolean;
}

/** Shows each answer in the place of what the modal shows. */
export function inModal({ logger }: Pick<AnswerOptions, 'logger'>, place: ModalPlace): Surface {
  const { client, viewId, title, state } = place;
  return {
    async show(document) {
      try {
        await client.views.update({ view_id: viewId, view: toModal(document, title, state) });
      } catch (error) {
        // Closed before the answer came: then nobody waits for it.
        const reason = slackReason(error);
        const tell = reason === 'not_found' ? 'info' : 'error';
        logger[tell]({ reason }, 'an answer was not shown in its modal');
      }
    },
  };
}

/** `callback_id` of a modal that shows an answer. */
const ANSWER_VIEW = 'answer';

/** Stands above what a channel would have seen. */
const NO_CHANNEL = 'Only you see this: there is no channel here.';

export function toModal(
  document: ReplyDocument,
  title: string,
  { isHome }: ModalState,
): types.ModalView {
  const isForChannel = document.audience === 'channel';
  const blocks = [{ kind: 'note', text: NO_CHANNEL } as const, ...document.blocks];
  return {
    type: 'modal',
    callback_id: ANSWER_VIEW,
    title: viewText(title),
    close: viewText('Close'),
    blocks: renderSlackView(isForChannel ? { ...document, blocks } : document),
    private_metadata: isHome ? 'home' : '',
  };
}

export function readModalState(metadata: string | undefined): ModalState {
  return { isHome: metadata === 'home' };
}

/** What stands in a modal until the answer is there. */
export function waitingModal(title: string, state: ModalState): types.ModalView {
  const text = 'One moment …';
  const document: ReplyDocument = {
    audience: 'caller',
    fallback: text,
    blocks: [{ kind: 'paragraph', text }],
    shareCommandText: null,
  };
  return toModal(document, title, state);
}

/** "/feeds list": the title of what a line answers. */
export function titleOf(line: string): string {
  return `/${line.trim().split(/\s+/).slice(0, 2).join(' ')}`;
}

/** Title or button of a view: plain, escaped, cut. */
export function viewText(words: string): types.PlainTextElement {
  return {
    type: 'plain_text',
    text: cutEscapedText(words, MAX_VIEW_TITLE_CHARS),
    emoji: false,
  };
}
