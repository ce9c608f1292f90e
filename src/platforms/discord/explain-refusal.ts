/** What the one who asked is told when Discord does not take an answer. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** With these nothing more can be said: the interaction is too old or unknown, or the place is gone. */
const SILENT: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

const FORBIDDEN: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];

/**
 * One or two sentences with the id, which the log line has too; null where no answer can reach anybody.
 *
 * @param id of the interaction.
 */
export function explainRefusal(error: unknown, id: string): string | null {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (SILENT.includes(code)) return null;
  const reference = `If it happens again, ask an admin to look for ${id} in the log.`;
  if (FORBIDDEN.includes(code))
    return `Verbatim may not post in this channel: whoever manages the server can allow it. ${reference}`;
  if (code === RESTJSONErrorCodes.UnknownMessage)
    return `The message is gone. Send the command again. ${reference}`;
  return `Discord did not take the answer. Try once more. ${reference}`;
}

/** Whether Discord says that the message it was to change is gone. */
export function isMessageGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** For a button, menu or form that Verbatim didn't make, or not any more. */
export function explainForgery(id: string): string {
  return `Verbatim doesn’t know this button any more. Send the command again. If you just got it, ask an admin to look for ${id} in the log.`;
}
